import type { SampledOperation } from '../../packages/api/src/testing/sample-operations.ts';
import { endpointOver, send } from '../../packages/api/src/testing/same-from-store.ts';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import type { CassandraStore } from '../../packages/graph/src/cassandra/cassandra-store.ts';
import { createStoreReader } from '../../packages/graph/src/store/store-reader.ts';
import { type Asked, newAsked, note } from './asked.ts';

/** Sends GraphQL to a store and to the snapshot that it was filled from. The answers must be the same bytes. */
export async function compareBodies(
  what: string,
  store: CassandraStore,
  snapshot: Snapshot,
  questions: readonly SampledOperation[],
): Promise<Asked> {
  const reader = createReader(snapshot);
  const here = await endpointOver(reader);
  const there = await endpointOver(createStoreReader(store, store.names));
  const asked = newAsked(what);
  for (const question of questions) {
    const start = performance.now();
    const body = await send(there, question);
    const took = performance.now() - start;
    const verdict = body === (await send(here, question)) ? 'same' : 'wrong';
    note(asked, { verdict, took }, `${question.name} ${JSON.stringify(question.variables)}: ${body}`);
  }
  return asked;
}
