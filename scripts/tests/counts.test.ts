import { expect, test } from 'vitest';
import { type Counts, failures, playwrightCounts, runnerLine, totalLine, vitestCounts } from './counts.ts';

const vitestReport = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const counts = (given: Partial<Counts>): Counts => ({
  runner: 'Tests',
  passed: 0,
  failed: 0,
  skipped: 0,
  faults: [],
  ...given,
});

test('the counts of Vitest match its report', () => {
  expect(
    vitestCounts({
      exitCode: 1,
      report: { numPassedTests: 12, numFailedTests: 3, numPendingTests: 2, numTodoTests: 1 },
    }),
  ).toEqual({ runner: 'Unit and API tests', passed: 12, failed: 3, skipped: 3, faults: [] });
});

test('the counts of Playwright match its report, and a test that passed only on a retry counts as failed', () => {
  expect(
    playwrightCounts({
      exitCode: 1,
      report: { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } },
    }),
  ).toEqual({ runner: 'Browser tests', passed: 7, failed: 2, skipped: 2, faults: [] });
});

test('a runner that left no report is a failure', () => {
  const crashed = playwrightCounts({ exitCode: 137, report: undefined });
  expect(crashed.faults).toEqual(['ended with code 137 and left no report']);
  expect(failures(crashed)).toBe(1);
});

test('a runner that ran no test is a failure', () => {
  expect(playwrightCounts({ exitCode: 0, report: { stats: {} } }).faults).toEqual(['ran no test']);
});

test('a runner that fails although every test passed is a failure', () => {
  expect(vitestCounts({ exitCode: 1, report: vitestReport }).faults).toEqual([
    'ended with code 1 though no test failed',
  ]);
});

test('a runner whose tests all passed has no fault', () => {
  expect(failures(vitestCounts({ exitCode: 0, report: vitestReport }))).toBe(0);
});

test('the closing line sums all runners; skipped tests and faults are failures', () => {
  const all = [counts({ passed: 12, skipped: 1 }), counts({ passed: 3, failed: 2, faults: ['ran no test'] })];
  expect(totalLine(all)).toBe('15 passed, 4 failed');
});

test('the line of a runner names what was skipped and what went wrong', () => {
  expect(runnerLine(counts({ passed: 12 }))).toBe('Tests: 12 of 12 passed');
  expect(runnerLine(counts({ passed: 3, failed: 1, skipped: 2, faults: ['ended with code 9'] }))).toBe(
    'Tests: 3 of 6 passed; 2 skipped, which counts as failed; ended with code 9',
  );
});
