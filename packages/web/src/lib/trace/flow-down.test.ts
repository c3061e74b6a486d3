import { expect, test } from 'vitest';
import { flowDown, ROWS } from './flow-down.ts';
import type { Lane } from './lanes.ts';

function lane(works: number): Lane {
  const shares = [{ claim: 'c', level: 'TRADITIONAL', works }] as const;
  const leg = { claim: 'c', sentence: '', level: 'TRADITIONAL', works, contested: false, shares } as const;
  return { claim: 'c', sentence: '', derived: false, match: 'EXACT', term: '', legs: [leg] };
}

test('gives each channel its own row, high enough to touch, with a bar that contains its lanes', () => {
  const many = Array.from({ length: 16 }, (_, n) => ({
    id: `c${n}`,
    lanes: [lane(n), lane(9)],
    caption: '1 work',
  }));
  const { channels, height } = flowDown(many);
  let below = 0;
  for (const row of channels) {
    expect(row.top).toBe(below);
    expect(row.height).toBeGreaterThanOrEqual(48);
    expect(row.barTop).toBeGreaterThanOrEqual(row.top);
    expect(row.barTop + row.barHeight).toBeLessThanOrEqual(row.top + row.height);
    for (const { bands } of row.lanes)
      for (const { edges } of bands) {
        expect(edges[0]).toBeGreaterThanOrEqual(row.barTop);
        expect(edges[1]).toBeLessThanOrEqual(row.barTop + row.barHeight);
      }
    below += row.height;
  }
  expect(height).toBe(below);
});

test('draws a work with the same width beside many channels as alone', () => {
  const breadth = (count: number) => {
    const rows = Array.from({ length: count }, (_, n) => ({ id: `c${n}`, lanes: [lane(3)], caption: '' }));
    const [top, bottom] = flowDown(rows).channels[0]!.lanes[0]!.bands[0]!.edges;
    return bottom - top;
  };
  expect(breadth(14)).toBeCloseTo(breadth(1));
  expect(breadth(1)).toBeCloseTo(3 * 4.9);
});

test('runs straight from the symptom to the channel', () => {
  const { line, y } = flowDown([{ id: 'GB', lanes: [lane(1)], caption: '' }]).channels[0]!.lanes[0]!;
  expect(line.startsWith(`M${ROWS.symptom} ${y}`)).toBe(true);
  expect(line.endsWith(` ${ROWS.channel} ${y}`)).toBe(true);
});

test('makes room for a long caption', () => {
  const row = (caption: string) => flowDown([{ id: 'GB', lanes: [lane(1)], caption }]).channels[0]!.height;
  expect(
    row('2 texts that name no source, on pain on the side of the leg in general, and ∴ by rule'),
  ).toBeGreaterThan(row('2 works'));
});
