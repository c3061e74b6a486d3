import type { ListedWork, Paragraph } from '../model.ts';
import { entryNumber, entrySigns, headingLength, isListHeading } from './entry-form.ts';
import type { FindWork } from './find-work.ts';
import { printedDefects } from './printed-defects.ts';
import { type Entry, splitEntries } from './split-entries.ts';

/** The paragraphs of a list of works, and where their entries begin. */
type ListParagraph = readonly [paragraph: number, from: number];

/** The works that a text lists, in their order; none when it has no list. No sentence refers to them yet. */
export function findListedWorks(paragraphs: readonly Paragraph[], findWork: FindWork): ListedWork[] {
  const entries = listParagraphs(paragraphs).flatMap(([paragraph, from]) =>
    splitEntries(paragraphs[paragraph]!.text, from).map((entry) => ({ ...entry, paragraph })),
  );
  const texts = entries.map(({ paragraph, start, end }) => paragraphs[paragraph]!.text.slice(start, end));
  return entries.map((entry, at) => listedWork(entry, texts[at]!, texts[at + 1], findWork));
}

function listedWork(
  { paragraph, start, end, number }: Entry & { readonly paragraph: number },
  text: string,
  next: string | undefined,
  findWork: FindWork,
): ListedWork {
  const found = findWork(text);
  const record = found?.work.defects.filter((defect) => OF_THE_WORK.has(defect)) ?? [];
  const isMixed = found?.titleOf === undefined ? [] : [`printed with the title of ${found.titleOf.label}`];
  return {
    paragraph,
    start,
    end,
    text,
    number,
    citation: found?.work.id,
    by: found?.by,
    defects: [...printedDefects(text, next), ...isMixed, ...record],
    citedBy: [],
  };
}

/** What a record says of a work itself; its other defects are those of the record. */
const OF_THE_WORK = new Set(['retracted', 'not found in any index']);

function listParagraphs(paragraphs: readonly Paragraph[]): ListParagraph[] {
  const after = paragraphs.flatMap(({ text }, position): ListParagraph[] => {
    if (isListHeading(text)) return [[position + 1, 0]];
    const length = headingLength(text);
    return length > 0 ? [[position, length]] : [];
  });
  const lists = after.flatMap(([first, from]) => underHeading(paragraphs, first, from));
  if (lists.length > 0) return [...new Map(lists)];
  return withoutHeading(paragraphs);
}

/** What follows a list and is no part of it. */
const AFTER_LIST =
  /^(?:about the authors?|authors?\b|disclaimer|copyright|©|acknowledge?ments?|funding|conflicts? of interest|appendix|supplement|comments?|leave a|share|related|tags?\b|published|last (?:updated|reviewed)|corresponding|版权|作者|声明|免责|评论|相关)/i;
/** The beginning of a sentence, and not of a title with people before it. */
const PROSE = /^(?:this|these|that|we|our|you|your|if|it|there|all|please|for more|by|in|as)\s/i;
/** An entry is seldom longer. */
const MOST_CHARACTERS = 1200;

function underHeading(paragraphs: readonly Paragraph[], first: number, from: number): ListParagraph[] {
  const found: ListParagraph[] = [];
  /** Up to the last that looks like an entry. */
  let sure = 0;
  for (let position = first; position < paragraphs.length; position += 1) {
    const { text, heading } = paragraphs[position]!;
    const begin = position === first ? from : 0;
    const body = text.slice(begin);
    const { number, length } = entryNumber(body);
    if (heading === true || isListHeading(text) || (AFTER_LIST.test(body) && number === undefined)) break;
    const signs = entrySigns(body.slice(length));
    if (signs === 0 && (PROSE.test(body) || body.length > MOST_CHARACTERS)) break;
    found.push([position, begin]);
    if (signs > 0 || number !== undefined) sure = found.length;
  }
  return found.slice(0, sure);
}

/** How many signs a paragraph needs where no heading says that a list begins. */
const SIGNS_OF_ENTRY = 2;
/** How many poorly printed entries in a row may stand between others. */
const MOST_POOR = 3;
/** How many paragraphs may stand after a list without a heading. */
const MOST_AFTER = 8;

/** The last stretch of at least two paragraphs that look like entries, near the end. Some between them may be poorly printed. */
function withoutHeading(paragraphs: readonly Paragraph[]): ListParagraph[] {
  const looks = (position: number): boolean => {
    const text = paragraphs[position]?.text ?? '';
    const body = text.slice(entryNumber(text).length);
    return body.length <= MOST_CHARACTERS && !PROSE.test(body) && entrySigns(body) >= SIGNS_OF_ENTRY;
  };
  let end = paragraphs.length - 1;
  const least = Math.max(0, paragraphs.length - 1 - MOST_AFTER);
  while (end > least && !looks(end)) end -= 1;
  if (!looks(end)) return [];
  let start = end;
  for (let at = end - 1; at >= 0 && start - at <= MOST_POOR + 1; at -= 1) {
    if (looks(at)) start = at;
    else if (!mayBeEntry(paragraphs[at]!.text)) break;
  }
  if (end === start && splitEntries(paragraphs[end]!.text, 0).length < 2) return [];
  return Array.from({ length: end - start + 1 }, (_, offset) => [start + offset, 0]);
}

function mayBeEntry(text: string): boolean {
  return text.length < 400 && entrySigns(text) > 0 && !PROSE.test(text);
}
