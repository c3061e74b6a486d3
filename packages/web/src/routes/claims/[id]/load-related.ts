import type { ClaimParts } from '#lib/claim/claim-id.ts';
import type { ClaimInRow, ClaimOnCard } from '#lib/claim/claim.graphql.ts';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import type { ClaimPage } from './claim.graphql.ts';
import { broaderAndNarrower } from './broader-and-narrower.ts';
import { ClaimsNearQuery, SaidInsteadQuery } from './related.graphql.ts';

type Fetch = typeof globalThis.fetch;

/** Claims related to a claim, about other things. */
export interface RelatedToClaim {
  readonly broader: readonly ClaimInRow[];
  readonly narrower: readonly ClaimInRow[];
  /** What the sources that say otherwise say instead: of the same subject in the same relation. */
  readonly instead: readonly ClaimInRow[];
}

const MOST_DISPUTERS = 3;

/** Loads the claims related to a claim, without those that no source makes. */
export async function loadRelated(
  fetch: Fetch,
  parts: ClaimParts,
  { claim, subject, object }: Pick<ClaimPage, 'subject' | 'object'> & { claim: ClaimOnCard },
): Promise<RelatedToClaim> {
  const ids =
    subject === null || object === null
      ? { broader: [], narrower: [] }
      : broaderAndNarrower(parts, { subject, object });
  const [{ nodes }, instead] = await Promise.all([
    request(fetch, ClaimsNearQuery, { ids: [...ids.broader, ...ids.narrower] }),
    saidInstead(fetch, parts, claim),
  ]);
  const found = nodes.filter((node) => node !== null && 'sentence' in node);
  return {
    broader: found.filter(({ id }) => ids.broader.includes(id)),
    narrower: found.filter(({ id }) => ids.narrower.includes(id)),
    instead,
  };
}

async function saidInstead(fetch: Fetch, parts: ClaimParts, claim: ClaimOnCard): Promise<ClaimInRow[]> {
  const disputers = claim.evidence
    .filter(({ direction }) => direction === 'DISPUTES')
    .map(({ citation }) => citation.id);
  const works = [...new Set(disputers)].slice(0, MOST_DISPUTERS);
  const answers = await Promise.all(
    works.map((work) =>
      request(fetch, SaidInsteadQuery, {
        work,
        subject: parts.subject,
        relation: [relationEnum(parts.relation)],
      }).then(({ claims }) =>
        claims.nodes.filter(({ evidence }) =>
          evidence.some(({ citation, direction }) => citation.id === work && direction === 'SUPPORTS'),
        ),
      ),
    ),
  );
  return [...new Map(answers.flat().map((other) => [other.id, other])).values()].filter(
    ({ id }) => id !== claim.id,
  );
}
