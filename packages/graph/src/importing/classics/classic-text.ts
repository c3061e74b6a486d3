import { MarkedText } from './marked-text.ts';
import { MACHINE_WORDS } from './machine-words.ts';
import { numberOf } from './numerals.ts';

/** Stands for one character that the edition has lost. */
export const LOST = '_';
/** Stands where the rest of a line is lost, or may be: how much is not known. */
export const GAP = '…';

/** A section of a book, from its heading to the next one. */
export interface Section {
  /** The path above it as printed: `卷三\诸穴`. */
  readonly path: string;
  /** 3 for 卷三 or 针灸资生经第三; undefined in a preface. */
  readonly juan: number | undefined;
  /** Its heading as printed. */
  readonly title: string;
  /**
   * Its text, joined over the ends of lines; a new line only where a paragraph ends. `：` stands for `∶`, `_` for a
   * character that is marked as lost, a blank for what was a blank (a character that is lost, or a space in a list),
   * `…` where the rest of a line is or may be lost, `【` and `】` around what the edition marks as a heading. Words
   * that a machine replaced are what they were.
   */
  readonly body: MarkedText;
  /** The same without what stands in brackets: notes and variants. */
  readonly plain: MarkedText;
}

export interface ClassicText {
  readonly file: string;
  readonly sections: readonly Section[];
  /** Every character that the edition has: none of them is a lost one. */
  readonly characters: ReadonlySet<string>;
}

/** Lines are broken at the length between these that most lines have, where enough have it. */
const LEAST_WIDTH = 30;
const MOST_WIDTH = 60;
const LEAST_SHARE = 0.05;
/** A line that is this much shorter ends by itself: a mark of punctuation does not begin a line. */
const SLACK = 6;

/** Parts a text into its sections: `<目录>` says where in the book they stand, `<篇名>` opens each. */
export function readClassicText(file: string, content: string): ClassicText {
  const lines = content.replace(/\r\n?/g, '\n').split('\n');
  const width = widthOf(lines);
  const sections: Section[] = [];
  let path = '';
  let open: { title: string; from: number } | undefined;
  const close = (to: number): void => {
    if (open !== undefined) sections.push(section(path, open.title, joined(lines, open.from, to, width)));
    open = undefined;
  };
  lines.forEach((line, index) => {
    const { tag, rest = '' } = /^\s*<(?<tag>目录|篇名)>(?<rest>.*)$/u.exec(line)?.groups ?? {};
    if (tag === undefined) return;
    close(index);
    if (tag === '目录') path = rest.trim();
    else open = { title: rest.trim(), from: index + 1 };
  });
  close(lines.length);
  return { file, sections, characters: new Set(content) };
}

/** A place in a book for its readers: `juan 3, 环跳` with the heading of a point, else `juan 4, section 头痛`. */
export function placeOf({ juan, path, title }: Section, point?: string): string {
  const part = /[卷第][一二三四五六七八九十]+之?(?<part>[上中下])/u.exec(path)?.groups?.['part'] ?? '';
  const where = juan === undefined ? '' : `juan ${juan}${PARTS[part] ?? ''}, `;
  return where + (point ?? `section ${titleWithoutNotes(title)}`);
}

const PARTS: Readonly<Record<string, string>> = {
  上: ', first part',
  中: ', middle part',
  下: ', last part',
};

/** The heading of a section without notes such as （余见咳嗽）; 上, 中 and 下 are kept, and what nothing else is said by. */
export function titleWithoutNotes(title: string): string {
  return title.replace(/[（(](?![上中下一二三四五六][）)])[^）)]*[）)]/gu, '').trim() || title;
}

function section(path: string, title: string, body: MarkedText): Section {
  return {
    path,
    juan: juanOf(path) ?? juanOf(/^卷.*/u.exec(title)?.[0] ?? ''),
    title,
    body,
    plain: withoutNotes(body),
  };
}

function juanOf(heading: string): number | undefined {
  const { numeral } = /[卷第]之?(?<numeral>[一二三四五六七八九十]+)/u.exec(heading)?.groups ?? {};
  if (numeral !== undefined) return numberOf(numeral);
  const part = /^卷(?<part>[上中下])/u.exec(heading)?.groups?.['part'];
  return part === undefined ? undefined : '上中下'.indexOf(part) + 1;
}

/** What stands in brackets is a note; one that is not closed ends with its paragraph. */
function withoutNotes(body: MarkedText): MarkedText {
  const inner = /[（(][^（()）\n]*[）)]/gu;
  return body
    .replace(inner, '')
    .replace(inner, '')
    .replace(/[（(][^（()）\n]*$/gmu, '');
}

/** The length at which the lines of a text were broken; infinite, when it was not broken into lines. */
function widthOf(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  const written = lines.map((line) => line.trim().length).filter((length) => length > 0);
  for (const length of written) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts]
    .filter(([length]) => length >= LEAST_WIDTH && length <= MOST_WIDTH)
    .reduce((most, next) => (next[1] > most[1] ? next : most), [Infinity, 0]);
  return count >= written.length * LEAST_SHARE ? width : Infinity;
}

function joined(lines: readonly string[], from: number, to: number, width: number): MarkedText {
  let text = '';
  const places: number[] = [];
  const write = (part: string, line: number): void => {
    text += part;
    for (let at = 0; at < part.length; at++) places.push(line);
  };
  for (let index = from; index < to; index++) {
    const line = (lines[index] ?? '').replace(/^(?:属性：)?[\s\u3000]*/u, '').replace(/\s$/u, '');
    if (line === '' || /^(?:书名|作者|朝代|年份)：/u.test(line)) continue;
    const next = lines[index + 1]?.trim() ?? '';
    write(line + endOf(line, index + 1 < to ? next : '', width), index + 1);
  }
  return clean(new MarkedText(text, places));
}

/** What stands for the end of a line: nothing where the next one goes on. */
function endOf(line: string, next: string, width: number): string {
  if (line.length >= width - SLACK && next !== '') return '';
  return next === '' || width === Infinity || /[。）)！？”』」\\】：∶]$/u.test(line) ? '\n' : GAP;
}

function clean(text: MarkedText): MarkedText {
  const marked = text
    .replace(/\\r.*?\\p[^\\]*\\r?/gsu, '')
    .replace(/\\x(?<words>[^\\]*)\\x/gu, ({ groups }) => `【${groups?.['words'] ?? ''}】`)
    .replace(/\\x/gu, '')
    .replace(/KT ?|[＿□]/gu, LOST)
    .replace(/∶/gu, '：')
    .replace(/,/gu, '，')
    .replace(/;/gu, '；');
  return MACHINE_WORDS.reduce((result, [replaced, word]) => result.replace(replaced, word), marked);
}
