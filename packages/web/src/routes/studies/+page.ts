import { request } from '#lib/graphql/request.ts';
import { findBoth, loadStudies } from './load-studies.ts';
import { readStudiesAsked } from './studies-asked.ts';
import { type Studied, type StudyTotals, StudyTotalsQuery } from './studies.graphql.ts';

const ON_A_PAGE = 40;

/** Studies of a symptom (`symptom`), of a point or remedy (`treatment`), or of the two together. */
export async function load({ url, fetch }) {
  const asked = readStudiesAsked(url.searchParams);
  const { symptom, treatment, ids, isKnown } = await findBoth(fetch, asked);
  const sought = { asked, symptom, treatment, ids };
  if (!isKnown) return { ...sought, ...NOTHING };
  const [{ nodes, totalCount, pageInfo }, { studies: totals }] = await Promise.all([
    loadStudies(fetch, asked, ids, ON_A_PAGE),
    request(fetch, StudyTotalsQuery, ids),
  ]);
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return { ...sought, rows: nodes, found: totalCount, next, totals };
}

const NOTHING = {
  rows: [] as Studied[],
  found: 0,
  next: null as string | null,
  totals: null as StudyTotals | null,
};
