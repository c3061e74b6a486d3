import type { Point } from '../scene/point.ts';

/** A cubic for each so many samples of a curve. */
const STRIDE = 8;

/** A curve given by many samples, as SVG: cubics through every eighth of them. */
export function curvePath(samples: readonly Point[]): string {
  const knots = samples.filter((_, index) => index % STRIDE === 0 || index === samples.length - 1);
  const [first] = knots;
  if (first === undefined) return '';
  const cubics = knots.slice(1).map((to, index) => {
    const from = knots[index]!;
    const [before, after] = [knots[index - 1] ?? from, knots[index + 2] ?? to];
    return [
      write(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6),
      write(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6),
      write(to.x, to.y),
    ].join(' ');
  });
  return `M${write(first.x, first.y)}C${cubics.join(' ')}`;
}

function write(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
