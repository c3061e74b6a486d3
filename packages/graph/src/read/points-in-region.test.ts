import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { pointsInRegion, regionsOfPoints } from './points-in-region.ts';
import { symptomPoints } from './symptom-points.ts';

/* toe and sole are kinds of foot, foot of limb. One work puts KI2 elsewhere: it disputes that it is in the sole. */
const { claims } = snapshotFrom({
  'citations/works.yaml': `
ours: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: C, study: { design: randomized-trial }, seen: [x] }`,
  'channels.yaml': 'LR: { name: Liver channel }\nKI: { name: Kidney channel }',
  'acupoints/points.yaml':
    'LR1: { name: A }\nLR3: { name: B }\nLR8: { name: C }\nKI1: { name: D }\nKI2: { name: E }',
  'regions.yaml':
    'limb: { name: Limb }\nfoot: { name: Foot }\nsole: { name: Sole }\ntoe: { name: Toe }\nhand: { name: Hand }',
  'symptoms/head.yaml': 'headache: { name: Headache }',
  'claims/ours.yaml': `claims:
  - { subject: [region:toe, region:sole], kind-of: region:foot, locator: regions }
  - { subject: [region:foot, region:hand], kind-of: region:limb, locator: regions }`,
  'claims/book.yaml': `claims:
  - { subject: [acupoint:LR1, acupoint:LR3, acupoint:LR8], point-of: channel:LR, locator: p. 1 }
  - { subject: [acupoint:KI1, acupoint:KI2], point-of: channel:KI, locator: p. 1 }
  - { subject: acupoint:LR1, located-in: [region:toe, region:foot], locator: p. 2 }
  - { subject: acupoint:LR3, located-in: region:foot, locator: p. 2 }
  - { subject: acupoint:LR8, located-in: region:limb, locator: p. 2 }
  - { subject: acupoint:KI1, located-in: region:sole, locator: p. 2 }
  - { subject: acupoint:KI2, located-in: region:sole, direction: disputes, locator: p. 2 }
  - { subject: [acupoint:LR1, acupoint:LR3, acupoint:LR8, acupoint:KI1, acupoint:KI2], treats: symptom:headache, locator: p. 3 }`,
  'claims/trial.yaml': 'claims: [{ subject: acupoint:LR3, studied-for: symptom:headache, locator: p. 1 }]',
});

const inRegion = (region: string) => Object.fromEntries(pointsInRegion(claims, region));

test('a point is in a region by its own claim, or by a claim for a narrower region', () => {
  expect(inRegion('region:foot')).toEqual({
    'acupoint:LR1': [
      'acupoint:LR1~located-in~region:foot',
      'acupoint:LR1~located-in~region:toe',
      'region:toe~kind-of~region:foot',
    ],
    'acupoint:LR3': ['acupoint:LR3~located-in~region:foot'],
    'acupoint:KI1': ['acupoint:KI1~located-in~region:sole', 'region:sole~kind-of~region:foot'],
  });
});

test('the chain to a broader region has every hop, and a broader region is not in a narrower one', () => {
  expect(inRegion('region:limb')['acupoint:KI1']).toEqual([
    'acupoint:KI1~located-in~region:sole',
    'region:sole~kind-of~region:foot',
    'region:foot~kind-of~region:limb',
  ]);
  expect(Object.keys(inRegion('region:limb'))).toContain('acupoint:LR8');
  expect(Object.keys(inRegion('region:toe'))).toEqual(['acupoint:LR1']);
  expect(inRegion('region:hand')).toEqual({});
  expect(inRegion('region:nowhere')).toEqual({});
});

const points = (channel: string | undefined, filter: Parameters<typeof symptomPoints>[3]) =>
  symptomPoints(claims, 'symptom:headache', channel, filter).map(({ point, located }) => [point, located]);

test('points for a symptom in a region keep their order and say why they are in it', () => {
  expect(points(undefined, { region: 'region:foot' })).toEqual([
    ['acupoint:LR3', ['acupoint:LR3~located-in~region:foot']],
    ['acupoint:KI1', ['acupoint:KI1~located-in~region:sole', 'region:sole~kind-of~region:foot']],
    [
      'acupoint:LR1',
      [
        'acupoint:LR1~located-in~region:foot',
        'acupoint:LR1~located-in~region:toe',
        'region:toe~kind-of~region:foot',
      ],
    ],
  ]);
  expect(points('channel:LR', { region: 'region:toe' }).map(([point]) => point)).toEqual(['acupoint:LR1']);
});

test('a minimum level applies to the symptom, not to the place', () => {
  expect(points(undefined, { region: 'region:foot', minLevel: 'randomized' })).toEqual([
    ['acupoint:LR3', ['acupoint:LR3~located-in~region:foot']],
  ]);
  expect(points(undefined, {}).map(([, located]) => located)).toEqual([[], [], [], [], []]);
});

test('the regions of points count each point once, also in broader regions', () => {
  expect(regionsOfPoints(claims, ['acupoint:LR1', 'acupoint:LR8', 'acupoint:KI1', 'acupoint:KI2'])).toEqual([
    { region: 'region:limb', points: 3 },
    { region: 'region:foot', points: 2 },
    { region: 'region:sole', points: 1 },
    { region: 'region:toe', points: 1 },
  ]);
  expect(regionsOfPoints(claims, ['acupoint:LR1']).map(({ region }) => region)).toEqual([
    'region:foot',
    'region:limb',
    'region:toe',
  ]);
  expect(regionsOfPoints(claims, [])).toEqual([]);
});
