import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { symptomPoints } from './symptom-points.ts';

test('a point that a work only disputes is no point for a symptom', () => {
  const { claims } = snapshotFrom({
    'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: T, study: { design: randomized-trial }, seen: [x] }`,
    'acupoints/points.yaml': 'GB30: { name: A }\nGB31: { name: B }\nGB34: { name: C }',
    'symptoms/leg.yaml': 'sciatica: { name: Sciatica }\nlateral: { name: Lateral sciatica }',
    'claims/book.yaml': `claims:
  - { subject: symptom:lateral, kind-of: symptom:sciatica, locator: p. 1 }
  - { subject: [acupoint:GB30, acupoint:GB31], treats: symptom:sciatica, locator: p. 2 }
  - { subject: acupoint:GB34, treats: symptom:sciatica, direction: disputes, locator: p. 3 }`,
    'claims/trial.yaml': `claims:
  - { subject: acupoint:GB31, treats: symptom:sciatica, direction: disputes, locator: abstract }
  - { subject: acupoint:GB30, treats: symptom:lateral, direction: disputes, locator: abstract }`,
  });

  const given = {
    match: 'exact',
    otherClaims: [],
    level: 'traditional',
    families: ['citation:book'],
    located: [],
  };
  expect(symptomPoints(claims, 'symptom:sciatica', undefined)).toEqual([
    { point: 'acupoint:GB30', claims: ['acupoint:GB30~treats~symptom:sciatica'], ...given },
    { point: 'acupoint:GB31', claims: ['acupoint:GB31~treats~symptom:sciatica'], ...given },
  ]);
});
