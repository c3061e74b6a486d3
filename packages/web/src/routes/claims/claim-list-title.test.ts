import { expect, test } from 'vitest';
import { claimListTitle } from './claim-list-title.ts';

const ALL = { relation: undefined, side: undefined };

test('a list says of what its claims are', () => {
  expect([
    claimListTitle(undefined, ALL),
    claimListTitle('GB30 Huantiao', ALL),
    claimListTitle('GB30 Huantiao', { relation: 'treats', side: 'out' }),
    claimListTitle('Sciatica', { relation: 'treats', side: 'in' }),
    claimListTitle(undefined, { relation: 'treats', side: undefined }),
  ]).toEqual([
    'Claims',
    'Claims about GB30 Huantiao',
    'GB30 Huantiao: said to treat',
    'Sciatica: said to be treated by',
    'Claims: said to treat',
  ]);
});
