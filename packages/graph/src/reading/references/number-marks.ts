import type { ListedWork, ReferenceMark, Span } from '../model.ts';
import { lowered } from './entry-form.ts';

/** Finds the marks of one form in a sentence; places are those in the sentence. */
export type FindForm = (sentence: string) => ReferenceMark[];

const NUMBERS = String.raw`\d{1,3}(?:\s{0,2}[-–—,，;；、~～]\s{0,2}\d{1,3}){0,30}`;
const IN_BRACKETS = new RegExp(String.raw`[[［【]\^?\s{0,2}(${NUMBERS})\s{0,2}[\]］】]`, 'g');
const IN_PARENTHESES = new RegExp(String.raw`[(（]\s{0,2}(${NUMBERS})\s{0,2}[)）]`, 'g');
const AS_WORD = new RegExp(
  String.raw`\b(?:refs?\.?|references?(?: no\.?)?)\s{0,2}(${NUMBERS})(?!\d)|(?:文献|文獻)\s?(${NUMBERS})`,
  'gi',
);
const SUPERSCRIPT = /[¹²³⁰⁴-⁹](?:[,，⁻–-]?[¹²³⁰⁴-⁹]){0,60}/g;
/** Superscripts that have lost their form: `relieved pain.3,4 In`. */
const FLAT = /(?<=\p{Ll}{3}[.,;)]|\p{Ll}{2}\)[.,;])(\d{1,3}(?:[,–-]\d{1,3}){0,20})(?=\s|$)/gu;
const LETTERS = /[[［]([a-z]|\*|†|‡)[\]］]|[ᵃ-ᵝ†‡]/g;

/** The marks of a text whose list has these works, by number: `[3,5-7]`, `(3)`, `²`, `ref. 4`. */
export function numberMarks(listed: readonly ListedWork[]): FindForm {
  const works = positionsByNumber(listed);
  const most = Math.max(0, ...[...works.keys()].map(Number).filter(Number.isFinite));
  const mark = (at: Span, numbers: readonly string[]): ReferenceMark => ({
    ...at,
    works: [...new Set(numbers.flatMap((number) => works.get(number) ?? []))],
  });
  const areListed = (numbers: readonly number[]): boolean =>
    numbers.length > 0 && numbers.every((number) => number >= 1 && number <= most);
  return (sentence) => {
    const found: ReferenceMark[] = [];
    const add = (
      match: RegExpExecArray,
      written: string,
      accept: (numbers: readonly number[]) => boolean,
    ) => {
      const numbers = numbersIn(written);
      const at = { start: match.index, end: match.index + match[0].length };
      if (numbers !== undefined && accept(numbers)) found.push(mark(at, numbers.map(String)));
    };
    for (const match of sentence.matchAll(IN_BRACKETS))
      add(match, match[1]!, () => !followsInterval(sentence, match.index));
    for (const match of sentence.matchAll(AS_WORD)) add(match, (match[1] ?? match[2])!, () => true);
    for (const match of sentence.matchAll(IN_PARENTHESES))
      add(match, match[1]!, (numbers) => areListed(numbers) && refersAt(sentence, match));
    for (const match of sentence.matchAll(SUPERSCRIPT))
      add(
        match,
        lowered(match[0]).replace('⁻', '-'),
        (numbers) => isRaised(sentence, match.index) && numbers[0]! > 0,
      );
    for (const match of sentence.matchAll(FLAT))
      add(
        match,
        match[1]!,
        (numbers) => areListed(numbers) && !ABBREVIATED.test(sentence.slice(0, match.index)),
      );
    for (const match of sentence.matchAll(LETTERS)) {
      const at = { start: match.index, end: match.index + match[0].length };
      const letter = match[1] ?? match[0];
      if (works.has(letter)) found.push(mark(at, [letter]));
    }
    return found;
  };
}

/** By printed number, and for a list without numbers by place. */
function positionsByNumber(listed: readonly ListedWork[]): ReadonlyMap<string, readonly number[]> {
  const isNumbered = listed.some(({ number }) => number !== undefined);
  const positions = new Map<string, number[]>();
  listed.forEach(({ number }, position) => {
    const key = isNumbered ? number : String(position + 1);
    if (key !== undefined) positions.set(key, [...(positions.get(key) ?? []), position]);
  });
  return positions;
}

/** A number above is that of no work in a list. */
const MOST_LISTED = 999;
/** A range with more works is none. */
const MOST_IN_RANGE = 60;

/** The numbers of `3, 5-7`; undefined when they do not rise, as in a range of something else. */
function numbersIn(written: string): number[] | undefined {
  const numbers: number[] = [];
  for (const part of written.split(/[,，;；、]/)) {
    const [first, last] = part.split(/[-–—~～]/).map((number) => Number(number.trim()));
    if (first === undefined || !Number.isInteger(first)) return undefined;
    const end = last ?? first;
    if (end < first || end > MOST_LISTED || end - first > MOST_IN_RANGE) return undefined;
    for (let number = first; number <= end; number += 1) numbers.push(number);
  }
  return numbers;
}

/** Words before brackets with a range of values. */
const INTERVAL = /(?:\bCI|\bIQR|\brange[ds]?|\bmedian|\bmean|\binterval|[=:%])[\s:,]{0,3}$/i;

function followsInterval(sentence: string, at: number): boolean {
  return INTERVAL.test(sentence.slice(Math.max(0, at - 20), at));
}

/** Words that end in a stop and have a number after them. */
const ABBREVIATED = /(?:\b(?:no|nos|fig|figs|vol|pp?|chap|sec|approx|vs|etc|dr|st|eq|tab)\.|\bv\.)$/i;
/** What is counted by a number in parentheses, and is no work. */
const COUNTED =
  /(?:\b(?:fig(?:ure)?|table|eq(?:uation)?|step|phase|group|stage|day|week|score|point|n ?=|aged?|total|BL|GB|ST|SP|LI|LU|KI|HT|SI|PC|TE|SJ|LR|GV|CV|DU|REN|UB)\.?)\s{0,2}$/i;

/** Whether a number in parentheses stands as a reference does: after what is said, and not before a member of a list. */
function refersAt(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, match.index - 30), match.index);
  const after = sentence.slice(match.index + match[0].length);
  if (!/(?:[\p{L}\p{M}.”")）]|\d{4})\s{0,2}$/u.test(before) || COUNTED.test(before)) return false;
  if (/(?:^|[:;,，；：、]|\b(?:and|or)|[和或及])\s{0,2}$/i.test(before)) return false;
  // `(1) rest, (2) heat`: members of a list, and not works.
  return !/^\s?\p{Ll}[^()（）]{0,80}[(（]\d{1,3}[)）]\s?\p{Ll}/u.test(after);
}

/** Units whose squares and cubes are written so. */
const UNIT = /(?:\d|(?:^|[\s\d/])(?:[kcmdµμn]?m|in|ft|yd|s|R|r|χ|chi|x|p|kg\/m)|\bI)$/;

function isRaised(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 12), at);
  return at > 0 && !/\s$/.test(before) && !UNIT.test(before);
}
