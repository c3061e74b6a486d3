import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimFilter } from '../read/claim-filter.ts';
import { shippedSnapshot } from '../read/shipped.ts';
import { createReader } from '../read/snapshot-reader.ts';
import { EVIDENCE_LEVELS, STANDINGS } from '../vocabulary/levels.ts';
import { STUDY_SORTS } from '../read/studies.ts';
import { COMPARATORS, OUTCOME_RESULTS } from '../vocabulary/outcomes.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { anyGraph, SOME_RELATIONS } from '../walk/random-graph.ts';
import type { TraversalStep } from '../walk/step.ts';
import { snapshotNames } from './testing/snapshot-names.ts';
import { snapshotStore } from './testing/snapshot-store.ts';
import { createStoreReader } from './store-reader.ts';

const snapshot = shippedSnapshot();
const here = createReader(snapshot);
const there = createStoreReader(snapshotStore(snapshot), await snapshotNames(snapshot));
const SEED = 20_261_130;

const entities = fc.constantFrom(
  ...Array.from({ length: snapshot.entities.count }, (_, row) => snapshot.entities.idAt(row)),
);
const works = fc.constantFrom(...snapshot.citations.keys());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const levels = fc.constantFrom(...EVIDENCE_LEVELS);

const filters = fc.oneof(
  fc.record({
    entity: entities,
    relations: maybe(fc.subarray([...RELATION_KINDS], { minLength: 1 })),
    minLevel: maybe(levels),
  }),
  fc.record({
    subject: entities,
    kinds: maybe(fc.subarray([...ENTITY_KINDS])),
    derived: maybe(fc.boolean()),
  }),
  fc.record({
    object: entities,
    standings: maybe(fc.subarray([...STANDINGS])),
    works: maybe(fc.integer({ min: 0, max: 3 })),
  }),
  fc.record({ citation: works, entity: maybe(entities), minLevel: maybe(levels) }),
  fc.record({ minLevel: maybe(levels), relations: fc.subarray([...RELATION_KINDS]) }),
  fc.record({
    entity: maybe(fc.constantFrom('symptom:migraine', 'acupoint:LI4', 'remedy:acupuncture')),
    designs: maybe(fc.constant(['randomized-trial'])),
    levels: maybe(fc.subarray([...EVIDENCE_LEVELS], { minLength: 1 })),
    results: fc.subarray([...OUTCOME_RESULTS], { minLength: 1 }),
    against: maybe(fc.subarray([...COMPARATORS], { minLength: 1 })),
    yearFrom: maybe(fc.integer({ min: 1995, max: 2020 })),
  }),
) as fc.Arbitrary<ClaimFilter>;

test('a list of claims is the same from a store, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 0, max: 30 }), async (filter, first) => {
      const page = here.claims(filter, { first });
      expect(await there.claims(filter, { first })).toEqual(await page);
      const after = (await page)!.items.at(-1)?.id ?? 'nowhere';
      expect(await there.claims(filter, { first, after })).toEqual(
        await here.claims(filter, { first, after }),
      );
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('studies are the same from a store', async () => {
  const asked = fc.record({
    symptom: maybe(fc.constantFrom('symptom:headache', 'symptom:low-back-pain', 'symptom:nowhere')),
    treatment: maybe(fc.constantFrom('acupoint:LI4', 'remedy:acupuncture')),
    against: maybe(fc.subarray([...COMPARATORS], { minLength: 1 })),
    sort: fc.constantFrom(...STUDY_SORTS),
    reverse: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 1, max: 30 }), async (filter, first) => {
      const [stored, own] = [await there.studies(filter), await here.studies(filter)];
      expect(stored.page({ first })).toEqual(own.page({ first }));
      expect([stored.studies(), stored.results('sham')]).toEqual([own.studies(), own.results('sham')]);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('neighborhoods, paths and walks are the same from a store', async () => {
  const options = { minLevel: maybe(levels), derived: maybe(fc.boolean()) };
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(entities, { minLength: 1, maxLength: 3 }),
      fc.record({
        ...options,
        depth: fc.integer({ min: 0, max: 2 }),
        limit: fc.integer({ min: 1, max: 200 }),
      }),
      async (ids, asked) => {
        expect(await there.neighborhood(ids, asked)).toEqual(await here.neighborhood(ids, asked));
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(
      entities,
      entities,
      fc.record({
        ...options,
        maxLength: fc.integer({ min: 1, max: 3 }),
        first: fc.integer({ min: 1, max: 10 }),
      }),
      async (from, to, asked) => {
        expect(await there.paths(from, to, asked)).toEqual(await here.paths(from, to, asked));
      },
    ),
    { seed: SEED, numRuns: 40 },
  );
});

const anyStep = fc.record({
  relations: maybe(fc.subarray([...SOME_RELATIONS], { minLength: 1 })),
  direction: maybe(fc.constantFrom('out', 'in', 'both')),
  to: maybe(fc.subarray(['channel', 'acupoint', 'symptom'], { minLength: 1 })),
}) as fc.Arbitrary<TraversalStep>;
const anyWalk = fc.record({
  steps: fc.array(anyStep, { maxLength: 4 }),
  limit: fc.integer({ min: 1, max: 9 }),
  filter: fc.record({ minLevel: maybe(levels), derived: maybe(fc.boolean()) }),
});

test('on random graphs, walks are the same from a store', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, anyWalk, async (graph, { steps, limit, filter }) => {
      if (graph.entities.count === 0) return;
      const [own, stored] = [
        createReader(graph),
        createStoreReader(snapshotStore(graph), await snapshotNames(graph)),
      ];
      const from = [graph.entities.idAt(0)];
      expect(await stored.traverse(from, steps, { limit, ...filter })).toEqual(
        await own.traverse(from, steps, { limit, ...filter }),
      );
      expect(await stored.neighborhood(from, { depth: 3, limit, ...filter })).toEqual(
        await own.neighborhood(from, { depth: 3, limit, ...filter }),
      );
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('every trace is the same from a store', async () => {
  for (const { id } of (await here.entities({ kind: 'symptom', headings: false }, { first: 1000 }))!.items) {
    const channels = await here.symptomChannels(id);
    expect(await there.symptomChannels(id)).toEqual(channels);
    expect(await there.symptomPoints(id, undefined, { minLevel: 'traditional' })).toEqual(
      await here.symptomPoints(id, undefined, { minLevel: 'traditional' }),
    );
    const channel = channels[0]?.channel;
    const points = await here.symptomPoints(id, channel);
    expect(await there.symptomPoints(id, channel)).toEqual(points);
    const ids = points.map(({ point }) => point);
    expect(await there.regionsOfPoints(ids)).toEqual(await here.regionsOfPoints(ids));
  }
});
