/** A place in a view, in bone cun: x to the outer side (front, back) or forward (side, inner), y down from the vertex. */
export type BodyPoint = readonly [x: number, y: number];

/** Points as they are written in this folder: `0 2.15, 1.1 2.2`. */
export function points(written: string): BodyPoint[] {
  return written.split(',').map((pair) => {
    const [x = NaN, y = NaN] = pair.trim().split(' ').map(Number);
    return [x, y];
  });
}

/** Whether a point lies in a closed polygon. */
export function isInside([x, y]: BodyPoint, polygon: readonly BodyPoint[]): boolean {
  let inside = false;
  polygon.forEach(([ax, ay], index) => {
    const [bx, by] = polygon[(index + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** How far a point lies outside a closed polygon, in cun; 0 inside. */
export function distanceOutside(point: BodyPoint, polygon: readonly BodyPoint[]): number {
  return isInside(point, polygon) ? 0 : distanceToEdge(point, polygon);
}

/** How far a point lies from the edge of a closed polygon, in cun, inside or outside. */
export function distanceToEdge(point: BodyPoint, polygon: readonly BodyPoint[]): number {
  return Math.min(
    ...polygon.map((from, index) => distanceToLine(point, from, polygon[(index + 1) % polygon.length]!)),
  );
}

function distanceToLine([x, y]: BodyPoint, [ax, ay]: BodyPoint, [bx, by]: BodyPoint): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay));
}

/** The smallest and the largest x and y of points. */
export function boundsOf(polygon: readonly BodyPoint[]): {
  readonly low: BodyPoint;
  readonly high: BodyPoint;
} {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  return { low: [Math.min(...xs), Math.min(...ys)], high: [Math.max(...xs), Math.max(...ys)] };
}

/** The area of a closed polygon, in square cun. */
export function areaOf(polygon: readonly BodyPoint[]): number {
  return Math.abs(signedArea(polygon));
}

/** A polygon with its corners in one order: where several of one path overlap, none cuts a hole into another. */
export function inOneOrder(polygon: readonly BodyPoint[]): readonly BodyPoint[] {
  return signedArea(polygon) < 0 ? polygon.toReversed() : polygon;
}

function signedArea(polygon: readonly BodyPoint[]): number {
  const doubled = polygon.reduce((sum, [ax, ay], index) => {
    const [bx, by] = polygon[(index + 1) % polygon.length]!;
    return sum + ax * by - bx * ay;
  }, 0);
  return doubled / 2;
}

/** Points of a grid that lie in a closed polygon. */
export function gridIn(polygon: readonly BodyPoint[], cells = 9): BodyPoint[] {
  const { low, high } = boundsOf(polygon);
  const at = (axis: 0 | 1, step: number) => low[axis] + ((high[axis] - low[axis]) * (step + 0.5)) / cells;
  return Array.from({ length: cells * cells }, (_, cell): BodyPoint => [
    at(0, cell % cells),
    at(1, Math.floor(cell / cells)),
  ]).filter((point) => isInside(point, polygon));
}

/** A measure to a hundredth of a cun: a tenth of a pixel at any zoom. */
export function rounded(value: number): number {
  // Not -0, which would be written so.
  return Math.round(value * 100) / 100 || 0;
}

/** A number of a path. */
export function written(value: number): string {
  return String(rounded(value));
}

/** The SVG path of a closed polygon, to a tenth of a cun: outlines of regions are no finer. */
export function polygonPath(polygon: readonly BodyPoint[]): string {
  const rough = (value: number) => written(Math.round(value * 10) / 10);
  return `M${polygon.map(([x, y]) => `${rough(x)} ${rough(y)}`).join('L')}Z`;
}
