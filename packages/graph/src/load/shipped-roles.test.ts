import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';

const { claims } = shippedSnapshot();

/** What a work says of a claim, in short. */
const saidBy = (work: string, claim: string) =>
  claims
    .get(claim)
    ?.evidence.filter(({ citation }) => citation === `citation:${work}`)
    .map(({ role, level }) => `${role} ${level}`);

test('signs by which reviewed studies told a pattern are no result of the review', () => {
  const signs = claims
    .from('pattern:liver-fire', 'manifests-as')
    .filter(({ evidence }) => evidence.some(({ citation }) => citation === 'citation:poon-mmk-2012-review'));
  expect(signs).toHaveLength(22);
  for (const { id, level } of signs) {
    expect(saidBy('poon-mmk-2012-review', id)).toEqual(['background uncited']);
    expect(['uncited', 'traditional']).toContain(level);
  }
});

test('Heart and Spleen deficiency is the commonest diagnosis among the sleepless', () => {
  expect(
    saidBy('poon-mmk-2012-review', 'pattern:heart-spleen-deficiency~diagnosed-in~symptom:insomnia'),
  ).toEqual(['finding synthesized']);
  expect(
    saidBy('poon-mmk-2012-review', 'pattern:heart-spleen-deficiency~manifests-as~symptom:insomnia'),
  ).toEqual([]);
});

test('a table of needle depths does not make points results of a review', () => {
  for (const point of ['GB30', 'BL54'])
    expect(saidBy('qin-z-2015-review', `acupoint:${point}~studied-for~symptom:sciatica`)).toEqual([
      'background uncited',
    ]);
  expect(claims.get('acupoint:BL54~studied-for~symptom:sciatica')?.level).not.toBe('synthesized');
  expect(saidBy('qin-z-2015-review', 'remedy:acupuncture~treats~symptom:sciatica')).toEqual([
    'finding synthesized',
  ]);
});

test('points of trials whose name another point has are those of the registration', () => {
  const pointsOf = (trial: string) =>
    claims
      .all('studied-for')
      .filter(({ evidence }) => evidence.some(({ citation }) => citation === `citation:${trial}`))
      .map(({ subject }) => subject);
  expect(pointsOf('nct04981171')).toEqual(['acupoint:GB12', 'acupoint:GV14', 'acupoint:SI3']);
  expect(pointsOf('nct01733914')).toEqual(['acupoint:LI11', 'acupoint:SI3']);
});
