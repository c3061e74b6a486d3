import { expect, test } from 'vitest';
import { dataOf } from '../testing/run.ts';

const nodes = (args: string): any[] =>
  dataOf(`{ entities(${args}, first: 500) { nodes { id heading } } }`).entities.nodes;

test('lists leave headings out unless they are asked for, and counts never have them', () => {
  const { dataset } = dataOf('{ dataset { entities headings kinds { kind count } } }');
  const [terms, all] = [nodes('kind: REGION'), nodes('kind: REGION, headings: true')];
  expect(terms.filter(({ heading }) => heading)).toEqual([]);
  expect(all.filter(({ heading }) => !heading)).toEqual(terms);
  expect(all.length).toBeGreaterThan(terms.length);
  expect(dataset.kinds.find(({ kind }: any) => kind === 'REGION').count).toBe(terms.length);
  const both = dataOf(
    '{ all: entities(headings: true, first: 0) { totalCount } entities(first: 0) { totalCount } }',
  );
  expect([dataset.entities, dataset.entities + dataset.headings]).toEqual([
    both.entities.totalCount,
    both.all.totalCount,
  ]);
});

test('every symptom and every region has a broader term or is a heading', () => {
  for (const kind of ['Symptom', 'Region']) {
    const { entities } = dataOf(
      `{ entities(kind: ${kind.toUpperCase()}, first: 500) { nodes { id ... on ${kind} { broader { id } } } } }`,
    );
    expect(entities.nodes.filter(({ broader }: any) => broader.length === 0)).toEqual([]);
  }
});

test('a heading has narrower terms, no points and no channels, and every claim of it is kind-of', () => {
  const { symptom } = dataOf(`{ symptom(id: "head-and-face") { heading broader { id heading } narrower { id }
    points { match } channels { match } claims(first: 500) { nodes { relation } } } }`);
  expect(symptom).toMatchObject({
    heading: true,
    broader: [{ id: 'symptom:pain-and-movement', heading: true }],
    points: [],
    channels: [],
  });
  expect(symptom.narrower).toContainEqual({ id: 'symptom:headache' });
  expect(new Set(symptom.claims.nodes.map(({ relation }: any) => relation))).toEqual(new Set(['KIND_OF']));
});

test('a search leaves headings out when told so', () => {
  const found = (args: string) =>
    dataOf(`{ search(text: "head and face"${args}) { entity { id heading } } }`).search as any[];
  expect(found('')[0]).toEqual({ entity: { id: 'symptom:head-and-face', heading: true } });
  expect(found(', headings: false').filter(({ entity }) => entity.heading)).toEqual([]);
});

test('a name tells the other things that have it too', () => {
  const shared = (id: string) =>
    Object.fromEntries(
      dataOf(`{ entity(id: "${id}") { names { text sharedWith { id } } } }`).entity.names.map(
        ({ text, sharedWith }: any) => [text, sharedWith.map((other: any) => other.id)],
      ),
    );
  expect(shared('acupoint:EX-HN5')).toMatchObject({ 太陽: ['quality:taiyang'], 'EX-HN5': [] });
  expect(shared('acupoint:ST32')).toMatchObject({ Futu: ['acupoint:LI18'], Fútù: ['acupoint:LI18'] });
});
