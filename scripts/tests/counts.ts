/** The result of a test runner. */
export interface Counts {
  readonly runner: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Failures of the runner itself. */
  readonly faults: readonly string[];
}

/** The exit code of a runner, and its report; undefined when it wrote none. */
export interface RunnerEnd {
  readonly exitCode: number;
  readonly report: unknown;
}

/** The counts of a Vitest run, from its JSON report. */
export function vitestCounts(end: RunnerEnd): Counts {
  const report = (end.report ?? {}) as Partial<Record<string, number>>;
  return counted('Unit and API tests', end, {
    passed: report['numPassedTests'] ?? 0,
    failed: report['numFailedTests'] ?? 0,
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  });
}

/** The counts of a Playwright run, from its JSON report. A test that passes only on a retry counts as failed. */
export function playwrightCounts(end: RunnerEnd): Counts {
  const stats = ((end.report ?? {}) as { stats?: Partial<Record<string, number>> }).stats ?? {};
  return counted('Browser tests', end, {
    passed: stats['expected'] ?? 0,
    failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0),
    skipped: stats['skipped'] ?? 0,
  });
}

function counted(runner: string, { exitCode, report }: RunnerEnd, counts: Tests): Counts {
  const faults: string[] = [];
  if (report === undefined) faults.push(`ended with code ${exitCode} and left no report`);
  else if (counts.passed + counts.failed === 0) faults.push('ran no test');
  else if (exitCode !== 0 && counts.failed === 0)
    faults.push(`ended with code ${exitCode} though no test failed`);
  return { runner, ...counts, faults };
}

type Tests = Pick<Counts, 'passed' | 'failed' | 'skipped'>;

/** The number of failed tests, skipped tests and faults. */
export function failures({ failed, skipped, faults }: Counts): number {
  return failed + skipped + faults.length;
}

/** A line for a runner, with skipped tests and faults. */
export function runnerLine(counts: Counts): string {
  const { runner, passed, failed, skipped, faults } = counts;
  const parts = [`${passed} of ${passed + failed + skipped} passed`];
  if (skipped > 0) parts.push(`${skipped} skipped, which counts as failed`);
  return `${runner}: ${[...parts, ...faults].join('; ')}`;
}

/** The last line, over all runners: `N passed, N failed`. */
export function totalLine(all: readonly Counts[]): string {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + failures(counts), 0);
  return `${passed} passed, ${failed} failed`;
}
