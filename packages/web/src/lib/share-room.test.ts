import { expect, test } from 'vitest';
import { shareRoom } from './share-room.ts';

test('room is shared so that no list gets more than one that has more', () => {
  expect(shareRoom([3, 1], 9)).toEqual([3, 1]);
  expect(shareRoom([19, 29, 10, 2, 5, 1, 2], 45)).toEqual([13, 12, 10, 2, 5, 1, 2]);
  expect(shareRoom([], 5)).toEqual([]);
});

test('a list ends before the first item that there is no room for', () => {
  const sizes = [
    [2, 9, 1],
    [3, 1, 1],
  ];
  expect(shareRoom([3, 3], 8, (list, item) => sizes[list]![item]!)).toEqual([1, 3]);
});
