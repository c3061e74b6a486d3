import { expect, test } from 'vitest';
import { linesAbove, type TermAbove } from './lines-above.ts';

const term = (label: string, ...broader: TermAbove[]): TermAbove => ({ id: label, label, broader });
const words = (...broader: TermAbove[]) =>
  linesAbove(broader).map((line) => line.map(({ label }) => label).join(' › '));

test('a line goes from the topmost heading to the broader term', () => {
  expect(words(term('leg pain', term('leg and foot', term('pain'))))).toEqual([
    'pain › leg and foot › leg pain',
  ]);
});

test('each way up is a line, the shortest first, at most three', () => {
  const pain = term('pain');
  expect(words(term('arthritis', pain, term('joints', pain)), term('whole body'))).toEqual([
    'whole body',
    'pain › arthritis',
    'pain › joints › arthritis',
  ]);
  expect(words(term('a'), term('b'), term('c'), term('d'))).toEqual(['a', 'b', 'c']);
});

test('nothing stands above a topmost heading', () => {
  expect(linesAbove([])).toEqual([]);
});
