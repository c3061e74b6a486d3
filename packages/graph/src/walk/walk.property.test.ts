import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { EVIDENCE_LEVELS } from '../vocabulary/levels.ts';
import { neighborhood } from './neighborhood.ts';
import { neighborhoodSlowly, pathsSlowly, traverseSlowly } from './oracles.ts';
import { paths } from './paths.ts';
import { anyGraph, someIds, SOME_RELATIONS } from './random-graph.ts';
import { createShortestPathFinder } from './shortest-path.ts';
import { syntheticGraph } from './synthetic-graph.ts';
import { DIRECTIONS, prepareFilter, prepareStep, type TraversalStep } from './step.ts';
import { traverse } from './traverse.ts';
import { createWalker } from './walker.ts';

const RUNS = { numRuns: 300, seed: 20_261_122 };

const filter = fc.record({
  minLevel: fc.option(fc.constantFrom(...EVIDENCE_LEVELS), { nil: undefined, freq: 2 }),
  derived: fc.boolean(),
});
const relations = fc.option(fc.subarray([...SOME_RELATIONS]), { nil: undefined, freq: 2 });
const steps = fc.array(
  fc.record({
    relations,
    direction: fc.constantFrom(...DIRECTIONS, undefined),
    to: fc.option(fc.subarray(['channel', 'acupoint', 'symptom'] as const), { nil: undefined, freq: 2 }),
  }),
  { maxLength: 4 },
);

test('traverse gives the same as a slow walk through all claims', () => {
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

test('neighborhood gives the same as a list that is sorted again at every hop', () => {
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

test('the search from both ends finds a path as short as a search from one end', () => {
  fc.assert(
    fc.property(twoIds, ([snapshot, from, to, bounds, along]) => {
      const [start, end] = [snapshot.entities.rowOf(from)!, snapshot.entities.rowOf(to)!];
      const step = prepareStep(snapshot, { relations: along });
      const { nodes } = createShortestPathFinder(snapshot)(start, end, step, prepareFilter(bounds), 9, 1e6);
      const isPassed = (id: string) =>
        id === from || !snapshot.entities.rows.find((row) => row.id === id)!.heading;
      let within: readonly string[] = [from];
      const reached = Array.from({ length: 10 }, () => {
        const isThere = within.includes(to);
        const starts = within.filter(isPassed);
        within = traverseSlowly(snapshot, starts, [{ relations: along }], { ...bounds, limit: 99 }).nodes;
        return isThere;
      });
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

const budget = fc.nat(40);

test('a step reads no more claims than its budget, and gives the first part of the whole result', () => {
  const cases = anyGraph.chain((snapshot) =>
    fc.tuple(fc.constant(snapshot), someIds(snapshot), steps, filter, budget),
  );
  fc.assert(
    fc.property(cases, ([snapshot, ids, [step = {}], bounds, most]) => {
      const from = Uint32Array.from(ids, (id) => snapshot.entities.rowOf(id)!);
      const walk = (within: number) => {
        const reached = createWalker(snapshot)(
          from,
          from.length,
          prepareStep(snapshot, step),
          prepareFilter(bounds),
          within,
        );
        return {
          ...reached,
          nodes: [...reached.nodes.subarray(0, reached.nodeCount)],
          claims: [...reached.claims.subarray(0, reached.claimCount)],
        };
      };
      const all = walk(1e6);
      const found = walk(most);
      expect(all.whole).toBe(true);
      expect(found.touched).toBeLessThanOrEqual(most);
      expect(found.claims).toEqual(all.claims.slice(0, found.claimCount));
      expect(found.nodes).toEqual(all.nodes.slice(0, found.nodeCount));
      if (found.whole) expect(found).toEqual(all);
      // Twice over: a symmetric relation is walked from both sides.
      if (most >= 2 * snapshot.claims.count * from.length) expect(found.whole).toBe(true);
    }),
    RUNS,
  );
});

test('a search that ends within its budget gives the whole result, and otherwise says so', () => {
  fc.assert(
    fc.property(twoIds, budget, ([snapshot, from, to, bounds, along], most) => {
      const [start, end] = [snapshot.entities.rowOf(from)!, snapshot.entities.rowOf(to)!];
      const step = prepareStep(snapshot, { relations: along });
      const find = (within: number) =>
        createShortestPathFinder(snapshot)(start, end, step, prepareFilter(bounds), 9, within);
      const found = find(most);
      expect(found.touched).toBeLessThanOrEqual(most);
      expect(found).toEqual(
        found.whole ? find(1e6) : { nodes: undefined, touched: found.touched, whole: false },
      );
    }),
    RUNS,
  );
  fc.assert(
    fc.property(twoIds, budget, ([snapshot, from, to, bounds, along], most) => {
      const find = (within?: number) =>
        paths(snapshot, createShortestPathFinder(snapshot), from, to, {
          ...bounds,
          relations: along,
          maxLength: 4,
          first: 5,
          budget: within,
        });
      const found = find(most);
      if (!found.truncated) expect(found).toEqual(find());
      for (const { nodes, hops } of found.paths) {
        expect([nodes[0], nodes.at(-1), new Set(nodes).size]).toEqual([from, to, hops.length + 1]);
      }
    }),
    RUNS,
  );
});

test('a used walker or finder gives the same as a new one', () => {
  const cases = anyGraph.chain((snapshot) =>
    fc.tuple(
      fc.constant(snapshot),
      fc.array(fc.tuple(someIds(snapshot), steps), { minLength: 2, maxLength: 4 }),
    ),
  );
  fc.assert(
    fc.property(cases, ([snapshot, walks]) => {
      const used = createWalker(snapshot);
      for (const [from, walk] of walks) {
        const options = { limit: 10 };
        expect(traverse(snapshot, used, from, walk, options)).toEqual(
          traverse(snapshot, createWalker(snapshot), from, walk, options),
        );
      }
    }),
    RUNS,
  );
  fc.assert(
    fc.property(anyGraph, filter, (snapshot, bounds) => {
      const used = createShortestPathFinder(snapshot);
      const rows = snapshot.entities.rows.map((_, row) => row);
      for (const [from, to] of rows.flatMap((start) => rows.map((end) => [start, end] as const))) {
        const rest = [prepareStep(snapshot, {}), prepareFilter(bounds), 9, 1e6] as const;
        expect(used(from, to, ...rest)).toEqual(createShortestPathFinder(snapshot)(from, to, ...rest));
      }
    }),
    { ...RUNS, numRuns: 100 },
  );
});

test('traverse matches the slow walk also in a graph of hubs and thousands of claims', () => {
  const snapshot = openSnapshot(syntheticGraph(1000, 4000));
  const walk: TraversalStep[] = [{ relations: ['point-of', 'involves'] }, {}];
  const from = ['channel:0', 'channel:1'];
  const options = { limit: 1000 };
  const found = traverse(snapshot, createWalker(snapshot), from, walk, options);
  expect(found).toEqual(traverseSlowly(snapshot, from, walk, options));
  expect(found.claims.length).toBeGreaterThan(1024);
});
