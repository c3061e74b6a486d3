import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Press } from './press.ts';

const AT = { x: 100, y: 100 };
const NEAR = { x: 103, y: 103 };
const FAR = { x: 104, y: 103 };

let long: string[];
let press: Press;
beforeEach(() => {
  vi.useFakeTimers();
  long = [];
  press = new Press((id) => long.push(id));
});
afterEach(() => vi.useRealTimers());
const down = (isFinger: boolean) => press.down({ id: 'a', at: AT, isFinger });

test('a press that does not move is a click', () => {
  down(false);
  expect([press.move(NEAR, true), press.up(), press.isClick]).toEqual([undefined, undefined, true]);
});

test('a press that moves drags the node until it ends, and is not a click', () => {
  down(false);
  expect([press.move(FAR, true), press.move(AT, true), press.up(), press.isClick]).toEqual([
    'a',
    'a',
    'a',
    false,
  ]);
  expect([press.move(FAR, true), press.up()]).toEqual([undefined, undefined]);
});

test('after a drag the next press is a click again, on a node or beside one', () => {
  for (const next of [() => down(false), () => press.down()]) {
    down(false);
    press.move(FAR, true);
    press.up();
    next();
    expect(press.isClick).toBe(true);
  }
});

test('a finger that stays makes a long press, which is not a click; a mouse never does', () => {
  down(true);
  vi.advanceTimersByTime(549);
  expect([long, press.isClick]).toEqual([[], true]);
  press.move(NEAR, true);
  vi.advanceTimersByTime(1);
  expect([long, press.isClick]).toEqual([['a'], false]);
  press.up();
  down(false);
  vi.advanceTimersByTime(1000);
  expect(long).toEqual(['a']);
});

test('a finger that was lifted or drags makes no long press', () => {
  down(true);
  press.up();
  vi.advanceTimersByTime(1000);
  down(true);
  press.move(FAR, true);
  vi.advanceTimersByTime(1000);
  expect(long).toEqual([]);
});

test('a finger that moves the map makes no long press', () => {
  down(true);
  expect(press.move(FAR, false)).toBeUndefined();
  vi.advanceTimersByTime(1000);
  expect([long, press.up()]).toEqual([[], undefined]);
});
