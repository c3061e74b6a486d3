import { expect, test } from 'vitest';
import type { ClaimFilter } from '../read/claim-filter.ts';
import { shippedSnapshot } from '../read/shipped.ts';
import { createReader } from '../read/snapshot-reader.ts';
import type { GraphStore } from './graph-store.ts';
import { createStoreReader } from './store-reader.ts';
import { TooMuchError } from './too-much-error.ts';
import { snapshotNames } from './testing/snapshot-names.ts';
import { snapshotStore } from './testing/snapshot-store.ts';

const snapshot = shippedSnapshot();
const here = createReader(snapshot);
const names = await snapshotNames(snapshot);
const over = (changes: (store: GraphStore) => Partial<GraphStore>) => {
  const store = snapshotStore(snapshot);
  return createStoreReader({ ...store, ...changes(store) }, names);
};
const AROUND = { depth: 1, limit: 50 };

test('what is known is not read again, and what is asked at one time is one round', async () => {
  const reader = over(() => ({}));
  const { items } = (await here.claims({ subject: 'acupoint:GB30' }, { first: 3 }))!;
  const ids = items.map(({ id }) => id);
  await Promise.all([reader.claimsByIds(ids), reader.claim(ids[0]!), reader.claim('nothing')]);
  expect(reader.rounds()).toBe(1);
  expect(reader.claim(ids[1]!)).toEqual(items[1]);
  expect(reader.claim('nothing')).toBeUndefined();
  expect(reader.rounds()).toBe(1);
});

test('names and works take no round', () => {
  const reader = over(() => ({}));
  const [point, work] = ['acupoint:GB30', 'citation:qin-z-2015-review'];
  expect(reader.entity(point)).toEqual(here.entity(point));
  expect(reader.entitiesByIds([point, 'nothing'])).toEqual(here.entitiesByIds([point, 'nothing']));
  expect(reader.citation(work)).toEqual(here.citation(work));
  expect(reader.citationsByIds([work, 'nothing'])).toEqual(here.citationsByIds([work, 'nothing']));
  expect(reader.rounds()).toBe(0);
});

test('a list of a work is read once, and a page of the whole graph each time', async () => {
  const reader = over(() => ({}));
  const roundsOf = async (filter: ClaimFilter) => {
    const before = reader.rounds();
    const page = await reader.claims(filter, { first: 5 });
    expect(page).toEqual(await here.claims(filter, { first: 5 }));
    return reader.rounds() - before;
  };
  const work = { citation: 'citation:qin-z-2015-review' };
  expect(await roundsOf(work)).toBe(2);
  expect(await roundsOf(work)).toBe(0);
  expect(await roundsOf({ minLevel: 'randomized' })).toBe(1);
  expect(await roundsOf({ minLevel: 'randomized' })).toBe(1);
});

test('the regions that rank the channels of a symptom take no round of their own', async () => {
  const roundsOf = async (reader: ReturnType<typeof over>, symptom: string) => {
    expect(await reader.symptomChannels(symptom)).toEqual(await here.symptomChannels(symptom));
    return reader.rounds();
  };
  // Its narrower terms, patterns and organs are three rounds apart, and the works of all are read last.
  expect(
    await roundsOf(
      over(() => ({})),
      'symptom:sciatica',
    ),
  ).toBe(4);
});

test('a filter of the whole graph that too many works meet is refused, and is answered around an entity', async () => {
  const one = [...names.works.values()].find(({ fields }) => fields.study?.design === 'textbook')!;
  const many = { ...names.works, values: () => Array.from({ length: 1001 }, () => one) };
  const reader = createStoreReader(snapshotStore(snapshot), { ...names, works: many });
  const filter: ClaimFilter = { designs: ['textbook'] };
  await expect(reader.claims(filter, { first: 5 })).rejects.toThrow(
    new TooMuchError(
      '1001 works meet the filter, and claims are read of 1000 at most; name an entity, or ask for less',
    ),
  );
  const around = { ...filter, entity: 'acupoint:GB30' };
  expect(await reader.claims(around, { first: 5 })).toEqual(await here.claims(around, { first: 5 }));
});

test('a walk over a list that the store cuts says that it is truncated; a list and a trace are refused', async () => {
  const reader = over((store) => ({
    edges: async (...asked) => (await store.edges(...asked)).map((list) => ({ ...list, isCut: true })),
  }));
  const found = await reader.neighborhood(['acupoint:GB30'], AROUND);
  expect(found).toEqual({ ...(await here.neighborhood(['acupoint:GB30'], AROUND)), truncated: true });
  await expect(reader.claims({ entity: 'acupoint:GB30' }, { first: 5 })).rejects.toThrow(
    'There are too many claims around acupoint:GB30',
  );
  await expect(reader.symptomChannels('symptom:sciatica')).rejects.toThrow(
    'There are too many claims around symptom:sciatica',
  );
});

test('a store that fails once fails the question, never answers a part, and is asked again', async () => {
  let fails = true;
  const reader = over((store) => ({
    claimsByIds: (ids) => (fails ? Promise.reject(new Error('no node answers')) : store.claimsByIds(ids)),
  }));
  const asked = () => reader.symptomPoints('symptom:sciatica', undefined);
  await expect(asked()).rejects.toThrow('no node answers');
  await expect(reader.claims({ subject: 'acupoint:GB30' }, { first: 5 })).rejects.toThrow('no node answers');
  fails = false;
  expect(await asked()).toEqual(await here.symptomPoints('symptom:sciatica', undefined));
});

test('an unknown id and a bad bound are refused like those of a snapshot', async () => {
  const reader = over(() => ({}));
  await expect(reader.neighborhood(['organ:nowhere'], AROUND)).rejects.toThrow(
    'ids: no entity has the id "organ:nowhere"',
  );
  await expect(reader.neighborhood(['organ:liver'], { depth: 9, limit: 5 })).rejects.toThrow('depth: 9');
  await expect(reader.traverse(['organ:liver'], Array(9).fill({}), { limit: 5 })).rejects.toThrow(
    'steps.length',
  );
});
