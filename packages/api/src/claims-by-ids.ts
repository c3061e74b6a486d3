import type { Claim, GraphReader } from '@jingluo/graph';

/** The claims with these ids, in this order, each once. */
export async function claimsByIds(reader: GraphReader, ids: readonly string[]): Promise<Claim[]> {
  const claims = await Promise.all([...new Set(ids)].map((id) => reader.claim(id)));
  return claims.filter((claim) => claim !== undefined);
}

/** The claims, each derived one followed by its premises. */
export async function withPremises(reader: GraphReader, claims: readonly Claim[]): Promise<Claim[]> {
  return claimsByIds(
    reader,
    claims.flatMap((claim) => [claim.id, ...claim.premises]),
  );
}
