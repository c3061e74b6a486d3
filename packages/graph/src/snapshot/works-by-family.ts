import type { Citation } from './model.ts';

/** Works by their family; those of one count as one work. */
export function worksByFamily(works: Iterable<Citation>): Map<string, Citation[]> {
  return Map.groupBy(works, ({ family }) => family);
}
