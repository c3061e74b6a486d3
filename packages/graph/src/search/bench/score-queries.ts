import type { Query } from './read-queries.ts';

/** One hit of a search under test. */
export interface Found {
  readonly id: string;
  /** Whether Enter would open it, when it is the first. */
  readonly confident: boolean;
}

export interface Scores {
  readonly queries: number;
  /** The share of the queries with an answer whose first hit is right; NaN without such queries. */
  readonly first: number;
  /** The share of the queries with an answer that have a right hit among the first five. */
  readonly five: number;
  /** The share of all queries whose first hit is confident and not right. */
  readonly wrong: number;
}

export const FIRST_HITS = 5;

/** How well hits answer queries; both lists are in the same order. */
export function scoreQueries(queries: readonly Query[], found: readonly (readonly Found[])[]): Scores {
  const answered = { all: 0, first: 0, five: 0 };
  let wrong = 0;
  queries.forEach(({ right }, at) => {
    const hits = found[at]!;
    const place = hits.findIndex(({ id }) => right.includes(id));
    if (hits[0]?.confident === true && place !== 0) wrong += 1;
    if (right.length === 0) return;
    answered.all += 1;
    if (place === 0) answered.first += 1;
    if (place >= 0 && place < FIRST_HITS) answered.five += 1;
  });
  return {
    queries: queries.length,
    first: answered.first / answered.all,
    five: answered.five / answered.all,
    wrong: wrong / queries.length,
  };
}
