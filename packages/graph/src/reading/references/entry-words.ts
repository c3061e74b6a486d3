import type { Span } from '../model.ts';

/** How a word of an entry is set off from the one before it. */
export const BREAK = { none: 0, weak: 1, strong: 2 } as const;
type Break = (typeof BREAK)[keyof typeof BREAK];

/** A word of an entry, in lower case and without accents; each Han character is a word. */
export interface EntryWord extends Span {
  readonly word: string;
  readonly before: Break;
}

/** An entry that is longer is a passage; what follows is not looked at. */
const MOST_WORDS = 250;

/**
 * Each part of it takes a run of letters or digits, so no text is looked at twice. A small letter before a capital one ends a
 * word, and so does a letter before a year: `SyndromeLiu`, `Jiu2009` have lost a space.
 */
const WORD = /\p{Script=Han}|\p{Lu}?(?:(?!\p{Script=Han})[\p{Ll}\p{Lo}\p{M}])+|[\p{L}\p{N}]/gu;
const HAN = /\p{Script=Han}/u;
const STRONG = /[.?!;。．？！；)）\]］"”»」』\n]/;
const WEAK = /[,:/，、：—–“「『([（［]/;

/** The words of an entry, or of a title. */
export function entryWords(text: string): EntryWord[] {
  const found: EntryWord[] = [];
  let open: { start: number; end: number } | undefined;
  let last = 0;
  const close = (): void => {
    if (open === undefined) return;
    const between = text.slice(last, open.start);
    // Where a space is lost, so is the stop before it.
    const isStrong = (between === '' && found.length > 0 && !HAN.test(text[last]!)) || STRONG.test(between);
    const before = isStrong ? BREAK.strong : WEAK.test(between) ? BREAK.weak : BREAK.none;
    found.push({ ...open, word: plain(text.slice(open.start, open.end)), before });
    last = open.end;
    open = undefined;
  };
  for (const { 0: part, index } of text.matchAll(WORD)) {
    const end = index + part.length;
    if (open !== undefined && open.end === index && joins(text, open, part)) open.end = end;
    else {
      close();
      if (found.length === MOST_WORDS) return found;
      open = { start: index, end };
    }
  }
  close();
  return found;
}

/** Whether a part goes on with the word that it stands at. */
function joins(text: string, open: Span, part: string): boolean {
  const before = text[open.end - 1]!;
  if (HAN.test(part) || HAN.test(before)) return false;
  const isYear = /^(?:19|20)\d\d(?!\d)/.test(text.slice(open.end, open.end + 5)) && !/\d/.test(before);
  if (isYear && open.end - open.start > 1) return false;
  const isGlued = part.length > 1 && /^\p{Lu}\p{Ll}/u.test(part) && /\p{Ll}/u.test(before);
  return !isGlued || open.end - open.start < GLUED_FROM;
}

/** A capital letter within a word begins another one from here on: `McDonald` is one. */
const GLUED_FROM = 4;

/** In lower case, without accents. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}
