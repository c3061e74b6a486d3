import { expect, test } from 'vitest';
import { coveredIn, freeArea, shapeOf } from './area.ts';
import type { Scene } from './scene.ts';
import { fittingScale, homeTransform, isBrief, toScreen } from './transform.ts';

const DESK = { width: 1068, height: 798 };
const PHONE = { width: 390, height: 584 };
const scene = (center: { x: number; y: number }, scale: Scene['scale']) => ({ center, scale }) as Scene;

test('an area is tall when it is higher than wide', () => {
  expect([DESK, PHONE, { width: 5, height: 5 }].map(shapeOf)).toEqual(['landscape', 'portrait', 'landscape']);
});

test('the scale fits the units into the area in width and height, with a small margin', () => {
  const units = { width: 2000, height: 1000 };
  expect([DESK, { width: 3000, height: 500 }].map((size) => fittingScale(units, size))).toEqual([
    expect.closeTo((0.97 * 1068) / 2000, 12),
    expect.closeTo((0.97 * 500) / 1000, 12),
  ]);
});

test('a scene starts with its centre in the middle of the area', () => {
  const home = homeTransform(scene({ x: 100, y: -50 }, 2), { width: 400, height: 300 });
  expect(home).toEqual({ scale: 2, x: 0, y: 250 });
  expect(toScreen({ x: 100, y: -50 }, home)).toEqual({ x: 200, y: 150 });
  const units = { width: 2000, height: 1000 };
  expect(homeTransform(scene({ x: 0, y: 0 }, units), DESK)).toEqual({
    scale: fittingScale(units, DESK),
    x: 534,
    y: 399,
  });
});

test('at a small scale names have no claims beside them', () => {
  expect([1.01, 1.02].map(isBrief)).toEqual([true, false]);
});

test('tools cover the top and bottom of an area, and the free part is never too low', () => {
  expect([coveredIn(DESK), coveredIn(PHONE)]).toEqual([
    { top: 60, bottom: 56, side: 8 },
    { top: 60, bottom: 62, side: 8 },
  ]);
  expect([DESK, PHONE, { width: 400, height: 150 }].map(freeArea)).toEqual([
    { width: 1052, height: 682 },
    { width: 374, height: 462 },
    { width: 384, height: 120 },
  ]);
});
