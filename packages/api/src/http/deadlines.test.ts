import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Deadlines } from './deadlines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is still waiting after the time is called once, at most a quarter late; what was removed is not', () => {
  const deadlines = new Deadlines(100);
  const called: string[] = [];
  const [early, late, removed] = ['early', 'late', 'removed'].map((name) => () => void called.push(name));
  deadlines.add(early!);
  deadlines.add(removed!);
  vi.advanceTimersByTime(60);
  deadlines.add(late!);
  deadlines.remove(removed!);
  vi.advanceTimersByTime(65);
  expect(called).toEqual(['early']);
  vi.advanceTimersByTime(60);
  expect(called).toEqual(['early', 'late']);
  vi.advanceTimersByTime(500);
  expect([called.length, vi.getTimerCount()]).toEqual([2, 0]);
});

test('after a rest it goes on', () => {
  const deadlines = new Deadlines(100);
  let calls = 0;
  for (let times = 0; times < 2; times += 1) {
    deadlines.add(() => (calls += 1));
    vi.advanceTimersByTime(1000);
  }
  expect([calls, vi.getTimerCount()]).toEqual([2, 0]);
});
