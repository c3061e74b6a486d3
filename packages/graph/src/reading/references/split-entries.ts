import type { Span } from '../model.ts';
import { entryNumber, leadingPeople } from './entry-form.ts';

/** An entry in a paragraph: without its number. */
export interface Entry extends Span {
  readonly number: string | undefined;
}

/** The entries of a paragraph of a list of works: one, or several that were put together. `from`: where they begin. */
export function splitEntries(text: string, from: number): Entry[] {
  const starts = numberedStarts(text, from) ?? peopleStarts(text, from);
  return starts.flatMap((start, at) => {
    const end = trimmedEnd(text, start, starts[at + 1] ?? text.length);
    const { number, length } = entryNumber(text.slice(start, end));
    return start + length < end ? [{ start: start + length, end, number }] : [];
  });
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /[\s;；]/.test(text[trimmed - 1]!)) trimmed -= 1;
  return trimmed;
}

/** Numbers that entries may begin with: `[2]`, `2.`, `(2)`. */
const NUMBER =
  /(?<=^|[\s.。;；)\]］\d])(?:[[［](\d{1,3})[\]］]|[(（](\d{1,3})[)）]|(\d{1,3})[.．、])\s{0,4}(?=[\p{L}"“[])/gu;
/** How many entries in a row may have lost their number. */
const MOST_LOST = 2;

/** Where numbered entries begin: at numbers that rise from the first. Undefined for fewer than two. */
function numberedStarts(text: string, from: number): number[] | undefined {
  const starts: number[] = [];
  let next: number | undefined;
  for (const found of text.slice(from).matchAll(NUMBER)) {
    const number = Number(found[1] ?? found[2] ?? found[3]);
    const isNext = next === undefined ? found.index === 0 : number >= next && number <= next + MOST_LOST;
    if (!isNext) continue;
    starts.push(from + found.index);
    next = number + 1;
  }
  return starts.length < 2 ? undefined : starts;
}

/** A space before what may be a name. */
const BEFORE_NAME = /\s(?=\p{Lu}[\p{L}'’-]{1,30},? \p{Lu})/gu;
/** What an entry ends with, before the next: pages, an identifier, an address, a stop. */
const ENDED = /(?:\d[a-z]?|\d\]|[-–]\w{1,6})[.。]$|(?:10\.\d{4,9}\/|https?:\/\/)\S{1,200}$/;
/** As much of the end is looked at. */
const END = 220;

/** Where entries without numbers begin that stand one after another: at people, after an end with a year before it. */
function peopleStarts(text: string, from: number): number[] {
  const starts = [from];
  for (const { index } of text.matchAll(BEFORE_NAME)) {
    const start = starts.at(-1)!;
    if (index <= start || !ENDED.test(text.slice(Math.max(start, index - END), index))) continue;
    const hasYear = /(?:19|20)\d\d/.test(text.slice(start, index));
    if (hasYear && leadingPeople(text.slice(index + 1, index + 400)) > 0) starts.push(index + 1);
  }
  return starts;
}
