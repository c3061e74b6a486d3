import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { createReader } from '../read/snapshot-reader.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { countFamilies, createComparer } from './compare.ts';
import { ownWork } from './own-work.ts';
import { createTextReader } from './read-text.ts';

const index = await createReader(
  snapshotFrom({
    'citations/works.yaml': `
book: { type: book, title: A book, study: { design: textbook }, seen: [x] }
other: { type: book, title: Another book of many words, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: A trial, family: one, study: { design: randomized-trial }, seen: [x] }
second: { type: article-journal, title: Its second paper, family: one, study: { design: cohort }, seen: [x] }
page: { type: webpage, title: A page on legs and their pains, URL: 'https://www.example.org/legs/', study: { design: web-article }, seen: [x] }`,
    'channels.yaml': 'GB: { name: Gallbladder channel }\nBL: { name: Bladder channel }',
    'organs.yaml': 'liver: { name: Liver }\ngallbladder: { name: Gallbladder }',
    'regions.yaml': 'leg: { name: Leg }\nknee: { name: Knee }\nbuttock: { name: Buttock }',
    'acupoints/points.yaml': 'GB30: { name: Huantiao }\nBL40: { name: Weizhong }\nBL54: { name: Zhibian }',
    'symptoms.yaml':
      'leg-pain: { name: Leg pain }\nsciatica: { name: Sciatica }\nnumbness: { name: Numbness }',
    'claims/book.yaml': `claims:
  - { subject: symptom:sciatica, kind-of: symptom:leg-pain, locator: p. 1 }
  - { subject: region:knee, kind-of: region:leg, locator: p. 1 }
  - { subject: acupoint:GB30, point-of: channel:GB, treats: symptom:sciatica, locator: p. 2 }
  - { subject: acupoint:BL54, located-in: region:buttock, locator: p. 3 }
  - { subject: acupoint:BL40, point-of: channel:BL, located-in: region:knee, treats: symptom:leg-pain, locator: p. 3 }
  - { subject: organ:liver, paired-with: organ:gallbladder, locator: p. 4 }`,
    'claims/other.yaml':
      'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, direction: disputes, locator: p. 1 }]',
    'claims/trial.yaml':
      'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, studied-for: symptom:sciatica, locator: p. 1 }]',
    'claims/second.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
    'claims/page.yaml': 'claims: [{ subject: acupoint:BL40, treats: symptom:numbness, locator: par. 1 }]',
  }),
).readingIndex();
const of = (subject: string, relation: RelationKind, object: string) => ({ subject, relation, object });
const compare = createComparer(index);
const near = (all: readonly { claim: string; why: string }[]) => all.map(({ claim, why }) => [claim, why]);

test('the same claim has its works, the strongest first, families once, and who disputes it', () => {
  const found = compare(of('acupoint:GB30', 'treats', 'symptom:sciatica'));
  expect(found).toMatchObject({
    known: 'acupoint:GB30~treats~symptom:sciatica',
    works: ['citation:trial', 'citation:second', 'citation:book'],
    families: 2,
    level: 'randomized',
  });
  expect(found.otherwise).toEqual([
    {
      claim: 'acupoint:GB30~treats~symptom:sciatica',
      ...of('acupoint:GB30', 'treats', 'symptom:sciatica'),
      why: 'disputed',
      works: ['citation:other'],
      families: 1,
      level: 'traditional',
    },
  ]);
  expect(near(found.nearby)).toEqual([['acupoint:GB30~studied-for~symptom:sciatica', 'another-relation']]);
});

test('what is said of a broader or a narrower thing is near, and so is what was tried for it', () => {
  expect(near(compare(of('acupoint:BL40', 'treats', 'symptom:sciatica')).nearby)).toEqual([
    ['acupoint:BL40~treats~symptom:leg-pain', 'broader'],
  ]);
  expect(near(compare(of('acupoint:GB30', 'treats', 'symptom:leg-pain')).nearby)).toEqual([
    ['acupoint:GB30~treats~symptom:sciatica', 'narrower'],
    ['acupoint:GB30~studied-for~symptom:sciatica', 'narrower'],
  ]);
});

test('of a relation that usually has one value, another one is said otherwise', () => {
  expect(near(compare(of('acupoint:GB30', 'point-of', 'channel:BL')).otherwise)).toEqual([
    ['acupoint:GB30~point-of~channel:GB', 'another-value'],
  ]);
});

test('a point in another place is said otherwise; in a part of the place, or a place around it, it is near', () => {
  expect(near(compare(of('acupoint:BL54', 'located-in', 'region:knee')).otherwise)).toEqual([
    ['acupoint:BL54~located-in~region:buttock', 'another-value'],
  ]);
  const leg = compare(of('acupoint:BL40', 'located-in', 'region:leg'));
  expect([near(leg.otherwise), near(leg.nearby)]).toEqual([
    [],
    [['acupoint:BL40~located-in~region:knee', 'narrower']],
  ]);
});

test('a relation that holds both ways is known from either side', () => {
  expect(compare(of('organ:liver', 'paired-with', 'organ:gallbladder')).known).toBe(
    'organ:gallbladder~paired-with~organ:liver',
  );
  expect(near(compare(of('organ:liver', 'paired-with', 'organ:liver')).otherwise)).toEqual([
    ['organ:gallbladder~paired-with~organ:liver', 'another-value'],
  ]);
});

test('a claim that nobody makes is unknown, and so is one of unknown things', () => {
  const nothing = { known: undefined, works: [], families: 0, level: 'uncited', otherwise: [], nearby: [] };
  expect(compare(of('acupoint:GB30', 'treats', 'symptom:numbness'))).toEqual(nothing);
  expect(compare(of('acupoint:XX1', 'treats', 'symptom:numbness'))).toEqual(nothing);
  expect(
    createComparer({ ...index, claims: undefined })(of('acupoint:GB30', 'treats', 'symptom:sciatica')),
  ).toEqual(nothing);
});

test('the text itself is not among those who say so', () => {
  const numbness = of('acupoint:BL40', 'treats', 'symptom:numbness');
  expect(compare(numbness).known).toBe('acupoint:BL40~treats~symptom:numbness');
  expect(createComparer(index, { without: 'citation:page' })(numbness).known).toBeUndefined();
  expect(
    createComparer(index, { without: 'citation:trial' })(of('acupoint:GB30', 'treats', 'symptom:sciatica')),
  ).toMatchObject({ works: ['citation:second', 'citation:book'], families: 2, level: 'observational' });
});

test('a review is no further witness beside a trial that it pools', () => {
  expect(
    countFamilies([{ id: 'review', pools: ['one'] }, { id: 'trial', family: 'one' }, { id: 'book' }]),
  ).toBe(2);
});

test.each([
  [{ url: 'http://example.org/legs#top' }, 'citation:page'],
  [{ title: 'A page on legs, and their pains | Example' }, 'citation:page'],
  [{ title: 'A trial' }, undefined],
  [{ url: 'https://example.org/arms' }, undefined],
  [{}, undefined],
])('a text from %j is the work %s', (origin, id) => {
  expect(ownWork(index, origin)?.id).toBe(id);
});

test('a short title is that of a work when the text makes claims of that work', () => {
  const { read } = createTextReader(index);
  const origin = (text: string) => ({ title: 'A book', sentences: read([{ text }]).sentences });
  const two = 'GB30 treats sciatica. BL40 treats leg pain.';
  expect(ownWork(index, origin(two))).toBeUndefined();
  expect(ownWork(index, origin(`${two} BL54 is located in the buttock.`))?.id).toBe('citation:book');
});
