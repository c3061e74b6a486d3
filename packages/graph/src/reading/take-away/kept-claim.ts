import type { Reading, ReadClaim } from '../model.ts';

/** A claim that a reader has kept, as read or as mended. */
export interface KeptClaim {
  readonly claim: ReadClaim;
  /** The position of its sentence in the reading. */
  readonly sentence: number;
  /** The words of the text that it rests on. */
  readonly quote: string;
  /** Whether the reader has changed what was read. */
  readonly edited?: boolean;
  /** What its subject does to its object, in the word of the text: of `acts-on` alone. */
  readonly verb?: string;
}

/** The longest heading that names a place in a text. */
const MOST_CHARACTERS = 60;

/** Where a kept claim stands in its text: `Points of the leg, par. 12`. Paragraphs are counted without headings. */
export function placeOf(
  { paragraphs, sentences }: Reading,
  { sentence }: Pick<KeptClaim, 'sentence'>,
): string {
  const at = sentences[sentence]!.paragraph;
  const number = paragraphs.slice(0, at + 1).filter(({ kind }) => kind !== 'heading').length;
  const { section } = paragraphs[at]!;
  const heading = section === undefined ? '' : paragraphs[section]!.text.trim();
  const isName = heading !== '' && heading.length <= MOST_CHARACTERS;
  return `${isName ? `${heading}, ` : ''}par. ${Math.max(number, 1)}`;
}
