import { expect, it } from 'vitest';
import { compareSources } from './compare-sources.ts';
import type { ComparedClaim } from './sources.graphql.ts';

function claim(
  relation: ComparedClaim['relation'],
  object: string,
  ...by: readonly (readonly [work: string, direction?: 'DISPUTES'])[]
): ComparedClaim {
  return {
    id: `p~${relation}~${object}`,
    relation,
    object: { id: object, label: object },
    evidence: by.map(([work, direction = 'SUPPORTS']) => ({
      direction,
      locator: 'p. 1',
      citation: { id: work, shortName: work, containerTitle: null },
    })),
  } as ComparedClaim;
}

it('puts works side by side, those with most claims first, and differences at the top', () => {
  const { works, rows } = compareSources([
    claim('POINT_OF', 'GB', ['standard'], ['tara']),
    claim('HAS_PHASE', 'earth', ['tara'], ['table', 'DISPUTES']),
    claim('TREATS', 'sciatica', ['tara'], ['standard']),
    claim('TREATS', 'headache', ['tara']),
    claim('STUDIED_FOR', 'headache', ['trial']),
  ]);
  expect(works.map(({ id }) => id)).toEqual(['tara', 'standard', 'table']);
  expect(
    rows.map(({ heading, differs, cells }) => [
      heading,
      differs,
      cells.map((cell) => cell.map(({ object, stance, alone }) => [object, stance, alone])),
    ]),
  ).toEqual([
    ['Phase', true, [[['earth', 'SUPPORTS', false]], [], [['earth', 'DISPUTES', false]]]],
    [
      'Said to treat',
      true,
      [
        [
          ['headache', 'SUPPORTS', true],
          ['sciatica', 'SUPPORTS', false],
        ],
        [['sciatica', 'SUPPORTS', false]],
        [],
      ],
    ],
    ['Point of', false, [[['GB', 'SUPPORTS', false]], [['GB', 'SUPPORTS', false]], []]],
  ]);
});

it('marks nothing as alone when only one work has the relation', () => {
  const { rows } = compareSources([
    claim('TREATS', 'sciatica', ['tara']),
    claim('TREATS', 'cough', ['tara']),
  ]);
  expect(rows[0]!.cells[0]!.map(({ alone }) => alone)).toEqual([false, false]);
});
