import { error } from '@sveltejs/kit';
import { claimParts, twinId } from '#lib/components/claim-id.ts';
import { relationEnum } from '#lib/components/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { ClaimQuery } from './claim.graphql.ts';
import { loadNear } from './load-near.ts';
import { noSuchClaim } from './no-such-claim.ts';

export async function load({ params: { id }, data, fetch }) {
  const parts = claimParts(id);
  if (parts === undefined) error(404, `“${id}” is no claim: an id reads subject~relation~object.`);
  const { subject, object } = parts;
  const relation = [relationEnum(parts.relation)];
  const answer = await request(fetch, ClaimQuery, { id, twin: twinId(id) ?? '', subject, object, relation });
  const { claim } = answer;
  if (claim === null) error(404, noSuchClaim(parts, answer));
  return { ...answer, ...data, claim, near: await loadNear(fetch, parts, { ...answer, claim }) };
}
