import { expect, test } from 'vitest';
import { nearestNode } from './nearest-node.ts';

const NODES = [
  { id: 'a', place: { x: 0, y: 0 } },
  { id: 'b', place: { x: 10, y: 0 } },
];
/** Twice as large, and moved: a is at 100, 50 and b at 120, 50. */
const TRANSFORM = { scale: 2, x: 100, y: 50 };

test('finds the nearest of the nodes within reach', () => {
  expect(nearestNode(NODES, { x: 109, y: 50 }, TRANSFORM, 12)).toBe('a');
  expect(nearestNode(NODES, { x: 111, y: 50 }, TRANSFORM, 12)).toBe('b');
});

test('the reach is a circle that includes its edge', () => {
  expect(nearestNode(NODES, { x: 100, y: 62 }, TRANSFORM, 12)).toBe('a');
  expect(nearestNode(NODES, { x: 91, y: 41 }, TRANSFORM, 12)).toBeUndefined();
  expect(nearestNode([], { x: 100, y: 50 }, TRANSFORM, 12)).toBeUndefined();
});

test('each node may have its own reach; of equally near ones the first is found', () => {
  const reach = ({ id }: { readonly id: string }) => (id === 'a' ? 4 : 30);
  expect(nearestNode(NODES, { x: 103, y: 50 }, TRANSFORM, reach)).toBe('a');
  expect(nearestNode(NODES, { x: 105, y: 50 }, TRANSFORM, reach)).toBe('b');
  expect(nearestNode(NODES, { x: 110, y: 50 }, TRANSFORM, 12)).toBe('a');
});
