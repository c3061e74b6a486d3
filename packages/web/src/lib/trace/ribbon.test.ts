import { describe, expect, test } from 'vitest';
import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import { ribbon, stackBands, thread } from './ribbon.ts';

const course = { from: { along: 0, across: 10 }, to: { along: 100, across: 50 }, bend: 60 };

test('curves within the bend and is straight after it', () => {
  expect(thread(course)).toBe('M0 10 C30 10 30 50 60 50 L100 50');
});

test('swaps x and y when it flows down', () => {
  expect(thread({ ...course, down: true })).toBe('M10 0 C10 30 50 30 50 60 L50 100');
});

test('has the same width across the flow from one end to the other', () => {
  expect(ribbon(course, 8)).toBe('M0 6 C30 6 30 46 60 46 L100 46 L100 54 L60 54 C30 54 30 14 0 14 Z');
});

test('places the works side by side around the middle, those without a source as threads', () => {
  const bands = stackBands(
    [
      { claim: 'a', level: 'TRADITIONAL', works: 1 },
      { claim: 'b', level: 'UNCITED', works: 2 },
    ],
    { from: { along: 0, across: 0 }, to: { along: 10, across: 0 }, bend: 10 },
    4,
  );
  expect(bands.map(({ edges }) => edges)).toEqual([
    [-6, -2],
    [-2, 6],
  ]);
  expect(bands.map(({ shape }) => shape)).toEqual(['M0 -6 C5 -6 5 -6 10 -6 L10 -2 C5 -2 5 -2 0 -2 Z', '']);
  expect(bands[1]!.threads).toEqual(['M0 0 C5 0 5 0 10 0', 'M0 4 C5 4 5 4 10 4']);
});

describe('a band of studies with a result', () => {
  const level = { from: { along: 0, across: 10 }, to: { along: 100, across: 10 }, bend: 100 };
  const drawn = (...results: OutcomeResult[]) =>
    stackBands(
      results.map((result) => ({ claim: 'a', level: 'RANDOMIZED', works: 1, result })),
      level,
      4,
    );
  /** From where to where along the flow, and across it, a path without curves reaches. */
  const reach = (path: string) => {
    const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
    const of = (odd: number) => numbers.filter((_, n) => n % 2 === odd);
    return [Math.min(...of(0)), Math.max(...of(0)), Math.min(...of(1)), Math.max(...of(1))];
  };

  test('has its sign 46 px before the end, in its middle', () => {
    const [band] = drawn('NO_DIFFERENCE');
    expect(band!.sign!.along).toBe(54);
    expect(band!.sign!.across).toBeCloseTo(10);
    const bent = stackBands([{ claim: 'a', level: 'RANDOMIZED', works: 1, result: 'BETTER' }], course, 4);
    expect(bent[0]!.sign!.across).toBeGreaterThan(10);
    expect(bent[0]!.sign!.across).toBeLessThan(50.1);
  });

  test('is filled to the end if better, to the sign if not; half goes on if mixed; its edges run on', () => {
    expect(drawn('BETTER')[0]!.sign!.fill).toBe('');
    for (const result of ['NO_DIFFERENCE', 'WORSE'] as const) {
      const [band] = drawn(result);
      expect(reach(band!.shape)).toEqual([0, 100, 8, 12]);
      expect(reach(band!.sign!.fill)).toEqual([0, 54, 8, 12]);
    }
    const [before, after] = drawn('MIXED')[0]!.sign!.fill.split('Z').map(reach);
    expect(before).toEqual([0, 54, 8, 12]);
    expect(after).toEqual([54, 100, 10, 12]);
  });

  test('keeps its place and width, and several signs are beside each other', () => {
    const bands = drawn('BETTER', 'NO_DIFFERENCE');
    expect(bands.map(({ edges }) => edges)).toEqual([
      [6, 10],
      [10, 14],
    ]);
    expect(bands.map(({ sign }) => sign!.along)).toEqual([54, 32]);
  });
});
