import { expect, test } from 'vitest';
import { coveredIn, freeArea } from './free-area.ts';
import type { Scene } from './scene.ts';
import { fittingScale, homeTransform, isBrief, isCompact, shapeOf, toScreen } from './transform.ts';

const DESK = { width: 1068, height: 798 };
const PHONE = { width: 390, height: 584 };
const scene = (center: { x: number; y: number }, scale: number | undefined) => ({ center, scale }) as Scene;

test('an area is tall when it is higher than wide', () => {
  expect([DESK, PHONE, { width: 5, height: 5 }].map(shapeOf)).toEqual(['landscape', 'portrait', 'landscape']);
});

test('the whole map fits, in width and in height', () => {
  // In a wide area 2404 × 1.24 by 2404 units, in a tall one 2070 by 2404 × 1.3, and a little paper around them.
  expect([DESK, { width: 3000, height: 500 }].map(fittingScale)).toEqual([
    expect.closeTo((0.97 * 798) / 2404, 12),
    expect.closeTo((0.97 * 500) / 2404, 12),
  ]);
  expect(fittingScale({ width: 600, height: 590 })).toBeCloseTo((0.97 * 600) / (2404 * 1.24), 12);
  expect([{ width: 390, height: 800 }, PHONE].map(fittingScale)).toEqual([
    expect.closeTo((0.97 * 390) / 2070, 12),
    expect.closeTo((0.97 * 584) / (2404 * 1.3), 12),
  ]);
});

test('a scene begins with its centre in the middle of the area', () => {
  const home = homeTransform(scene({ x: 100, y: -50 }, 2), { width: 400, height: 300 });
  expect(home).toEqual({ scale: 2, x: 0, y: 250 });
  expect(toScreen({ x: 100, y: -50 }, home)).toEqual({ x: 200, y: 150 });
  expect(homeTransform(scene({ x: 0, y: 0 }, undefined), DESK)).toEqual({
    scale: fittingScale(DESK),
    x: 534,
    y: 399,
  });
});

test('from afar only discs can be named, and names stand without their claims', () => {
  expect([0.23, 0.24].map((scale) => isCompact({ scale }))).toEqual([true, false]);
  expect([1.01, 1.02].map(isBrief)).toEqual([true, false]);
});

test('tools above and below cover some of an area; what is free is never too low', () => {
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
