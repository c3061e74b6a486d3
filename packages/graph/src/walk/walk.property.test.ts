import fc from 'fast-check';
import { expect, test } from 'vitest';

import { EVIDENCE_LEVELS } from '../vocabulary/levels.ts';
import { neighborhood } from './neighborhood.ts';
import { neighborhoodSlowly, pathsSlowly, traverseSlowly } from './oracles.ts';
import { paths } from './paths.ts';
import { anyGraph, someIds, SOME_RELATIONS } from './random-graph.ts';
import { createShortestPathFinder } from './shortest-path.ts';
import { DIRECTIONS, readyFilter, readyStep } from './step.ts';
import { traverse } from './traverse.ts';
import { createWalker } from './walker.ts';

const RUNS = { numRuns: 1000, seed: 20_261_122 };

const filter = fc.record({
  minLevel: fc.option(fc.constantFrom(...EVIDENCE_LEVELS), { nil: undefined, freq: 2 }),
  derived: fc.boolean(),
});
const relations = fc.option(fc.subarray([...SOME_RELATIONS]), { nil: undefined, freq: 1 });
const steps = fc.array(
  fc.record({
    relations,
    direction: fc.constantFrom(...DIRECTIONS, undefined),
    to: fc.option(fc.subarray(['channel', 'acupoint', 'symptom'] as const), { nil: undefined, freq: 1 }),
  }),
  { maxLength: 4 },
);

test('traverse walks as a list of claims gone through step by step', () => {
  const cases = anyGraph.chain((snapshot) =>
    fc.tuple(fc.constant(snapshot), someIds(snapshot), steps, filter, fc.integer({ min: 1, max: 10 })),
  );
  fc.assert(
    fc.property(cases, ([snapshot, from, walk, bounds, limit]) => {
      const options = { ...bounds, limit };
      expect(traverse(snapshot, createWalker(snapshot), from, walk, options)).toEqual(
        traverseSlowly(snapshot, from, walk, options),
      );
    }),
    RUNS,
  );
});

test('neighborhood takes what a list sorted anew at every hop would give', () => {
  const cases = anyGraph.chain((snapshot) =>
    fc.tuple(
      fc.constant(snapshot),
      someIds(snapshot),
      filter,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 10 }),
    ),
  );
  fc.assert(
    fc.property(cases, ([snapshot, ids, bounds, depth, limit]) => {
      const options = { ...bounds, depth, limit };
      expect(neighborhood(snapshot, ids, options)).toEqual(neighborhoodSlowly(snapshot, ids, options));
    }),
    RUNS,
  );
});

const twoIds = anyGraph
  .filter(({ entities }) => entities.rows.length > 0)
  .chain((snapshot) => {
    const id = fc.constantFrom(...snapshot.entities.rows.map((entity) => entity.id));
    return fc.tuple(fc.constant(snapshot), id, id, filter, relations);
  });

test('paths are the best of all simple paths', () => {
  const cases = fc.tuple(twoIds, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(cases, ([[snapshot, from, to, bounds, along], maxLength, first]) => {
      const options = { ...bounds, relations: along, maxLength, first };
      const found = paths(snapshot, createShortestPathFinder(snapshot), from, to, options);
      expect(found).toEqual({ paths: pathsSlowly(snapshot, from, to, options), truncated: false });
    }),
    RUNS,
  );
});

test('the two searches of a shortest path meet where one search would arrive', () => {
  fc.assert(
    fc.property(twoIds, ([snapshot, from, to, bounds, along]) => {
      const [start, end] = [snapshot.entities.rowOf(from)!, snapshot.entities.rowOf(to)!];
      const step = readyStep(snapshot, { relations: along });
      const { nodes } = createShortestPathFinder(snapshot)(start, end, step, readyFilter(bounds), 9, 1e6);
      const reached = Array.from({ length: 10 }, (_, length) =>
        traverseSlowly(
          snapshot,
          [from],
          Array.from({ length }, () => ({ relations: along })),
          { ...bounds, limit: 99 },
        ).nodes.includes(to),
      );
      expect(nodes === undefined ? -1 : nodes.length - 1).toBe(reached.indexOf(true));
      const edges = nodes?.slice(1).map((node, index) =>
        traverseSlowly(snapshot, [snapshot.entities.rows[nodes[index]!]!.id], [{ relations: along }], {
          ...bounds,
          limit: 99,
        }).nodes.includes(snapshot.entities.rows[node]!.id),
      );
      expect(edges ?? []).not.toContain(false);
    }),
    RUNS,
  );
});
