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
  expect(signs).toHaveLength(31);
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

const pointsOf = (trial: string) =>
  claims
    .all('studied-for')
    .filter(({ evidence }) => evidence.some(({ citation }) => citation === `citation:${trial}`))
    .map(({ subject }) => subject.replace('acupoint:', ''));

test('points of trials whose name another point has are those of the registration', () => {
  expect(pointsOf('nct04981171')).toEqual(['GB12', 'GV14', 'SI3']);
  expect(pointsOf('nct01733914')).toEqual(['LI11', 'SI3']);
  expect(pointsOf('nct01987622')).toContain('TE3');
  expect(pointsOf('nct02276235')).toEqual(['CV6', 'CV9', 'ST28']);
});

test('points of a trial are those that its registration means to treat with', () => {
  expect(pointsOf('nct04636359')).toEqual(['EX-HN5', 'GB8', 'GB20', 'GB34', 'GB41', 'LI4', 'TE5', 'TE23']);
  expect(pointsOf('nct05319288')).toEqual(['BL23', 'BL25', 'BL32', 'BL40', 'EX-UE7', 'SI3']);
  // The points of the control group of menstrual migraine, and a point that is only near the needle.
  for (const control of ['LR7', 'GB35', 'LI12']) expect(pointsOf('nct02592681')).not.toContain(control);
  expect(pointsOf('nct04815668')).toEqual([]);
});

test('a pattern shows itself in tongue and pulse, at the level of the work that says so', () => {
  const seenIn = (work: string) =>
    claims
      .from('pattern:kidney-yin-deficiency', 'manifests-as')
      .filter(
        ({ object, evidence }) =>
          object.startsWith('quality:') && evidence.some(({ citation }) => citation === `citation:${work}`),
      )
      .map(({ object, level }) => `${object} ${level}`);
  expect(seenIn('chinese-acupuncture-moxibustion-1987').toSorted()).toEqual([
    'quality:little-coating traditional',
    'quality:rapid-pulse traditional',
    'quality:red-tongue traditional',
    'quality:thready-pulse traditional',
  ]);
});
