import { expect, test } from 'vitest';
import { layerWays } from './layer-ways.ts';

const way = (ids: string) => ({ nodes: ids.split(' ').map((id) => ({ id })) });
const layers = (...ways: string[]) => {
  const { nodes, detours, ...counts } = layerWays('a', 'z', ways.map(way));
  return {
    ...counts,
    nodes: Object.fromEntries([...nodes].map(([id, { column, lane }]) => [id, [column, lane]])),
    detours: Object.fromEntries(
      [...detours].flatMap(([key, places]) =>
        places.length === 0 ? [] : [[key, places.map(({ column, lane }) => [column, lane])]],
      ),
    ),
  };
};

test('each path has its lane, and each thing comes after those that lead to it', () => {
  expect(layers('a b z', 'a c d z')).toEqual({
    columns: 3,
    lanes: 2,
    nodes: { a: [0, 0.5], z: [3, 0.5], b: [1, 0], c: [1, 1], d: [2, 1] },
    // From b to the end one column is skipped; the line passes it on the lane of b.
    detours: { 'b z': [[2, 0]] },
  });
});

test('a thing on two paths is on the first one, after everything that leads to it on both', () => {
  const { nodes } = layers('a b z', 'a c b z');
  expect(nodes).toEqual({ a: [0, 0.5], z: [3, 0.5], b: [2, 0], c: [1, 1] });
});

test('a direct line past other things gets its own lane', () => {
  expect(layers('a z', 'a b z')).toMatchObject({ lanes: 2, detours: { 'a z': [[1, 0]] } });
});

test('paths with the same things in another order still get places', () => {
  const { nodes } = layers('a b c z', 'a c b z');
  expect(nodes['b']![0]).toBeLessThan(nodes['c']![0]!);
});

test('without a path the ends are beside each other', () => {
  expect(layers()).toEqual({ columns: 1, lanes: 1, nodes: { a: [0, 0], z: [1, 0] }, detours: {} });
});
