import { relationIn } from '../snapshot/claim-columns.ts';
import type { WalkedGraph } from './walked-graph.ts';
import { wholeNumber } from './bad-argument.ts';
import { startRows } from './start-rows.ts';
import {
  prepareFilter,
  type PreparedStep,
  prepareStep,
  type TraversalStep,
  type WalkFilter,
} from './step.ts';
import type { Subgraph } from './subgraph.ts';
import type { Walker } from './walker.ts';

export const MOST_STEPS = 8;
export const MOST_ENTITIES = 10_000;
/** How many claims a walk may read. */
const BUDGET = 1_000_000;

export interface TraverseOptions extends WalkFilter {
  /** How many entities at most, including the starting ones. */
  readonly limit: number;
}

/**
 * Walks step by step: the first step from the starting entities, each further step from what the step before
 * reached. Returns the starting entities, then those that each step reached, in the order of the table of entities,
 * and every claim that was followed, in the order of the table of claims, even when it leads nowhere further. When
 * `limit` is reached, the rest in that order is left out with its claims, and `truncated` is true. The walk ends at a
 * heading that it comes up to, so that it does not gather what stands beside a term under one; from a heading where it
 * began, or to which it came down, it goes on. Throws
 * `BadArgumentError` for an unknown id, relation, kind or level, for more than 1,000 starts or 8 steps, and for a
 * limit that is not 1 to 10,000.
 */
export function traverse(
  snapshot: WalkedGraph,
  walker: Walker,
  from: readonly string[],
  steps: readonly TraversalStep[],
  options: TraverseOptions,
): Subgraph {
  const { entities, claims } = snapshot;
  const limit = wholeNumber('limit', options.limit, 1, MOST_ENTITIES);
  wholeNumber('steps.length', steps.length, 0, MOST_STEPS);
  const starts = startRows(snapshot, 'from', from);
  const ready = steps.map((step, index) => prepareStep(snapshot, step, `steps[${index}].`));
  const filter = prepareFilter(options);

  const nodes = new Set(starts.slice(0, limit));
  const rows = new Set<number>();
  let truncated = starts.length > nodes.size;
  let frontier = Uint32Array.from(nodes);
  let budget = BUDGET;
  for (const step of ready) {
    const reached = walker(frontier, frontier.length, step, filter, budget);
    budget -= reached.touched;
    const next = reached.nodes.slice(0, reached.nodeCount).sort();
    const room = limit - nodes.size;
    const fresh = next.filter((node) => !nodes.has(node));
    truncated ||= !reached.whole || fresh.length > room;
    for (const node of fresh.subarray(0, room)) nodes.add(node);
    for (const row of reached.claims.subarray(0, reached.claimCount)) {
      const { subject, object } = claims.ends(row);
      if (nodes.has(subject) && nodes.has(object)) rows.add(row);
    }
    const entered = next.some((node) => entities.headings[node] === 1)
      ? cameDownTo(snapshot, step, frontier, reached.claims.subarray(0, reached.claimCount))
      : undefined;
    frontier = next.filter(
      (node) => nodes.has(node) && (entities.headings[node] === 0 || entered?.has(node) === true),
    );
  }
  return {
    nodes: Array.from(nodes, entities.idAt),
    claims: Array.from(Uint32Array.from(rows).sort(), (row) => claims.at(row).id),
    truncated,
  };
}

/** The headings to which a step came down: from the object of a claim to its subject. */
function cameDownTo(
  { entities, claims }: WalkedGraph,
  { sides }: PreparedStep,
  from: Uint32Array,
  walked: Uint32Array,
): ReadonlySet<number> {
  const down = sides.find(({ side }) => side === claims.columns.in)?.allowed;
  const starts = new Set(from);
  const reached = new Set<number>();
  for (const row of walked) {
    const { subject, object } = claims.ends(row);
    const relation = relationIn(claims.columns.out.words[row]!);
    if (entities.headings[subject] === 1 && starts.has(object) && down?.[relation] === 1)
      reached.add(subject);
  }
  return reached;
}
