import { expect, test } from 'vitest';
import { stepAlong } from './step-along.ts';

/** Where a key leads from a place of five, and whether it is taken from the page. */
function press(at: number, key: Partial<KeyboardEvent>) {
  let isTaken = false;
  const event = { ...key, preventDefault: () => void (isTaken = true) } as KeyboardEvent;
  return [stepAlong(event, at, 5), isTaken];
}

test.each([
  ['ArrowRight', 1, 2],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, 0],
  ['Home', 3, 0],
  ['End', 1, 4],
])('%s at %i of five leads to %i, and does nothing else', (key, at, to) => {
  expect(press(at, { key })).toEqual([to, true]);
});

test.each([{ key: 'Enter' }, { key: 'ArrowRight', altKey: true }, { key: 'End', ctrlKey: true }])(
  '%o stays the page’s',
  (key) => {
    expect(press(1, key)).toEqual([undefined, false]);
  },
);
