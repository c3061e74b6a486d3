import type { Point } from '../scene/point.ts';
import { expect, test } from 'vitest';
import { channelCurve } from '../map/geometry.ts';
import { curvePath } from './curve-path.ts';

/** Places along a path of cubics. */
function along(path: string): Point[] {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => ({
    x: numbers[2 * i]!,
    y: numbers[2 * i + 1]!,
  }));
  const places: Point[] = [];
  for (let start = 0; start + 3 < points.length; start += 3) {
    const [a, b, c, d] = points.slice(start, start + 4) as [Point, Point, Point, Point];
    for (let t = 0; t <= 1; t += 0.05) {
      const [p, q] = [1 - t, t];
      const mix = (key: keyof Point) =>
        p ** 3 * a[key] + 3 * p * p * q * b[key] + 3 * p * q * q * c[key] + q ** 3 * d[key];
      places.push({ x: mix('x'), y: mix('y') });
    }
  }
  return places;
}

test.each(['GB', 'LU', 'GV', 'BV', 'TV'])('the cubics of %s run through its samples', (code) => {
  const samples = channelCurve(code, 'landscape');
  const places = along(curvePath(samples));
  for (const { x, y } of samples)
    expect(Math.min(...places.map((place) => Math.hypot(place.x - x, place.y - y)))).toBeLessThan(5);
  expect(curvePath(samples).length).toBeLessThan(2500);
});

test('without samples the path is empty', () => {
  expect(curvePath([])).toBe('');
});
