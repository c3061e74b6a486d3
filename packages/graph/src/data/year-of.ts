import type { CitationFields } from './schema.ts';

type Dated = Pick<CitationFields, 'issued'>;

/** The year in which a work was published, or began to be; undefined where it is not known. Negative before the common era. */
export function yearOf({ issued }: Dated): number | undefined {
  return issued?.['date-parts'][0]?.[0];
}

/** The last year in which a work may have been published: that of its span, else its one year. */
export function lastYearOf({ issued }: Dated): number | undefined {
  return issued?.['date-parts'].at(-1)?.[0];
}
