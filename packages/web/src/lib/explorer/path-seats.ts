import { shapeOf, type Size } from '../drawing/transform.ts';
import type { Fact } from './fact.ts';
import type { Link } from './grow.ts';
import type { Seat } from './seat.ts';
import type { Named, SpokeClaim } from './spoke.ts';

/** A way from one thing to another: at each hop the claims that join its ends, strongest first. */
export interface Way {
  readonly nodes: readonly Named[];
  readonly hops: readonly (readonly SpokeClaim[])[];
}

/** Pixels between two ways, and between the things on one. */
const LANE = { landscape: 84, portrait: 112 };
const HOP = { landscape: 250, portrait: 120 };
/** How many ways have room beside each other. */
const MOST = { landscape: Infinity, portrait: 3 };

/** The ways on which every hop still has a claim that passes, with these claims alone. */
export function passingWays(ways: readonly Way[], passes: (fact: Fact) => boolean): Way[] {
  return ways
    .map(({ nodes, hops }) => ({ nodes, hops: hops.map((claims) => claims.filter(passes)) }))
    .filter(({ hops }) => hops.every((claims) => claims.length > 0));
}

/** The ways that are drawn: as many as have room, the one that is singled out among them. */
export function drawnWays(ways: readonly Way[], path: number | undefined, size: Size): readonly Way[] {
  const most = MOST[shapeOf(size)];
  const single = path === undefined || path <= most ? undefined : ways[path - 1];
  return single === undefined ? ways.slice(0, most) : [...ways.slice(0, most - 1), single];
}

/**
 * Ways beside each other, the best first, from the one end to the other: across where there is width, else down. A
 * thing on several ways stands on the best of them.
 */
export function seatPaths(
  from: Named,
  to: Named,
  ways: readonly Way[],
  size: Size,
): { readonly seats: Seat[]; readonly links: Link[] } {
  const shape = shapeOf(size);
  const longest = Math.max(2, ...ways.map(({ hops }) => hops.length));
  const seats = new Map<string, Seat>();
  const put = ({ id, label }: Named, along: number, lane: number) => {
    if (seats.has(id)) return;
    const [a, b] = [(along - 0.5) * longest * HOP[shape], (lane - (ways.length - 1) / 2) * LANE[shape]];
    const [x, y] = shape === 'landscape' ? [a, b] : [b, a];
    seats.set(id, {
      id,
      label,
      x: Math.round(x),
      y: Math.round(y),
      anchor: 'middle',
      from: undefined,
      width: 0,
    });
  };
  const middle = Math.max(ways.length - 1, 0) / 2;
  put(from, 0, middle);
  put(to, 1, middle);
  for (const [lane, { nodes }] of ways.entries())
    for (const [index, node] of nodes.entries()) put(node, index / (nodes.length - 1), lane);

  const links = ways.flatMap(({ nodes, hops }) =>
    hops.flatMap((claims, index) =>
      claims.map((claim) => ({ claim, from: nodes[index]!.id, to: nodes[index + 1]!.id })),
    ),
  );
  return { seats: [...seats.values()], links };
}
