import type { Snapshot } from '../../snapshot/snapshot.ts';
import { createShortestPathFinder } from '../shortest-path.ts';
import { prepareFilter, prepareStep, type TraversalStep } from '../step.ts';
import { createWalker } from '../walker.ts';
import { type Contestant, MIN_LEVEL, MOST, THREE_HOPS, TWO_HOPS } from './questions.ts';

/** The walker and the shortest-path finder of this package. */
export function ours(snapshot: Snapshot): Contestant {
  const walker = createWalker(snapshot);
  const find = createShortestPathFinder(snapshot);
  const filter = prepareFilter({ minLevel: MIN_LEVEL });
  const ready = new Map(
    [TWO_HOPS, THREE_HOPS].map((steps) => [steps, steps.map((step) => prepareStep(snapshot, step))]),
  );
  const anywhere = prepareStep(snapshot, {});
  return {
    asked: 2000,
    walk(start, steps) {
      let frontier = Uint32Array.of(start);
      let count = 1;
      for (const step of ready.get(steps as TraversalStep[])!) {
        const reached = walker(frontier, count, step, filter, 1_000_000);
        frontier = reached.nodes as typeof frontier;
        count = reached.nodeCount;
      }
      return frontier.subarray(0, count);
    },
    shortest: (from, to) => (find(from, to, anywhere, filter, MOST, 10_000_000).nodes?.length ?? 0) - 1,
  };
}
