import { expect, test } from 'vitest';
import { operationAt } from './operation-at.ts';

const TWO = 'query A { a }\nfragment F on T { a }\nquery B { b }';

test('of several operations the one at the cursor is chosen, else the first', () => {
  expect(operationAt(TWO, 3)).toBe('A');
  expect(operationAt(TWO, TWO.indexOf('{ b'))).toBe('B');
  expect(operationAt(TWO, TWO.indexOf('fragment') + 2)).toBe('A');
});

test('a single operation and an invalid query need no name', () => {
  expect(operationAt('query A { a }', 0)).toBeUndefined();
  expect(operationAt('query A {', 0)).toBeUndefined();
});
