import { expect, test } from 'vitest';
import { WHOLE_MAP } from '#lib/view/view-state.ts';
import { fetch, reader, snapshot } from '#lib/server/real-graph.fixture.ts';
import { loadShown, readNeeds } from './load-shown.ts';

const needs = (search: string) => readNeeds(new URLSearchParams(search));

/** The data for an address, and the names of its queries in order. */
async function shown(search: string) {
  const queries: string[] = [];
  const counting: typeof fetch = (path, init) => {
    const { query } = JSON.parse(init!.body as string) as { query: string };
    queries.push(/query (\w+)/.exec(query)![1]!);
    return fetch(path, init);
  };
  return { ...(await loadShown(counting, needs(search))), queries };
}
const ids = (named: readonly { readonly id: string }[] | undefined) => named?.map(({ id }) => id);

const NOTHING = {
  dataset: undefined,
  entity: undefined,
  sources: 0,
  card: undefined,
  list: undefined,
  work: undefined,
  spokes: [],
  ends: undefined,
  paths: undefined,
  searched: undefined,
  unknown: [],
};

test('only the parts of an address that need data are read', () => {
  expect(
    needs('focus=acupoint:GB30&open=symptom:sciatica*18&hide=channel:GB&level=randomized&width=390'),
  ).toEqual({
    view: {
      ...WHOLE_MAP,
      focus: 'acupoint:GB30',
      opened: [{ id: 'symptom:sciatica', count: 18 }],
    },
    thing: 'acupoint:GB30',
    drawn: ['acupoint:GB30', 'symptom:sciatica'],
  });
});

test('paths are searched with the filters; in a focus filters load nothing again', () => {
  const filters = 'level=randomized&derived=no&relations=treats&kinds=symptom&standing=supported';
  expect(needs(`focus=organ:liver&${filters}`).view.filters).toEqual(WHOLE_MAP.filters);
  expect(needs(`focus=organ:liver&to=region:knee&${filters}`).view.filters).toEqual({
    ...WHOLE_MAP.filters,
    minLevel: 'randomized',
    derived: false,
    relations: ['treats'],
  });
});

test('Details show the selected thing, else the thing in focus, and neither of two ends', () => {
  expect([
    needs('focus=organ:liver&selected=element:wood').thing,
    needs('focus=organ:liver').thing,
    needs('focus=organ:liver&to=region:knee').thing,
    needs('').thing,
  ]).toEqual(['element:wood', 'organ:liver', undefined, undefined]);
});

test('the map without a focus loads its numbers', async () => {
  const { dataset, queries, ...rest } = await shown('');
  expect(dataset!.citations).toBe(snapshot.citations.size);
  expect([rest, queries]).toEqual([NOTHING, ['AtRest']]);
});

test('a focus has its details, its sources, and the claims of every expanded thing', async () => {
  const { entity, sources, spokes, queries, ...rest } = await shown('focus=acupoint:GB30&open=organ:liver');
  expect([entity!.id, sources > 10]).toEqual(['acupoint:GB30', true]);
  expect(ids(spokes)).toEqual(['acupoint:GB30', 'organ:liver']);
  const all = await reader.claims({ entity: 'acupoint:GB30' }, { first: 0 });
  expect(spokes[0]!.claims.totalCount).toBe(all!.total);
  expect(rest).toEqual({
    dataset: undefined,
    card: undefined,
    list: undefined,
    work: undefined,
    ends: undefined,
    paths: undefined,
    searched: undefined,
    unknown: [],
  });
  expect(queries.toSorted()).toEqual(['Focus', 'SourcesAbout', 'Spoke', 'Spoke']);
});

test('a thing is found by any of its names', async () => {
  expect(ids((await shown('focus=环跳')).spokes)).toEqual(['acupoint:GB30']);
});

test('two things give the paths between them', async () => {
  const { ends, paths, entity } = await shown('focus=organ:liver&to=symptom:knee-pain');
  expect([ids(ends), entity]).toEqual([['organ:liver', 'symptom:knee-pain'], undefined]);
  expect(paths!.pathSearch.paths).toHaveLength(6);
  const strong = await shown('focus=organ:liver&to=symptom:knee-pain&level=synthesized');
  expect(strong.paths!.pathSearch.paths.every(({ weakestLevel }) => weakestLevel === 'SYNTHESIZED')).toBe(
    true,
  );
});

test('a claim is loaded with its twin', async () => {
  const treats = 'acupoint:GB30~treats~symptom:sciatica';
  const { card } = await shown(`focus=acupoint:GB30&claim=${treats}`);
  expect([card!.claim.id, card!.twin!.id]).toEqual([treats, treats.replace('treats', 'studied-for')]);
  const located = 'acupoint:GB30~located-in~region:buttock';
  expect((await shown(`claim=${located}`)).card?.twin).toBeNull();
});

test('the list has every thing but headings, sorted by name with numbers as numbers', async () => {
  const { list, dataset } = await shown('view=list');
  const listed = list!.flatMap(({ entities }) => entities);
  expect(listed).toHaveLength(snapshot.entities.rows.filter(({ heading }) => !heading).length);
  expect(list!.map(({ entities, total }) => total - entities.length).filter((left) => left > 0)).toEqual([]);
  const points = listed.map(({ label }) => label).filter((label) => /^GB\d/.test(label));
  expect(points.slice(0, 3).map((label) => label.split(' ')[0])).toEqual(['GB1', 'GB2', 'GB3']);
  expect(dataset).toBeDefined();
});

test('the list of a focus needs no extra data', async () => {
  expect((await shown('focus=acupoint:GB30&view=list')).list).toBeUndefined();
});

test('one work has all its claims', async () => {
  const { work } = await shown('work=qin-z-2015-review');
  const claims = await reader.claims({ citation: 'citation:qin-z-2015-review' }, { first: 500 });
  expect(work).toEqual({
    id: 'citation:qin-z-2015-review',
    name: expect.any(String),
    claims: claims!.items.map(({ id }) => id),
  });
});

test('an unknown name that the view needs is searched for', async () => {
  const searched = async (search: string) => (await shown(search)).searched;
  expect([
    await searched('focus=acupoint:GB300'),
    await searched('focus=acupoint:GB30&to=symptom:nothing'),
    await searched('claim=acupoint:GB30~treats~symptom:nothing'),
    await searched('focus=acupoint:GB30'),
  ]).toEqual(['acupoint:GB300', 'symptom:nothing', 'acupoint:GB30~treats~symptom:nothing', undefined]);
});

test('other unknown names are reported, and the rest is loaded', async () => {
  const { unknown, spokes, searched } = await shown(
    'focus=acupoint:GB30&open=symptom:nothing,organ:liver&selected=region:nowhere&work=nobody-1900',
  );
  expect(unknown).toEqual(['symptom:nothing', 'region:nowhere', 'citation:nobody-1900']);
  expect([ids(spokes), searched]).toEqual([['acupoint:GB30', 'organ:liver'], undefined]);
  const paths = await shown('focus=organ:liver&to=symptom:knee-pain&open=symptom:nothing');
  expect([paths.unknown, ids(paths.spokes)]).toEqual([
    ['symptom:nothing'],
    ['organ:liver', 'symptom:knee-pain'],
  ]);
});
