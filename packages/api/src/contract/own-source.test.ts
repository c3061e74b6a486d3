import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';
import { graphqlSync } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { dataOf } from '../testing/run.ts';

/* The example of docs/curating.md, loaded after the shipped data: what a client sees of a user's own source. */

const [data = ''] = dataFolders(undefined);
const example = join(resolve(import.meta.dirname, '../../../..'), 'docs/example/my-notes');
const reader = createReader(loadSnapshot([data, example]));

function ask(source: string, variableValues: Record<string, unknown> = {}): any {
  const { data: answer, errors = [] } = graphqlSync({
    schema,
    source,
    variableValues,
    contextValue: { reader },
  });
  expect(errors).toEqual([]);
  return answer;
}

const LISTS = `{ dataset { claims citations entities headings folders {
  name base works { nodes { id } totalCount } entities { nodes { id } totalCount }
  adds { totalCount nodes { id } } supports { totalCount nodes { id } } contests { totalCount nodes { id } }
  neutral { totalCount nodes { id } }
  changes { totalCount nodes { claim { id } levelBefore levelAfter standingBefore standingAfter } } } } }`;

const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);

test('an added folder lists what it adds, supports, contests, is neutral to and changes', () => {
  const { dataset } = ask(LISTS);
  const [, notes] = dataset.folders;
  expect(dataset.folders.map(({ name, base }: any) => [name, base])).toEqual([
    ['data', true],
    ['my-notes', false],
  ]);
  expect(ids(notes.works)).toEqual(['citation:evening-class']);
  expect(ids(notes.entities)).toEqual(['symptom:fidgety-calves']);
  expect(ids(notes.adds)).toEqual([
    'acupoint:GB34~treats~symptom:fidgety-calves',
    'symptom:fidgety-calves~felt-in~region:posterior-leg',
  ]);
  expect(ids(notes.supports).toSorted()).toEqual([
    'acupoint:GB30~treats~symptom:sciatica',
    'acupoint:GB34~treats~symptom:sciatica',
  ]);
  expect(ids(notes.contests)).toEqual(['acupoint:BL57~treats~symptom:calf-cramp']);
  expect(ids(notes.neutral)).toEqual(['acupoint:BL60~treats~symptom:back-pain']);
  expect(notes.changes.nodes).toEqual([
    {
      claim: { id: 'acupoint:BL57~treats~symptom:calf-cramp' },
      levelBefore: 'TRADITIONAL',
      levelAfter: 'TRADITIONAL',
      standingBefore: 'SUPPORTED',
      standingAfter: 'CONTESTED',
    },
  ]);
});

test('the query of docs/curating.md is answered', () => {
  const page = readFileSync(resolve(example, '../../curating.md'), 'utf8');
  const [, query = ''] = /```graphql\n([^]*?)```/.exec(page) ?? [];
  const { dataset } = ask(query);
  expect(dataset.folders).toMatchObject([
    { name: 'my-notes', adds: { totalCount: 2 }, contests: { totalCount: 1 } },
  ]);
});

test('folders are selected by name, or by being added', () => {
  const names = (args: string) =>
    ask(`{ dataset { folders${args} { name } } }`).dataset.folders.map(({ name }: any) => name);
  expect([names('(base: false)'), names('(base: true)'), names('(name: "my-notes")')]).toEqual([
    ['my-notes'],
    ['data'],
    ['my-notes'],
  ]);
  expect([names('(name: "data", base: false)'), names('(name: null, base: null)')]).toEqual([
    [],
    ['data', 'my-notes'],
  ]);
});

test('each claim, work and entity is added by exactly one folder', () => {
  const { dataset } = ask(LISTS);
  const sum = (list: string) =>
    dataset.folders.reduce((all: number, folder: any) => all + folder[list].totalCount, 0);
  expect([sum('adds'), sum('works'), sum('entities')]).toEqual([
    dataset.claims,
    dataset.citations,
    dataset.entities + dataset.headings,
  ]);
});

test('works, entities, evidence and claims say which added folder they come from', () => {
  const of = (id: string) =>
    ask(
      `query ($id: ID!) { claim(id: $id) { addedBy addedFolders subject { addedBy folder }
        evidence { addedBy folder citation { id addedBy folder } } } }`,
      { id },
    ).claim;
  const added = of('acupoint:GB34~treats~symptom:fidgety-calves');
  expect(added).toEqual({
    addedBy: 'my-notes',
    addedFolders: ['my-notes'],
    subject: { addedBy: null, folder: 'data' },
    evidence: [
      {
        addedBy: 'my-notes',
        folder: 'my-notes',
        citation: { id: 'citation:evening-class', addedBy: 'my-notes', folder: 'my-notes' },
      },
    ],
  });
  const contested = of('acupoint:BL57~treats~symptom:calf-cramp');
  expect([contested.addedBy, contested.addedFolders]).toEqual([null, ['my-notes']]);
  expect(contested.evidence.map(({ addedBy }: any) => addedBy).filter(Boolean)).toEqual(['my-notes']);
  expect(of('acupoint:GB30~point-of~channel:GB')).toMatchObject({ addedBy: null, addedFolders: [] });
});

test('a claim derived from an added claim belongs to the same folder', () => {
  const { nodes } = ask(
    '{ claims(filter: { subject: "fidgety-calves", derived: true }) { nodes { id addedBy addedFolders } } }',
  ).claims;
  expect(nodes).toEqual([
    {
      id: 'symptom:fidgety-calves~involves~channel:BL~channel-by-region',
      addedBy: 'my-notes',
      addedFolders: ['my-notes'],
    },
  ]);
});

test('the shipped data alone is one folder, and nothing is added', () => {
  const { dataset, claims } = dataOf(
    '{ dataset { claims folders { name base adds(first: 0) { totalCount } } } claims(first: 500) { nodes { addedBy addedFolders } } }',
  );
  expect(dataset.folders).toEqual([{ name: 'data', base: true, adds: { totalCount: dataset.claims } }]);
  expect(
    claims.nodes.every(({ addedBy, addedFolders }: any) => addedBy === null && addedFolders.length === 0),
  ).toBe(true);
});

test.each(['adds', 'supports', 'works', 'entities', 'contests', 'neutral', 'changes'])(
  '%s: pages follow one another by cursor to the end',
  (list) => {
    const page = (after: string | null) =>
      ask(
        `query ($after: String) { dataset { folders(name: "my-notes") { list: ${list}(first: 1, after: $after) {
          totalCount edges { cursor } pageInfo { hasNextPage endCursor } } } } }`,
        { after },
      ).dataset.folders[0].list;
    const seen: string[] = [];
    let next = page(null);
    for (; next.pageInfo.hasNextPage; next = page(next.pageInfo.endCursor)) seen.push(next.edges[0].cursor);
    expect(new Set([...seen, next.edges[0].cursor]).size).toBe(next.totalCount);
  },
);
