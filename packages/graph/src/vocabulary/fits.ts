/**
 * How well a name matches what was typed, best first. People type a complaint with its place in several words, so a
 * region whose name is exactly that (`side of the leg`) comes after other names that contain these words. A region
 * with a name of one word (`knee`) is treated like other names.
 */
export const FITS = [
  /** A code or an identifier, exactly as typed. */
  'code',
  /** A preferred name, exactly as typed. */
  'name',
  /** Another name, exactly as typed. */
  'alias',
  /** The same words in another form or order: `swollen knees` for `Swelling of the knee`. */
  'words',
  /** The name contains the words, whole and next to each other. */
  'phrase',
  /** A region's name of several words, exactly as typed. */
  'region',
  /** A region's name that contains the words, whole and next to each other. */
  'region-phrase',
  /** The name contains all words, in some form, or words that begin with them. */
  'prefix',
  /** The name contains all words, some with a typing error. */
  'fuzzy',
  /** The name contains some of the words. Only when no name contains all. */
  'partial',
] as const;

export type Fit = (typeof FITS)[number];

/** With these a name was typed whole, in whatever form: a finer grade does not tell two such names apart. */
export const WHOLE_FITS: ReadonlySet<Fit> = new Set(['code', 'name', 'alias', 'words', 'region']);

/** The place of a hit among the best of several lists; lower is better: what is meant first, the rest by fit. */
export function gradeOf(hit: { readonly fit: Fit; readonly confident: boolean } | undefined): number {
  if (hit === undefined) return Infinity;
  return hit.confident ? -1 : FITS.indexOf(hit.fit);
}
