import type { GraphReader } from '../../read/graph-reader.ts';
import { gradeOf } from '../../vocabulary/fits.ts';
import type { SearchHit } from '../search.ts';
import { FIRST_HITS, type Found } from './score-queries.ts';

/** A function that gives the first hits for a text. */
export type Ask = (text: string) => readonly Found[];

/** The search of the site: things, then works; works first when the best of them matches better. */
export function askOurs(reader: GraphReader): Ask {
  return (text) => {
    const things = hitsOf(reader.search(text, { limit: FIRST_HITS }));
    const works = hitsOf(reader.searchCitations(text, { limit: FIRST_HITS }));
    const groups = gradeOf(works[0]) < gradeOf(things[0]) ? [works, things] : [things, works];
    return groups.flat().slice(0, FIRST_HITS);
  };
}

function hitsOf(hits: ReturnType<GraphReader['search']>): readonly SearchHit[] {
  if (hits instanceof Promise) throw new Error('askOurs: wants a reader in memory');
  return hits;
}
