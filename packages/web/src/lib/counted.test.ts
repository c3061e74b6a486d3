import { expect, it } from 'vitest';
import { counted } from './counted.ts';

it('writes a number with a noun that agrees', () => {
  expect([0, 1, 2, 1102].map((count) => counted(count, 'claim'))).toEqual([
    '0 claims',
    '1 claim',
    '2 claims',
    '1,102 claims',
  ]);
  expect([counted(1, 'study', 'studies'), counted(2, 'study', 'studies')]).toEqual(['1 study', '2 studies']);
});
