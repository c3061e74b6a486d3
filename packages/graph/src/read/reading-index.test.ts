import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { EVIDENCE_LEVELS, levelRank } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { readingClaimsInSteps } from './reading-claims.ts';
import { readingIndex } from './reading-index.ts';
import { shippedReader } from './shipped.ts';
import { createReader } from './snapshot-reader.ts';
import { runSteps } from './steps.ts';

const snapshot = snapshotFrom({
  'citations/works.yaml': `
book: { type: book, title: A book, author: [{ family: Adams }], issued: { date-parts: [[1990]] }, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: A trial, DOI: 10.1000/a, family: one, study: { design: randomized-trial }, seen: [x] }
plan: { type: article-journal, title: Its plan, family: one, family-basis: Inferred from the title., study: { design: protocol }, seen: [x] }
review: { type: article-journal, title: A review, includes: [trial], includes-basis: Its table., study: { design: systematic-review }, seen: [x] }
gone: { type: article-journal, title: Withdrawn, retracted: true, defects: [No page is given.], study: { design: case-report }, seen: [x] }`,
  'elements.yaml': 'wood: { name: Wood }',
  'organs.yaml': 'liver: { name: Liver }',
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'regions.yaml': 'hip: { name: Hip }',
  'acupoints/points.yaml':
    'GB30: { name: Huantiao, names: { zh-Latn-pinyin: Huántiào }, sources: { book: p. 1 } }',
  'symptoms.yaml': 'pain: { name: Leg pain }\nsciatica: { name: Sciatica }',
  'claims/book.yaml': `claims:
  - { subject: organ:liver, corresponds-to: element:wood, locator: p. 1 }
  - { subject: symptom:sciatica, kind-of: symptom:pain, locator: p. 2 }
  - { subject: symptom:sciatica, felt-in: region:hip, locator: p. 4 }
  - { subject: channel:GB, traverses: region:hip, locator: p. 5 }
  - { subject: acupoint:GB30, point-of: channel:GB, located-in: region:hip, treats: symptom:sciatica, locator: p. 3 }`,
  'claims/plan.yaml':
    'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, direction: disputes, locator: p. 1 }]',
  'claims/trial.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
  'claims/review.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
});
const index = await createReader(snapshot).readingIndex();
const thing = (id: string) => index.things.find((one) => one.id === id)!;
const ids = (rows: readonly number[] = []) => rows.map((row) => index.things[row]!.id);
const workIds = (rows: readonly number[] = []) => rows.map((row) => index.works[row]!.id);

test('a thing has its names by language, its element and what it is a kind of or lies in', () => {
  const point = thing('acupoint:GB30');
  expect(point).toMatchObject({
    kind: 'acupoint',
    label: 'GB30 (Huantiao)',
    element: 'element:wood',
    names: { en: ['Huantiao'], pinyin: ['Huántiào'] },
  });
  expect(ids(point.locatedIn)).toEqual(['region:hip']);
  expect(ids(thing('symptom:sciatica').broader)).toEqual(['symptom:pain']);
  expect(thing('organ:liver').element).toBe('element:wood');
  expect(thing('symptom:pain')).not.toHaveProperty('element');
});

test('a work has what it is recognized by, what it counts with, and what is wrong with it', () => {
  const work = (id: string) => index.works.find((one) => one.id === id);
  expect(work('citation:book')).toEqual({
    id: 'citation:book',
    label: 'Adams 1990',
    title: 'A book',
    authors: ['Adams'],
    year: 1990,
    level: levelRank('traditional'),
    defects: [],
  });
  expect(work('citation:trial')).toMatchObject({ doi: '10.1000/a', family: 'one' });
  expect(work('citation:plan')).toMatchObject({ family: 'one', familyBasis: 'Inferred from the title.' });
  expect(work('citation:review')).toMatchObject({ pools: ['one'] });
  expect(work('citation:gone')).toMatchObject({ level: 0, defects: ['retracted', 'No page is given.'] });
});

test('a claim has the works that say so, the strongest first, those that dispute it, and how many count', () => {
  const claims = index.claims!;
  const treats = RELATION_KINDS.indexOf('treats');
  const row = claims.relations.findIndex((relation) => relation === treats);
  expect([ids([claims.subjects[row]!]), ids([claims.objects[row]!])]).toEqual([
    ['acupoint:GB30'],
    ['symptom:sciatica'],
  ]);
  expect(EVIDENCE_LEVELS[claims.levels[row]!]).toBe('synthesized');
  expect(workIds(claims.works[row])).toEqual(['citation:review', 'citation:trial', 'citation:book']);
  expect(workIds(claims.disputed[row])).toEqual(['citation:plan']);
  expect(claims.families[row]).toBe(2);
});

test('claims that only follow by rule are left out', () => {
  expect(snapshot.claims.columns.derived.length).toBeGreaterThan(0);
  expect(index.claims!.subjects).toHaveLength(snapshot.claims.count - snapshot.claims.columns.derived.length);
});

test('a graph with more claims than a browser is to load is read without them, and keeps its terms', () => {
  const large = readingIndex(snapshot, runSteps(readingClaimsInSteps(snapshot, 3)));
  expect(large.claims).toBeUndefined();
  expect(large.things).toEqual(index.things);
});

test('it is made once', () => {
  const reader = createReader(snapshot);
  for (const _ of reader.prepare());
  expect(reader.readingIndex()).toBe(reader.readingIndex());
});

test('the shipped index is small enough to be loaded beside a page', async () => {
  const text = JSON.stringify(await shippedReader().readingIndex());
  expect(brotliCompressSync(text).length).toBeLessThan(155_000);
});
