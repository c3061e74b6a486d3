import type { CitationFields } from './schema.ts';

/** The year in which a work was published, or began to be; undefined where it is not known. Negative before the common era. */
export function yearOf({ issued }: Pick<CitationFields, 'issued'>): number | undefined {
  return issued?.['date-parts'][0]?.[0];
}
