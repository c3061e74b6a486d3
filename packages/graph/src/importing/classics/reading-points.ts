import type { Said } from './book.ts';
import { LOST } from './classic-text.ts';
import type { MarkedText } from './marked-text.ts';
import { indicationIn } from './opening.ts';
import { prohibitionsIn } from './prohibitions.ts';
import { indicationsOf } from './reading-indications.ts';

/** The passage of one point: its name as printed, and what stands from there to the next name. */
export interface PointPassage {
  readonly name: string;
  readonly body: MarkedText;
}

/**
 * The passages of a text between the headings that a pattern finds (with the flag g, the name in the group `name`).
 * A passage reads to the next heading, or to where `end` matches: where the text turns to something else.
 */
export function* passagesOf(text: MarkedText, heading: RegExp, end?: RegExp): Iterable<PointPassage> {
  const headings = [...text.text.matchAll(heading)];
  for (const [index, { 0: printed, index: at, groups }] of headings.entries()) {
    const from = at + printed.length;
    const to = headings[index + 1]?.index ?? text.text.length;
    const length = end === undefined ? -1 : text.text.slice(from, to).search(end);
    yield { name: nameIn(groups?.['name']), body: text.slice(from, length < 0 ? to : from + length) };
  }
}

/** A name as printed: a blank in it is a lost character. */
function nameIn(printed = ''): string {
  return printed.replaceAll(' ', LOST);
}

/** What is the same of all that a passage says. */
export type Saying = Pick<Said, 'points' | 'locator' | 'among' | 'refused'>;

/** What the passage of a point says: what the point is for, and what is not to be done there. */
export function* saidOfPoint(saying: Saying, passage: MarkedText): Iterable<Said> {
  for (const { text, at } of indicationsOf(passage.text))
    yield { ...saying, about: 'indication', text, line: passage.lineAt(at) };
  for (const one of prohibitionsIn(passage.text)) yield { ...saying, ...one, line: passage.lineAt(0) };
}

/**
 * What stands under the name of a point in books that keep notes in brackets: what the point is for, what is not to be
 * done there, and its other names, from the bracket behind its name.
 */
export function* saidUnderName(
  saying: Omit<Said, 'about' | 'text'>,
  passage: string,
  others: string,
): Iterable<Said> {
  const text = passage.replace(/（[^）\n]*）/gu, '');
  const indication = indicationIn(text);
  if (indication !== undefined) yield { ...saying, about: 'indication', text: indication.text };
  for (const one of prohibitionsIn(text)) yield { ...saying, ...one };
  for (const { groups } of others.matchAll(/一名(?<other>[^（），。\s]{2,5})/gu))
    yield { ...saying, about: 'other-name', text: groups?.['other'] ?? '' };
}
