import type { CitationFields } from './schema.ts';

/** The text of a work that was read and is verified against; undefined where none is named. */
export type EditionRead = Exclude<CitationFields['edition'], string | undefined>;

/** Which file of a work was read; a printed edition is a text. */
export function editionRead({ edition }: Pick<CitationFields, 'edition'>): EditionRead | undefined {
  return typeof edition === 'object' ? edition : undefined;
}
