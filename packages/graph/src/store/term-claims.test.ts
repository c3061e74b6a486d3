import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';
import { syntheticGraph } from '../walk/synthetic-graph.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { snapshotStore } from './testing/snapshot-store.ts';
import { openTerms, tabulateTerms } from './term-claims.ts';

test.each([
  ['the shipped data', shippedSnapshot()],
  ['a synthetic graph', openSnapshot(syntheticGraph(300, 2000))],
])('how the terms of %s are arranged is in memory as a store has it', async (_, snapshot) => {
  const terms = openTerms(tabulateTerms(snapshot), snapshot.entities);
  const ids = ['nothing', ...snapshot.entities.rows.map(({ id }) => id)];
  for (const side of ['out', 'in'] as const) {
    const found = ids.map((id) => terms(id, side));
    expect(found).toEqual(await snapshotStore(snapshot).edges(ids, side, 'kind-of', Infinity));
    expect(found.flatMap(({ edges }) => edges).length).toBeGreaterThan(20);
  }
});
