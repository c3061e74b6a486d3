import { expect, test } from 'vitest';
import { runInSteps } from './read-in-steps.ts';

/** Counts to `of`, and gives how far it came; `next(true)` ends it. */
function* counting(of: number): Generator<number, string, boolean | undefined> {
  for (let done = 1; done <= of; done += 1) if ((yield done) === true) return `stopped at ${done}`;
  return `came to ${of}`;
}

/** A clock that goes on by 5 ms at each look. */
function clock(): () => number {
  let time = 0;
  return () => (time += 5);
}

test('it pauses every few steps, tells how far it is, and gives what comes of it', async () => {
  const seen: number[] = [];
  let pauses = 0;
  const result = await runInSteps(counting(7), {
    onprogress: (done) => seen.push(done),
    isStopped: () => false,
    now: clock(),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  expect(result).toBe('came to 7');
  expect(pauses).toBeGreaterThan(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(7);
});

test('one that is stopped gives what it has', async () => {
  let isStopped = false;
  const result = await runInSteps(counting(1000), {
    onprogress: () => (isStopped = true),
    isStopped: () => isStopped,
    now: clock(),
    pause: () => Promise.resolve(),
  });
  expect(result).toMatch(/^stopped at \d$/);
});
