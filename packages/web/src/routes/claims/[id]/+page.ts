import { error } from '@sveltejs/kit';
import { claimParts, twinId } from '#lib/claim/claim-id.ts';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { ClaimQuery } from './claim.graphql.ts';
import { needlingClaims, needlingIds } from './needling-claims.ts';
import { loadRelated } from './load-related.ts';
import { claimIdParts, suggestClaims } from './suggest-claims.ts';
import { noSuchClaim } from './no-such-claim.ts';

export async function load({ params: { id }, data, fetch }) {
  const parts = claimParts(id);
  if (parts === undefined) {
    const message = `“${id}” is no claim: an id reads subject~relation~object.`;
    error(404, { message, near: await suggestClaims(fetch, claimIdParts(id)) });
  }
  const { subject, object } = parts;
  const relation = [relationEnum(parts.relation)];
  const twin = twinId(id) ?? '';
  const needling = needlingIds(parts);
  const answer = await request(fetch, ClaimQuery, { id, twin, subject, object, relation, needling });
  const { claim } = answer;
  if (claim === null)
    error(404, { message: noSuchClaim(parts, answer), near: await suggestClaims(fetch, parts) });
  return {
    ...answer,
    ...data,
    claim,
    needling: needlingClaims(answer.needling),
    near: await loadRelated(fetch, parts, { ...answer, claim }),
  };
}
