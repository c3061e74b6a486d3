import type { ResultOf } from '../graphql/graphql.ts';
import { claimHref } from '../href.ts';
import { request } from '../graphql/request.ts';
import { CSV_MARK, csvLine } from '@jingluo/graph/csv';
import { ClaimsOfWorkQuery, type WorkWithClaims } from './export.graphql.ts';
import { inData } from '#lib/graphql/enum-names.ts';

type Claim = WorkWithClaims['claims']['nodes'][number];

const COLUMNS = [
  'work',
  'work_name',
  'work_title',
  'work_year',
  'work_doi',
  'stance',
  'role',
  'work_level',
  'locator',
  'read_in',
  'verb',
  'note',
  'claim',
  'sentence',
  'subject',
  'relation',
  'object',
  'claim_level',
  'claim_standing',
  'claim_works',
  'link',
];

/** The claims of some works as CSV, work by work: a line for each place in which one of the works speaks of a claim. */
export async function* claimsOfWorks(
  fetch: typeof globalThis.fetch,
  works: readonly { readonly id: string }[],
  site: URL,
): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(COLUMNS);
  for (const { id } of works) {
    let after: string | null = null;
    do {
      const { citation }: ResultOf<typeof ClaimsOfWorkQuery> = await request(fetch, ClaimsOfWorkQuery, {
        id,
        after,
      });
      if (citation === null) break;
      const rows = citation.claims.nodes.flatMap((claim) => lines(citation, id, claim, site));
      if (rows.length > 0) yield rows.map(csvLine).join('');
      after = citation.claims.pageInfo.hasNextPage ? citation.claims.pageInfo.endCursor : null;
    } while (after !== null);
  }
}

function lines(work: WorkWithClaims, id: string, claim: Claim, site: URL): (string | number | null)[][] {
  return claim.evidence
    .filter(({ citation }) => citation.id === id)
    .map(({ direction, role, level, locator, via, verb, note }) => [
      work.key,
      work.shortName,
      work.title,
      work.year,
      work.doi,
      direction.toLowerCase(),
      role.toLowerCase(),
      level.toLowerCase(),
      locator,
      via?.id.replace('citation:', '') ?? null,
      verb,
      note,
      claim.id,
      claim.sentence,
      claim.subject.id,
      inData(claim.relation),
      claim.object.id,
      claim.level.toLowerCase(),
      claim.standing.toLowerCase(),
      claim.works,
      new URL(claimHref(claim.id), site).href,
    ]);
}
