import type { GraphReader } from '@jingluo/graph';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { TimeBudget } from './time-budget.ts';
import { TurnGate } from '../http/turn-gate.ts';
import { reader } from '../testing/run.ts';

test('within the time the reader answers as usual', () => {
  const budget = new TimeBudget(DEFAULT_LIMITS);
  const guarded: GraphReader = budget.guard(reader);
  expect(guarded.version).toBe(reader.version);
  expect(guarded.entity('acupoint:GB30')).toBe(reader.entity('acupoint:GB30'));
  expect(guarded.search('knee', { limit: 3 })).toEqual(reader.search('knee', { limit: 3 }));
  expect(budget.exceeded()).toBeUndefined();
});

test('once the time is over, each call is refused with the same error', () => {
  const budget = new TimeBudget({ ...DEFAULT_LIMITS, milliseconds: -1 });
  const guarded = budget.guard(reader);
  const errors = [thrownBy(() => guarded.dataset()), thrownBy(() => guarded.entity('element:wood'))];
  expect(errors[0]).toBe(errors[1]);
  expect(budget.exceeded()).toBe(errors[0]);
  expect(budget.exceeded()?.extensions['code']).toBe('TIME_LIMIT');
});

test('two executions on one reader have separate times', () => {
  const late = new TimeBudget({ ...DEFAULT_LIMITS, milliseconds: -1 }).guard(reader);
  const early = new TimeBudget(DEFAULT_LIMITS).guard(reader);
  expect(() => late.dataset()).toThrow('took too long');
  expect(early.dataset()).toEqual(reader.dataset());
});

test('the time of others does not count', () => {
  const budget = new TimeBudget({ ...DEFAULT_LIMITS, milliseconds: 20 });
  budget.stop();
  use(40);
  expect(budget.guard(reader).dataset()).toEqual(reader.dataset());
  use(30);
  // The clock is not read at each call.
  const call = () => budget.guard(reader).dataset();
  expect(() => Array.from({ length: 8 }, call)).toThrow('took too long');
});

test('an execution that holds the thread for long is told to go on in turns, and then waits for them', async () => {
  const budget = new TimeBudget(DEFAULT_LIMITS);
  use(70);
  expect(() => budget.guard(reader).dataset()).toThrow('goes on in turns');
  const gate = new TurnGate();
  const guarded = budget.guardInTurns(reader, gate);
  expect(guarded.dataset()).toEqual(reader.dataset());
  use(30);
  const later = guarded.dataset();
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toEqual(reader.dataset());
  expect(budget.exceeded()).toBeUndefined();
});

/** Uses the processor, whatever else the machine does. */
function use(milliseconds: number): void {
  const { user, system } = process.threadCpuUsage();
  for (;;) {
    const now = process.threadCpuUsage();
    if (now.user + now.system - user - system >= milliseconds * 1000) return;
  }
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
