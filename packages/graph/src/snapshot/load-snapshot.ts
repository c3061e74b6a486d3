import { checkData } from '../check/check-data.ts';
import { loadData } from '../data/load-data.ts';
import { formatProblem, type Problem } from '../data/problem.ts';
import { compileSnapshot } from './compile-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** Thrown instead of serving data that has problems. */
export class BadDataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The data has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'BadDataError';
    this.problems = problems;
  }
}

/** Reads, checks and compiles the data folders. Throws `BadDataError` with every problem there is. */
export function loadSnapshot(folders: readonly string[]): Snapshot {
  const dataset = loadData(folders);
  const problems = checkData(dataset);
  if (problems.length > 0) throw new BadDataError(problems);
  return compileSnapshot(dataset);
}
