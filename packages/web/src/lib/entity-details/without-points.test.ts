import { expect, it } from 'vitest';
import type { ClaimInRow } from '../claim/claim.graphql.ts';
import { widerIfWithoutPoints } from './without-points.ts';

function claim(subject: string, relation: ClaimInRow['relation'], object: string) {
  return { relation, subject: end(subject), object: end(object) };
}

function end(id: string) {
  const kind = id.startsWith('acupoint:') ? ('ACUPOINT' as const) : ('SYMPTOM' as const);
  return { id, kind, label: id };
}

const SIDE = 'symptom:side';

it('gives the broader terms of a symptom without points, each once', () => {
  const claims = [
    claim(SIDE, 'KIND_OF', 'symptom:sciatica'),
    claim(SIDE, 'KIND_OF', 'symptom:pain'),
    claim(SIDE, 'KIND_OF', 'symptom:pain'),
    claim('symptom:narrower', 'KIND_OF', SIDE),
    claim('remedy:herb', 'TREATS', SIDE),
  ];
  expect(widerIfWithoutPoints(claims, SIDE)?.map(({ id }) => id)).toEqual([
    'symptom:sciatica',
    'symptom:pain',
  ]);
  expect(widerIfWithoutPoints([], SIDE)).toEqual([]);
});

it('gives nothing if a point is said to treat it or was studied for it', () => {
  for (const relation of ['TREATS', 'STUDIED_FOR'] as const)
    expect(widerIfWithoutPoints([claim('acupoint:GB30', relation, SIDE)], SIDE)).toBeUndefined();
});
