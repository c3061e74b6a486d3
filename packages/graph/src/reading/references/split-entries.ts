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
  /(?<=^|[\s.。;；)\]］\d])(?:[[［](\d{1,3})[\]］]|[(（](\d{1,3})[)）]|(\d{1,3})[.．、])\s{0,4}(?=[\p{Lu}\p{Script=Han}"“[])/gu;

/** Where numbered entries begin: at numbers that rise by one from the first. Undefined for fewer than two. */
function numberedStarts(text: string, from: number): number[] | undefined {
  const starts: number[] = [];
  let next: number | undefined;
  for (const found of text.slice(from).matchAll(NUMBER)) {
    const number = Number(found[1] ?? found[2] ?? found[3]);
    if (next === undefined ? found.index !== 0 : number !== next) continue;
    starts.push(from + found.index);
    next = number + 1;
  }
  return starts.length < 2 ? undefined : starts;
}

/** Where an entry has ended: after a year and its pages or identifier. */
const ENDED =
  /(?:\d|\d[a-z]?\]|[-–]\w{1,6}|10\.\d{4,9}\/\S{1,80})[.。]\s{1,4}(?=\p{Lu}[\p{L}'’-]{1,30},? \p{Lu})/gu;

/** Where entries without numbers begin that stand one after another: at people, after an end. */
function peopleStarts(text: string, from: number): number[] {
  const starts = [from];
  for (const { 0: end, index } of text.matchAll(ENDED)) {
    const at = index + end.length;
    const before = text.slice(starts.at(-1), at);
    if (at <= from || !/(?:19|20)\d\d/.test(before)) continue;
    if (leadingPeople(text.slice(at, at + 400)) > 1) starts.push(at);
  }
  return starts;
}
