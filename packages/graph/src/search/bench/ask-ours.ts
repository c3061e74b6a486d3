import type { GraphReader } from '../../read/graph-reader.ts';
import { FIRST_HITS, type Found } from './score-queries.ts';

/** A function that gives the first hits for a text. */
export type Ask = (text: string) => readonly Found[];

/** The search of the site. Where hits do not say whether Enter opens them, it opens the first. */
export function askOurs(reader: GraphReader): Ask {
  return (text) => {
    const hits = reader.search(text, { limit: FIRST_HITS });
    if (hits instanceof Promise) throw new Error('askOurs: wants a reader in memory');
    return (hits as readonly Partial<Found>[]).map(({ id = '', confident = true }) => ({ id, confident }));
  };
}
