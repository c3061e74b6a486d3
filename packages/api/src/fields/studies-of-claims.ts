import {
  type Awaitable,
  type Claim,
  type GraphReader,
  type StudiesFound,
  studiesFound,
  TREATMENTS,
} from '@jingluo/graph';
import { citationsByIds } from './citations-by-ids.ts';
import { when } from './maybe-async.ts';

/** What studies found of some claims, each study once; nothing of claims that are not about a treatment. */
export function studiesOfClaims(reader: GraphReader, claims: readonly Claim[]): Awaitable<StudiesFound[]> {
  const evidence = claims
    .filter(({ relation }) => TREATMENTS.includes(relation))
    .flatMap((claim) => claim.evidence);
  if (evidence.length === 0) return [];
  const ids = [...new Set(evidence.map(({ citation }) => citation))];
  return when(citationsByIds(reader, ids), (works) => {
    const byId = new Map(works.map((work) => [work.id, work]));
    return studiesFound(evidence, (id) => byId.get(id));
  });
}
