import { expect, test } from 'vitest';
import { FALL, flowDown } from './flow-down.ts';
import type { Lane } from './lanes.ts';

function lane(works: number): Lane {
  const shares = [{ claim: 'c', level: 'TRADITIONAL', works }] as const;
  const leg = { claim: 'c', sentence: '', level: 'TRADITIONAL', works, contested: false, shares } as const;
  return { claim: 'c', sentence: '', derived: false, match: 'EXACT', term: '', legs: [leg] };
}

test('fills the width, with more room for the channel whose points more works name', () => {
  const { channels } = flowDown([
    { id: 'GB', lanes: [lane(2)], works: 40 },
    { id: 'LR', lanes: [lane(1)], works: 0 },
  ]);
  const [gb, lr] = channels;
  expect(gb!.width).toBeGreaterThan(lr!.width);
  expect(lr!.x + lr!.width).toBeCloseTo(FALL.width);
});

test('fits any number of channels and works, none over the edge or over another', () => {
  const many = Array.from({ length: 6 }, (_, n) => ({ id: `c${n}`, lanes: [lane(30), lane(9)], works: n }));
  const { channels, symptom } = flowDown(many);
  const bars = channels.flatMap(({ x, width }) => [x, x + width]);
  expect(bars).toEqual(bars.toSorted((a, b) => a - b));
  expect(bars.at(-1)).toBeLessThanOrEqual(FALL.width + 1e-9);
  expect(symptom.x).toBeGreaterThanOrEqual(0);
});
