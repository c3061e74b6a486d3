import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import type { CassandraStore } from '../../packages/graph/src/cassandra/cassandra-store.ts';
import { createStoreReader } from '../../packages/graph/src/store/store-reader.ts';
import { type Asked, newAsked, note } from './asked.ts';
import { askBoth } from './outcome.ts';
import type { Question } from './questions.ts';

/**
 * Asks a store and the snapshot that it was filled from the same questions, with nothing known but what earlier ones have read.
 * Returns what came of each kind.
 */
export async function compareAnswers(
  store: CassandraStore,
  snapshot: Snapshot,
  questions: readonly Question[],
): Promise<Asked[]> {
  const here = createReader(snapshot);
  const there = createStoreReader(store, store.names);
  const byKind = new Map<string, Asked>();
  for (const question of questions) {
    const asked = byKind.get(question.kind) ?? newAsked(question.kind);
    byKind.set(question.kind, asked);
    const before = there.rounds();
    note(asked, await askBoth(question, here, there), question.about);
    asked.rounds = Math.max(asked.rounds ?? 0, there.rounds() - before);
  }
  return [...byKind.values()];
}
