import { expect, it } from 'vitest';
import { familyBrackets } from './listed-families.ts';

function work(id: string, familyBasis: string | null, ...family: string[]) {
  return { id, familyBasis, family: family.map((other) => ({ id: other })) };
}

it('joins the entries that count once, and says where that is inferred', () => {
  const works = [
    work('a', null),
    work('b', 'Inferred from the same patients.', 'c'),
    work('c', 'Inferred from the same patients.', 'b'),
    work('d', null, 'f', 'elsewhere'),
    work('e', null, 'elsewhere too'),
    work('f', null, 'd', 'elsewhere'),
  ];
  expect(familyBrackets(works)).toEqual([
    { entries: [1, 2], depth: 0, likely: true },
    { entries: [3, 5], depth: 0, likely: false },
  ]);
});

it('places overlapping brackets below each other', () => {
  const works = [
    work('a', null, 'c'),
    work('b', null, 'e'),
    work('c', null, 'a'),
    work('d', null, 'f'),
    work('e', null, 'b'),
    work('f', null, 'd'),
  ];
  expect(familyBrackets(works).map(({ entries, depth }) => [entries, depth])).toEqual([
    [[0, 2], 0],
    [[1, 4], 1],
    [[3, 5], 0],
  ]);
});
