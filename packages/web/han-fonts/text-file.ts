import type { FaceCharacters } from './face-characters.ts';

/** One file of text, and what the faces have to draw of it. */
export interface TextFile {
  /** Files of one group are needed together: 0 on nearly every page. */
  readonly group: number;
  readonly han: FaceCharacters;
  /** Those of `han` that pages show first: other names and places in sources stand on one page each. */
  readonly first: FaceCharacters;
  /** Everything else beyond ASCII. */
  readonly others: ReadonlySet<string>;
}

/** What a data file is about, by its name or that of its folder. The site’s own text and the middle of the map come first. */
const GROUPS: readonly RegExp[] = [
  /^(elements|organs|channels)\b/,
  /^acupoints\b/,
  /^(symptoms|patterns|regions|remedies|qualities)\b/,
  /^citations\b/,
];

/** The group of a data file, by its name in its folder. */
export function groupOf(name: string): number {
  const group = GROUPS.findIndex((pattern) => pattern.test(name));
  return group === -1 ? GROUPS.length : group;
}

/** The characters of a text beyond ASCII that are not Han. */
export function otherThanHan(text: string): Set<string> {
  return new Set(text.match(/[^\0-\x7f\p{Script=Han}\p{C}]/gu) ?? []);
}
