import { expect, test } from 'vitest';
import { formatProblem } from './problem.ts';

test('a problem is one line, and its tip another, whatever file names and values hold', () => {
  const problem = {
    file: 'a\n\u001B[2J.yaml',
    line: 3,
    column: 11,
    rule: 'bad-value',
    message: 'is \u009B\r1',
  };
  expect(formatProblem({ ...problem, tip: 'Write\n2' })).toBe(
    String.raw`a\u000a\u001b[2J.yaml:3:11 bad-value: is \u009b\u000d1
    Write\u000a2`,
  );
});
