import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { symptomPoints } from './symptom-points.ts';

test('a point that is only disputed is not listed', () => {
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

test('remedies are not listed, and at the same level points with more works come first', () => {
  const { claims } = snapshotFrom({
    'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
other: { type: book, title: O, study: { design: textbook }, seen: [x] }`,
    'acupoints/points.yaml': 'GB30: { name: A }\nGB31: { name: B }\nGB34: { name: C }',
    'remedies.yaml': 'tens: { name: TENS }',
    'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
    'claims/book.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31, acupoint:GB34, remedy:tens], treats: symptom:sciatica, locator: p. 2 }`,
    'claims/other.yaml': 'claims: [{ subject: acupoint:GB34, treats: symptom:sciatica, locator: p. 1 }]',
  });
  expect(
    symptomPoints(claims, 'symptom:sciatica', undefined).map(({ point, families }) => [
      point,
      families.length,
    ]),
  ).toEqual([
    ['acupoint:GB34', 2],
    ['acupoint:GB30', 1],
    ['acupoint:GB31', 1],
  ]);
});

test('a point is the same object each time, also at another level that leaves out nothing of it', () => {
  const { claims } = snapshotFrom({
    'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: T, study: { design: randomized-trial }, seen: [x] }`,
    'acupoints/points.yaml': 'GB30: { name: A }\nGB31: { name: B }',
    'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
    'claims/book.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 2 }]',
    'claims/trial.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31], treats: symptom:sciatica, locator: abstract }`,
  });
  const at = (minLevel?: 'randomized') => symptomPoints(claims, 'symptom:sciatica', undefined, { minLevel });
  const [gb30, gb31] = at();
  const [first, second] = at('randomized');
  expect([gb30?.families, first?.families]).toEqual([
    ['citation:trial', 'citation:book'],
    ['citation:trial'],
  ]);
  expect(second).toBe(gb31);
  expect(at()).toBe(at());
  expect(at('randomized')).toBe(at('randomized'));
});
