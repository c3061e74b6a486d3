import { quantile } from '../testing/quantile.ts';
import type { Outcome } from './outcome.ts';

/** What came of questions of one kind, or of one time. */
export interface Asked {
  readonly what: string;
  answers: number;
  /** What the questions with wrong answers were about. */
  readonly wrong: string[];
  /** How often the store said that it cannot answer. */
  unavailable: number;
  /** Milliseconds. */
  readonly times: number[];
  /** The most rounds that one answer took; undefined when they were not counted. */
  rounds: number | undefined;
}

export function newAsked(what: string): Asked {
  return { what, answers: 0, wrong: [], unavailable: 0, times: [], rounds: undefined };
}

export function note(asked: Asked, { verdict, took }: Outcome, about: string): void {
  asked.times.push(took);
  if (verdict === 'unavailable') asked.unavailable += 1;
  else asked.answers += 1;
  if (verdict === 'wrong') asked.wrong.push(about);
}

/** Lines of a table with a title and a line for each. */
export function tableOf(title: string, all: readonly Asked[]): string[] {
  const head = [title, 'answers', 'wrong', 'errors', 'half within', '95 %', 'slowest', 'rounds'];
  const rows = all.map(({ what, answers, wrong, unavailable, times, rounds }) => [
    what,
    String(answers),
    String(wrong.length),
    String(unavailable),
    ...[0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`),
    String(rounds ?? ''),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
