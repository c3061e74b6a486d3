import type { Point } from '../scene/point.ts';
import type { Adjacency } from '../scene/adjacency.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const TOWARDS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Cosine of 80 degrees: what is farther to the side is not in that direction. */
const WIDEST = Math.cos((80 * Math.PI) / 180);

/**
 * The next thing in a direction: near, and not far to the side. Undefined when there is none.
 */
export function nextTowards(
  from: Point,
  direction: Direction,
  candidates: Iterable<readonly [string, Point]>,
): string | undefined {
  const { x, y } = TOWARDS[direction];
  let best: string | undefined;
  let least = Infinity;
  for (const [id, place] of candidates) {
    const away = { x: place.x - from.x, y: place.y - from.y };
    const length = Math.hypot(away.x, away.y);
    if (length === 0) continue;
    const cosine = (away.x * x + away.y * y) / length;
    if (cosine < WIDEST) continue;
    const cost = length / cosine ** 1.5;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}

/**
 * One step of an arrow key: along a line in that direction, else to the next thing there. Undefined at the edge.
 */
export function step(
  from: string,
  direction: Direction,
  places: ReadonlyMap<string, Point>,
  adjacency: Adjacency,
): string | undefined {
  const here = places.get(from);
  if (here === undefined) return undefined;
  const along = [...(adjacency.get(from) ?? [])].flatMap((id) => {
    const place = places.get(id);
    return place ? [[id, place] as const] : [];
  });
  return nextTowards(here, direction, along) ?? nextTowards(here, direction, places);
}
