import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { Entity } from '../snapshot/model.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { EntityFilter } from './entity-filter.ts';
import type { Page } from './page.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { createReader } from './snapshot-reader.ts';

/* The Liver's channel runs through the side of the leg, where sciatica is felt. Nothing joins GB30 to damp. */
const snapshot = snapshotFrom({
  'citations/works.yaml': `
page: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: C, study: { design: randomized-trial }, seen: [x] }`,
  'organs.yaml': 'liver: { name: Liver }',
  'channels.yaml': 'LR: { name: Liver channel }',
  'acupoints/points.yaml': 'GB30: { name: Huantiao }\nLR3: { name: Taichong }',
  'regions.yaml': 'side: { name: Side of the leg }\nlegs: { name: Leg, heading: true }',
  'patterns.yaml': 'damp: { name: Dampness }',
  'symptoms/leg.yaml': 'sciatica: { name: Sciatica }\nheavy: { name: Heaviness }',
  'claims/page.yaml': `claims:
  - { subject: symptom:sciatica, felt-in: region:side, locator: p. 1 }
  - { subject: pattern:damp, manifests-as: symptom:heavy, locator: p. 1 }
  - { subject: region:side, kind-of: region:legs, locator: p. 1 }`,
  'claims/book.yaml': `claims:
  - { subject: channel:LR, pertains-to: organ:liver, traverses: region:side, locator: p. 1 }
  - { subject: acupoint:LR3, point-of: channel:LR, locator: p. 2 }
  - { subject: acupoint:GB30, treats: symptom:sciatica, direction: disputes, locator: p. 3 }`,
  'claims/trial.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
});
const reader = createReader(snapshot);

test('an unknown id gives undefined or an empty list', () => {
  expect([reader.entity('organ:spleen'), reader.claim('a~b~c'), reader.citation('citation:none')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(reader.entity('organ:liver')).toMatchObject({ id: 'organ:liver', name: 'Liver' });
  expect(reader.entities({ kind: 'quality' }, { first: 9 })).toEqual({
    items: [],
    total: 0,
    next: undefined,
  });
  expect(reader.symptomChannels('symptom:none')).toEqual([]);
  expect(reader.regionsOfPoints(['acupoint:LR3'])).toEqual([]);
});

test('entities are sorted by kind and id, all or those of a kind', () => {
  const ids = (filter: EntityFilter) =>
    (reader.entities(filter, { first: 99 }) as Page<Entity>).items.map(({ id }) => id);
  expect(ids({ kind: 'acupoint' })).toEqual(['acupoint:GB30', 'acupoint:LR3']);
  expect(ids({})).toEqual(snapshot.entities.rows.map(({ id }) => id));
});

test('the summary counts headings apart, stored claims by relation and level, and derived ones separately', () => {
  const { kinds, relations, ...whole } = reader.dataset() as DatasetSummary;
  expect(whole).toEqual({
    version: snapshot.version,
    entities: 8,
    headings: 1,
    claims: 7,
    derivedClaims: 1,
    contestedClaims: 1,
    claimsAgainstSham: 0,
    citations: 3,
    levels: [
      { level: 'uncited', count: 3 },
      { level: 'traditional', count: 3 },
      { level: 'registered', count: 0 },
      { level: 'observational', count: 0 },
      { level: 'randomized', count: 1 },
      { level: 'synthesized', count: 0 },
    ],
  });
  const counted = <T extends { readonly count: number }>(list: readonly T[]) =>
    list.filter(({ count }) => count > 0);
  expect(counted(kinds)).toEqual([
    { kind: 'organ', count: 1 },
    { kind: 'channel', count: 1 },
    { kind: 'acupoint', count: 2 },
    { kind: 'symptom', count: 2 },
    { kind: 'pattern', count: 1 },
    { kind: 'region', count: 1 },
  ]);
  expect(kinds.map(({ kind }) => kind)).toEqual(ENTITY_KINDS);
  expect(counted(relations).map(({ relation, count }) => [relation, count])).toEqual(
    ['pertains-to', 'traverses', 'point-of', 'felt-in', 'manifests-as', 'kind-of', 'treats'].map((name) => [
      name,
      1,
    ]),
  );
  expect(relations.map(({ relation }) => relation)).toEqual(RELATION_KINDS);
});

test('a question about two things is answered with their paths; without a path there is no answer', () => {
  expect(reader.question('sciatica and the Liver')).toEqual({
    kind: 'paths',
    entities: ['symptom:sciatica', 'organ:liver'],
    paths: [
      {
        nodes: ['symptom:sciatica', 'channel:LR', 'organ:liver'],
        hops: [
          ['symptom:sciatica~involves~channel:LR~channel-by-region'],
          ['channel:LR~pertains-to~organ:liver'],
        ],
        length: 2,
        weakestLevel: 'uncited',
        works: 1,
      },
      {
        nodes: ['symptom:sciatica', 'region:side', 'channel:LR', 'organ:liver'],
        hops: [
          ['symptom:sciatica~felt-in~region:side'],
          ['channel:LR~traverses~region:side'],
          ['channel:LR~pertains-to~organ:liver'],
        ],
        length: 3,
        weakestLevel: 'uncited',
        works: 1,
      },
    ],
  });
  expect(reader.question('Huantiao and Dampness')).toBeUndefined();
  expect(reader.question('Liver')).toBeUndefined();
  expect(reader.question('points on the side of the leg for sciatica')).toEqual({
    kind: 'points-in',
    entities: ['symptom:sciatica', 'region:side'],
    paths: [],
  });
});

test('what takes long is made once it is prepared: an audit then passes over nothing', () => {
  let isClosed = false;
  const claims = new Proxy(snapshot.claims, {
    get(target, key) {
      if (isClosed && key === 'columns') throw new Error('passed over');
      return target[key as keyof typeof target];
    },
  });
  const [prepared, other] = [1, 2].map(() => createReader({ ...snapshot, claims }));
  expect([...prepared!.prepare()].length).toBeGreaterThan(0);
  isClosed = true;
  expect(prepared!.audit()).toBe(prepared!.audit());
  expect([...prepared!.prepare()]).toEqual([]);
  expect(() => other!.audit()).toThrow('passed over');
});
