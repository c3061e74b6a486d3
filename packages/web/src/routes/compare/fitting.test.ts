import { expect, test } from 'vitest';
import { fitting, shownSources } from './fitting.ts';
import type { Aspect, Row } from './side-by-side.ts';

const side = (blocks: number) => ({
  blocks: Array.from({ length: blocks }, (_, at) => ({
    source: `s${at}`,
    name: `S${at}`,
    level: 'UNCITED' as const,
  })),
  patterns: 0,
  disputes: 0,
});
const rows = (count: number, ...sides: Row['sides']): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: `symptom:${at}`, label: `${at}`, sides }));
const aspect = (key: string, shared: number, alone: readonly [number, number]): Aspect => ({
  key,
  heading: key,
  isThroughPatterns: false,
  shared: rows(shared, side(1), side(1)),
  alone: [rows(alone[0], side(1), undefined), rows(alone[1], undefined, side(2))],
});
const sizes = (of: string | undefined, ...aspects: Aspect[]) =>
  fitting(aspects, of).map(({ key, shared, alone, more, said }) => [
    key,
    [shared.length, ...alone.map((some) => some.length)],
    [more.shared, ...more.alone],
    said,
  ]);

test('what fits on a page is whole', () => {
  expect(sizes(undefined, aspect('treats-out', 20, [30, 30]))).toEqual([
    ['treats-out', [20, 30, 30], [0, 0, 0], [50, 50]],
  ]);
});

test('of the aspect that is shown there are as many rows as fit; of others the short lists; and all are counted', () => {
  expect(
    sizes('treats-out', aspect('manifests-as-out', 500, [0, 2]), aspect('treats-out', 1000, [5, 2000])),
  ).toEqual([
    ['manifests-as-out', [0, 0, 2], [500, 0, 0], [500, 502]],
    ['treats-out', [47, 5, 69], [953, 0, 1931], [1005, 3000]],
  ]);
});

test('when all aspects are shown they share the room', () => {
  const all = sizes('all', aspect('manifests-as-out', 500, [0, 2]), aspect('treats-out', 1000, [5, 2000]));
  expect(all.map(([, here]) => here)).toEqual([
    [23, 0, 2],
    [23, 5, 34],
  ]);
});

test('a side has its strongest sources and the number of all; the sources of what is left out are there, too', () => {
  const many = { ...aspect('treats-out', 0, [0, 0]), shared: rows(1000, side(12), side(1)) };
  expect(fitting([many], undefined)[0]!.shared[0]!.sides[0]).toEqual({
    blocks: side(9).blocks.map(({ name, level }) => ({ name, level })),
    sources: 12,
    patterns: 0,
    disputes: 0,
  });
  expect(shownSources([many], undefined)).toHaveLength(12);
});
