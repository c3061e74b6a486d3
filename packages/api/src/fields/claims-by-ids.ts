import type { Awaitable, Claim, GraphReader } from '@jingluo/graph';
import { when } from './maybe-async.ts';

/** The claims with these ids, in this order, each once, without unknown ones. */
export function claimsByIds(reader: GraphReader, ids: readonly string[]): Awaitable<Claim[]> {
  return when(reader.claimsByIds([...new Set(ids)]), (found) => found.filter((claim) => claim !== undefined));
}

/** The claims, each followed by its premises, each once. */
export function withPremises(reader: GraphReader, claims: readonly Claim[]): Awaitable<Claim[]> {
  return claimsByIds(
    reader,
    claims.flatMap((claim) => [claim.id, ...claim.premises]),
  );
}
