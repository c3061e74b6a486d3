import { visible } from '../text/visible.ts';

/**
 * Something wrong with the data, and where. Problems are values, not exceptions, so that all are reported at once.
 */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  /** What would be right, or what to do. */
  readonly tip?: string;
}

/** A place in a data file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `data/claims/x.yaml:3:11 unknown-field: …`, with the tip on a line of its own; control characters as their codes. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, rule, message, tip } = problem;
  const head = `${visible(file)}:${line}:${column} ${rule}: ${visible(message)}`;
  return tip === undefined ? head : `${head}\n    ${visible(tip)}`;
}

/** By file, then line, then column, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
