import { expect, test } from 'vitest';
import { bowApart } from './parallel-lines.ts';

const bows = (...lines: readonly (readonly [string, string])[]) =>
  bowApart(lines, (line) => line).map(({ line, bow }) => [line.join(' '), bow]);

test('a single line between two things is straight', () => {
  expect(bows(['a', 'b'], ['c', 'b'])).toEqual([
    ['a b', 0],
    ['c b', 0],
  ]);
});

test('lines between the same two things run beside each other, in either direction', () => {
  expect(bows(['a', 'b'], ['a', 'c'], ['b', 'a'], ['a', 'b'])).toEqual([
    ['a b', -9],
    // In the middle of three it is straight.
    ['b a', 0],
    ['a b', 9],
    ['a c', 0],
  ]);
  // The second has the opposite direction: a bow to its right is to the left of the first.
  expect(bows(['a', 'b'], ['b', 'a'])).toEqual([
    ['a b', -4.5],
    ['b a', -4.5],
  ]);
});
