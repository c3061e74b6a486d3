import { expect, it } from 'vitest';
import type { ClaimInRow } from './claim.graphql.ts';
import { groupByRelation, rowsThatFit } from './claims-by-relation.ts';

function claim(
  subject: string,
  relation: ClaimInRow['relation'],
  object: string,
  derivedBy: string | null = null,
) {
  return { relation, derivedBy, subject: entity(subject), object: entity(object) };
}

function entity(id: string): ClaimInRow['subject'] {
  return { id, kind: 'SYMPTOM', label: id, name: id, names: [] };
}

function headings(claims: readonly ReturnType<typeof claim>[], of: string) {
  return groupByRelation(claims, of).map(({ heading, claims: some }) => [
    heading,
    some.map(({ subject, object }) => (subject.id === of ? object.id : subject.id)),
  ]);
}

it('claims with the entity as object get the inverse heading, and a point’s uses come before its structure', () => {
  const claims = [
    claim('GB', 'TRAVERSES', 'hip'),
    claim('GB30', 'POINT_OF', 'GB'),
    claim('pain', 'INVOLVES', 'GB'),
  ];
  expect(headings(claims, 'GB')).toEqual([
    ['Traverses', ['hip']],
    ['Points', ['GB30']],
    ['Said to be involved in', ['pain']],
  ]);
  expect(headings([claim('GB30', 'POINT_OF', 'GB'), claim('GB30', 'TREATS', 'pain')], 'GB30')).toEqual([
    ['Said to treat', ['pain']],
    ['Point of', ['GB']],
  ]);
});

it('orders points by number and puts claims by rule last', () => {
  const points = [claim('GB30', 'POINT_OF', 'GB'), claim('GB4', 'POINT_OF', 'GB')];
  expect(headings(points, 'GB')).toEqual([['Points', ['GB4', 'GB30']]]);
  const involved = [claim('pain', 'INVOLVES', 'BL', 'channel-by-region'), claim('pain', 'INVOLVES', 'GB')];
  expect(headings(involved, 'pain')).toEqual([['Involves', ['GB', 'BL']]]);
});

it('keeps the order of treated symptoms, and has one group for a symmetric relation', () => {
  expect(headings([claim('x', 'TREATS', 'z'), claim('x', 'TREATS', 'a')], 'x')).toEqual([
    ['Said to treat', ['z', 'a']],
  ]);
  expect(headings([claim('GB', 'PAIRED_WITH', 'LR')], 'LR')).toEqual([['Paired with', ['GB']]]);
});

it('gives a page of many claims some of each group: what is seen at once before what is folded', () => {
  expect([
    rowsThatFit([14, 15, 3], 100),
    rowsThatFit([400, 15, 3], 100),
    rowsThatFit([400, 400], 30),
    rowsThatFit([400, 400], 5),
  ]).toEqual([
    [14, 15, 3],
    [85, 12, 3],
    [18, 12],
    [12, 12],
  ]);
});
