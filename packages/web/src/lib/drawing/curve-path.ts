import type { Point } from '../scene/point.ts';

/** A cubic for each so many samples of a curve. */
const STRIDE = 8;

/**
 * A curve given by many samples, as SVG: cubics through every eighth of them, or every so manieth. It is written in tenths
 * and as short as possible, since every page of the map has two dozen curves for each shape of the drawing: from the place
 * before, and with the handle that follows from the cubic before.
 */
export function curvePath(samples: readonly Point[], stride = STRIDE): string {
  const knots = samples.filter((_, index) => index % stride === 0 || index === samples.length - 1);
  const [first, second] = knots;
  if (first === undefined) return '';
  const start = tenths(first);
  if (second === undefined) return short(`M${pair(start)}`);
  let at = start;
  // From one place to the next, so that what is rounded off does not add up.
  const from = ({ x, y }: Point): Point => ({ x: x - at.x, y: y - at.y });
  const cubics = knots.slice(1).map((knot, index) => {
    const [before, after] = [knots[index]!, knots[index + 2] ?? knot];
    const handle = tenths({ x: knot.x - (after.x - before.x) / 6, y: knot.y - (after.y - before.y) / 6 });
    const to = tenths(knot);
    const written = [pair(from(handle)), pair(from(to))];
    if (index === 0) {
      const lead = tenths({ x: first.x + (knot.x - first.x) / 6, y: first.y + (knot.y - first.y) / 6 });
      written.unshift(pair(from(lead)));
    }
    at = to;
    return written.join(' ');
  });
  const [lead, ...others] = cubics;
  return short(`M${pair(start)}c${lead}${others.length > 0 ? `s${others.join(' ')}` : ''}`);
}

/** In tenths of a unit, as whole numbers. */
function tenths({ x, y }: Point): Point {
  return { x: Math.round(x * 10), y: Math.round(y * 10) };
}

function pair({ x, y }: Point): string {
  return `${x / 10} ${y / 10}`;
}

/** Without what SVG does not need: spaces before a minus, and zeros before a point. */
export function short(path: string): string {
  return path.replaceAll(' -', '-').replaceAll(/(?<![\d.])0\./g, '.');
}
