import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { noKindOfItself } from './no-kind-of-itself.ts';

const found = (...pairs: string[]) =>
  noKindOfItself
    .check(
      datasetFrom({
        'claims/a.yaml': `claims:\n${pairs
          .map((pair) => pair.split(' '))
          .map(([a, b]) => `  - { subject: symptom:${a}, kind-of: symptom:${b}, locator: p. 1 }\n`)
          .join('')}`,
      }),
    )
    .map(formatProblem);

test('a chain, and two ways to one term, are no circle', () => {
  expect(found('a b', 'b c', 'a d', 'd c', 'c e')).toEqual([]);
});

test('a circle is refused once, with the terms in it', () => {
  expect(found('x a', 'a b', 'b c', 'c a')).toEqual([
    'data/claims/a.yaml:5:36 no-kind-of-itself: `symptom:a` would be a kind of itself: symptom:a → symptom:b → symptom:c → symptom:a\n    One of these is not a kind of the next.',
  ]);
  expect(found('a b', 'b a')).toHaveLength(1);
});

test('two circles are two problems', () => {
  expect(found('a b', 'b a', 'c d', 'd c', 'a c')).toHaveLength(2);
});
