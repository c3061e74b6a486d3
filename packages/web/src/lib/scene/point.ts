/** A place in a plane; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight distance of two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point a share of the way from one to another. */
export function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
