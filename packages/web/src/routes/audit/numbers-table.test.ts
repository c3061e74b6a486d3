import { expect, it } from 'vitest';
import { numbersTable } from './numbers-table.ts';

it('has a row for each relation, then for each kind', () => {
  const counts = { claims: 9, uncited: 3, contested: 1, singleWork: 5 };
  expect(
    numbersTable({
      relations: [{ relation: 'FELT_IN', ...counts }],
      kinds: [{ kind: 'SYMPTOM', ...counts }],
    }).rows,
  ).toEqual([
    ['relation', 'felt-in', 9, 3, 1, 5],
    ['kind', 'symptom', 9, 3, 1, 5],
  ]);
});
