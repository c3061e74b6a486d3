import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { createReader } from './snapshot-reader.ts';

/* Knee pain and wrist pain stand under one heading, the knee and the wrist under another. Each pain has its own point. */
const reader = createReader(
  snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'channels.yaml': 'ST: { name: Stomach channel }\nLI: { name: Large Intestine channel }',
    'acupoints/points.yaml': 'ST35: { name: Dubi }\nLI5: { name: Yangxi }',
    'regions.yaml': 'joints: { name: Joint, heading: true }\nknee: { name: Knee }\nwrist: { name: Wrist }',
    'symptoms/a.yaml':
      'pains: { name: Pain of the joints, heading: true }\nknee-pain: { name: Knee pain }\nwrist-pain: { name: Wrist pain }',
    'claims/book.yaml': `claims:
  - { subject: [region:knee, region:wrist], kind-of: region:joints, locator: p. 1 }
  - { subject: [symptom:knee-pain, symptom:wrist-pain], kind-of: symptom:pains, locator: p. 1 }
  - { subject: symptom:knee-pain, involves: channel:ST, locator: p. 2 }
  - { subject: symptom:wrist-pain, involves: channel:LI, locator: p. 2 }
  - { subject: acupoint:ST35, treats: symptom:knee-pain, point-of: channel:ST, located-in: region:knee, locator: p. 3 }
  - { subject: acupoint:LI5, treats: symptom:wrist-pain, point-of: channel:LI, located-in: region:wrist, locator: p. 3 }`,
  }),
);
const points = async (symptom: string, region?: string) =>
  (await reader.symptomPoints(symptom, undefined, { region })).map(({ point }) => point);
const channels = async (symptom: string) =>
  (await reader.symptomChannels(symptom)).map(({ channel }) => channel);

test('a trace gathers no points and no channels over a heading', async () => {
  expect([await points('symptom:knee-pain'), await channels('symptom:knee-pain')]).toEqual([
    ['acupoint:ST35'],
    ['channel:ST'],
  ]);
});

test('a heading itself has no points and no channels', async () => {
  expect([await points('symptom:pains'), await channels('symptom:pains')]).toEqual([[], []]);
});

test('no point lies in a heading of regions', async () => {
  expect(await points('symptom:knee-pain', 'region:joints')).toEqual([]);
  expect(await reader.regionsOfPoints(['acupoint:ST35'])).toEqual([{ region: 'region:knee', points: 1 }]);
});

test('a search finds headings unless it is told not to', async () => {
  const found = async (headings?: boolean) =>
    (await reader.search('joint', { headings, limit: 9 })).map(({ id }) => id);
  expect(await found()).toEqual(['region:joints', 'symptom:pains']);
  expect(await found(false)).toEqual([]);
});

test('a question is never about a heading', async () => {
  expect(await reader.question('joint and ST35')).toBeUndefined();
  expect((await reader.question('knee and ST35'))?.entities).toEqual(['region:knee', 'acupoint:ST35']);
});
