import type { Point } from '../scene/point.ts';
import { expect, test } from 'vitest';
import { channelCurve } from '../map/geometry.ts';
import { curvePath } from './curve-path.ts';

/** Places along a path: a start, a cubic, and smooth cubics, each from the place before. */
function along(path: string): Point[] {
  const [start, lead, smooth = ''] = path.slice(1).split(/[cs]/);
  const numbers = (text: string) => [...text.matchAll(/-?(?:\d*\.\d+|\d+)/g)].map(([one]) => Number(one));
  const places: Point[] = [];
  let [x, y] = numbers(start!) as [number, number];
  let handle = { x, y };
  const draw = (b: Point, c: Point, d: Point) => {
    for (let step = 0; step <= 20; step += 1) {
      const [t, a] = [step / 20, { x, y }];
      const [p, q] = [1 - t, t];
      const mix = (key: keyof Point) =>
        p ** 3 * a[key] + 3 * p * p * q * b[key] + 3 * p * q * q * c[key] + q ** 3 * d[key];
      places.push({ x: mix('x'), y: mix('y') });
    }
    [handle, x, y] = [{ x: 2 * d.x - c.x, y: 2 * d.y - c.y }, d.x, d.y];
  };
  const [a, b, c, d, e, f] = numbers(lead!) as [number, number, number, number, number, number];
  draw({ x: x + a, y: y + b }, { x: x + c, y: y + d }, { x: x + e, y: y + f });
  const rest = numbers(smooth);
  for (let at = 0; at < rest.length; at += 4) {
    const [g, h, i, j] = rest.slice(at, at + 4) as [number, number, number, number];
    draw(handle, { x: x + g, y: y + h }, { x: x + i, y: y + j });
  }
  return places;
}

test.each(['GB', 'LU', 'GV', 'BV', 'TV'])('the cubics of %s run through its samples', (code) => {
  const samples = channelCurve(code, 'landscape');
  const places = along(curvePath(samples));
  for (const { x, y } of samples)
    expect(Math.min(...places.map((place) => Math.hypot(place.x - x, place.y - y)))).toBeLessThan(5);
  expect(places.at(-1)!.x).toBeCloseTo(samples.at(-1)!.x, 0);
  expect(curvePath(samples).length).toBeLessThan(900);
});

test('of one or two samples there is little to write', () => {
  expect(curvePath([{ x: 1, y: 0.25 }])).toBe('M1 .3');
  expect(
    curvePath([
      { x: 1, y: 2 },
      { x: 4, y: 2 },
    ]),
  ).toBe('M1 2c.5 0 2.5 0 3 0');
});

test('without samples the path is empty', () => {
  expect(curvePath([])).toBe('');
});
