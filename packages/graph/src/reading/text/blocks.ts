import type { Paragraph, ParagraphKind } from '../model.ts';
import { bulletLength } from './sentences.ts';

/** A line that goes on in the next one was broken by its file, at a width of at least this. */
const SHORTEST_BROKEN_LINE = 50;

/**
 * The paragraphs of a plain text: its lines, those put together that its file broke. Each is a part of the text as it stands
 * there. A line that begins with `#` is a heading, as in Markdown.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number; lastLine: number } | undefined;
  const close = (): void => {
    if (open !== undefined) paragraphs.push(paragraphOf(text.slice(open.start, open.end)));
    open = undefined;
  };
  for (const { start, end } of linesOf(text)) {
    if (start === end) close();
    else if (open !== undefined && goesOn(text.slice(open.lastLine, open.end), text.slice(start, end)))
      open = { start: open.start, end, lastLine: start };
    else {
      close();
      open = { start, end, lastLine: start };
    }
  }
  close();
  return paragraphs;
}

function paragraphOf(text: string): Paragraph {
  const title = markdownTitle(text);
  return title === undefined ? { text } : { text: title, heading: true };
}

/** The title in a heading of Markdown, `## Title ##`; undefined for another line. */
function markdownTitle(line: string): string | undefined {
  if (!/^#{1,6}\s/.test(line)) return undefined;
  let [from, to] = [0, line.length];
  while (line[from] === '#') from += 1;
  while (to > from && line[to - 1] === '#') to -= 1;
  return line.slice(from, to).trim() || undefined;
}

/** The lines of a text without the space around them. */
function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/g)) {
    const body = line.trim();
    const start = index + (body === '' ? 0 : line.indexOf(body));
    yield { start, end: start + body.length };
  }
}

/** Words that no line of its own ends with. */
const LEADS_ON =
  /(?:^|\s)(?:an?|the|of|and|or|in|to|with|for|by|from|at|on|is|are|was|were|that|which|as|its|their),?$|[,\u2010-]$/i;

/** Whether a line was broken before the next one: it is long, and the sentence is not at its end. */
function goesOn(line: string, next: string): boolean {
  if (line.length < SHORTEST_BROKEN_LINE || markdownTitle(line) !== undefined || bulletLength(next) > 0)
    return false;
  return LEADS_ON.test(line.slice(-10)) || (/^[\p{Ll}(]/u.test(next) && !/[:：;；。！？]$/.test(line));
}

/** What each paragraph of a text is taken for, by its mark or its form. */
export function paragraphKinds(paragraphs: readonly Paragraph[]): ParagraphKind[] {
  const looks = paragraphs.map(looksOf);
  return looks.map((look, position) => {
    if (look !== 'short' && look !== 'short item') return look;
    const next = looks[position + 1];
    if (look === 'short item') return next === 'text' ? 'heading' : 'item';
    return next === undefined ? 'text' : 'heading';
  });
}

type Look = ParagraphKind | 'short' | 'short item';

/** The most characters and words of a line that is taken for a heading. */
const MOST_CHARACTERS = 110;
const MOST_WORDS = 14;

function looksOf({ text, heading }: Paragraph): Look {
  if (heading === true) return 'heading';
  const isItem = bulletLength(text) > 0;
  const isNumbered = isItem && /^\s*[(（\d一二三四五六七八九十]/.test(text);
  const isShort =
    text.length <= MOST_CHARACTERS &&
    text.split(/\s+/, MOST_WORDS + 1).length <= MOST_WORDS &&
    !/[.!,;:。！，；：]["”)）]?$|[;；]|[:：]/u.test(text) &&
    [...text.matchAll(/\p{Script=Han}/gu)].length <= 24;
  if (isItem) return isNumbered && isShort ? 'short item' : 'item';
  return isShort ? 'short' : 'text';
}
