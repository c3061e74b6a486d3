import { expect, test } from 'vitest';
import { operationAt } from './operation-at.ts';

const TWO = 'query A { a }\nfragment F on T { a }\nquery B { b }';

test('of several operations the one under the cursor is meant, else the first', () => {
  expect(operationAt(TWO, 3)).toBe('A');
  expect(operationAt(TWO, TWO.indexOf('{ b'))).toBe('B');
  expect(operationAt(TWO, TWO.indexOf('fragment') + 2)).toBe('A');
});

test('one operation needs no name, and neither does what cannot be read', () => {
  expect(operationAt('query A { a }', 0)).toBeUndefined();
  expect(operationAt('query A {', 0)).toBeUndefined();
});
