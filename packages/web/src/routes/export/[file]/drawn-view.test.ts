import { AGAINST_SHAM, allItems } from '@jingluo/graph';
import { EXPORT_FORMATS, ExportError } from '@jingluo/graph/exporting';
import { expect, test } from 'vitest';
import { loadMap } from '#lib/server/load-map.ts';
import { fetch, reader, snapshot } from '#lib/server/real-graph.fixture.ts';
import { requestedFile, requestedSize, refuseUnknown } from './requested-file.ts';
import { drawnView } from './drawn-view.ts';

const DESKTOP = { width: 1068, height: 798 };
const drawn = (search: string, size = DESKTOP) =>
  drawnView({ fetch, reader, parameters: new URLSearchParams(search), size });
const refusal = async (request: () => unknown) => {
  try {
    await request();
  } catch (error) {
    if (error instanceof ExportError) return [error.isUnknown, error.message];
    throw error;
  }
  throw new Error('it was not refused');
};

test('a focus exports the thing, its drawn neighbours, and every claim between them', async () => {
  const { entities, claims, looks } = await drawn('focus=acupoint:GB30');
  expect(entities[0]).toBe('acupoint:GB30');
  expect(entities.length).toBeGreaterThan(8);
  const others = new Set(entities.slice(1));
  const between = snapshot.claims
    .all()
    .filter(
      ({ subject, object }) =>
        (subject === 'acupoint:GB30' && others.has(object)) ||
        (object === 'acupoint:GB30' && others.has(subject)),
    );
  expect([...claims].sort()).toEqual(between.map(({ id }) => id).sort());
  expect([...looks.keys()]).toEqual(entities);
});

test('the thing in focus has its place on the map', async () => {
  const { looks } = await drawn('focus=acupoint:GB30');
  const map = await loadMap(fetch);
  expect(looks.get('acupoint:GB30')).toEqual(
    map.nodes.find(({ id }) => id === 'acupoint:GB30')!.place.landscape,
  );
});

test('expanded things add more, hidden and filtered things are left out', async () => {
  const plain = await drawn('focus=acupoint:GB30');
  const opened = await drawn('focus=acupoint:GB30&open=channel:GB*12');
  expect(opened.entities.length).toBeGreaterThan(plain.entities.length);
  expect(opened.entities).toEqual(expect.arrayContaining([...plain.entities]));
  const [, other] = plain.entities;
  expect((await drawn(`focus=acupoint:GB30&hide=${other}`)).entities).not.toContain(other);
  const strong = await drawn('focus=acupoint:GB30&level=randomized');
  const levels = new Set(strong.claims.map((id) => snapshot.claims.get(id)!.level));
  expect([...levels]).toEqual(['randomized']);
});

test('a smaller window draws less', async () => {
  const phone = await drawn('focus=acupoint:GB30', { width: 390, height: 640 });
  expect(phone.entities.length).toBeLessThan((await drawn('focus=acupoint:GB30')).entities.length);
});

test('two things export the paths between them and nothing else', async () => {
  const { entities, claims } = await drawn('focus=symptom:sciatica-lateral&to=acupoint:GB30');
  expect(entities).toEqual(expect.arrayContaining(['symptom:sciatica-lateral', 'acupoint:GB30']));
  const ends = new Set(
    claims.map((id) => snapshot.claims.get(id)!).flatMap(({ subject, object }) => [subject, object]),
  );
  expect([...ends].sort()).toEqual([...entities].sort());
});

test('the whole map exports everything of the shown kinds but headings, and every claim of these that passes', async () => {
  const { entities, claims, looks } = await drawn('');
  const headings = new Set(snapshot.entities.rows.filter(({ heading }) => heading).map(({ id }) => id));
  expect(entities).toHaveLength(snapshot.entities.rows.length - headings.size);
  expect(claims).toHaveLength(snapshot.claims.all().filter(({ object }) => !headings.has(object)).length);
  const map = await loadMap(fetch);
  expect(looks.size).toBe(map.nodes.length);

  const some = await drawn('kinds=acupoint,channel&relations=point-of&derived=no');
  expect(some.entities.filter((id) => !/^(?:acupoint|channel):/.test(id))).toEqual([]);
  expect([...some.claims].sort()).toEqual(
    snapshot.claims
      .all('point-of')
      .map(({ id }) => id)
      .sort(),
  );
});

test('only claims with a result against sham are exported where only these are shown, of a focus and of the whole map', async () => {
  const isTested = ({ id }: { readonly id: string }) => tested.has(id);
  const listed = await allItems((bounds) => reader.claims(AGAINST_SHAM, bounds));
  const tested = new Set(listed.map(({ id }) => id));
  expect(tested.size).toBeGreaterThan(100);
  const around = await drawn('focus=acupoint:LI4&against=sham');
  const ofPoint = snapshot.claims
    .all()
    .filter((claim) => claim.subject === 'acupoint:LI4' && isTested(claim));
  expect(ofPoint.map(({ id }) => id)).toEqual(expect.arrayContaining([...around.claims]));
  expect(around.claims.length).toBeGreaterThan(5);
  expect(new Set((await drawn('against=sham')).claims)).toEqual(tested);
});

test('names work like ids, and a work filters', async () => {
  expect((await drawn('focus=环跳')).entities).toEqual((await drawn('focus=acupoint:GB30')).entities);
  const { claims } = await drawn('work=qin-z-2015-review');
  const ofWork = await reader.claims({ citation: 'citation:qin-z-2015-review' }, { first: 500 });
  expect(claims).toEqual(ofWork!.items.map(({ id }) => id));
});

test('an address with unknown or invalid parts is refused', async () => {
  expect(await refusal(() => drawn('focus=acupoint:GB300'))).toEqual([
    true,
    'entity: nothing here is called “acupoint:GB300”. Nearest: acupoint:GB30.',
  ]);
  expect(await refusal(() => drawn('focus=acupoint:GB30&level=high'))).toEqual([
    false,
    'A file leaves nothing out in silence. The explorer would say: “high” is no level (uncited, traditional, registered, observational, randomized, synthesized); all levels are shown.',
  ]);
  expect(await refusal(() => drawn('work=nobody-1900'))).toEqual([
    true,
    expect.stringMatching(/^work: nothing here is called “citation:nobody-1900”\. Nearest: citation:/),
  ]);
});

test('a file name gives the format, and whether it is of the graph or of a view', () => {
  const of = (name: string) => {
    const { scope, format } = requestedFile(name);
    return [scope, format.name];
  };
  expect(['graph.gexf', 'view.gexf', 'kgx-nodes.tsv', 'view.kgx-edges.tsv', 'claims.csv'].map(of)).toEqual([
    ['graph', 'gexf'],
    ['view', 'gexf'],
    ['graph', 'kgx-nodes'],
    ['view', 'kgx-edges'],
    ['graph', 'csv-claims'],
  ]);
  for (const { name, ending } of EXPORT_FORMATS) expect(of(`view.${ending}`)).toEqual(['view', name]);
});

test('unknown file names, unknown parameters and impossible sizes are refused', async () => {
  expect(await refusal(() => requestedFile('graph.xlsx'))).toEqual([
    true,
    expect.stringMatching(/^There is no file “graph\.xlsx”\. There are graph\.gexf, graph\.graphml, /),
  ]);
  expect(await refusal(() => refuseUnknown('graph', new URLSearchParams('levl=x&level=uncited')))).toEqual([
    false,
    'There is no parameter “levl”; there are relation, level, standing, work, entity, derived.',
  ]);
  const everything = new URLSearchParams(
    'focus=a&to=b&path=1&open=c&hide=d&pin=e&selected=f&claim=g&kinds=h&relations=i&standing=j&level=k&derived=no&work=l&view=list&width=900&height=700',
  );
  expect(() => refuseUnknown('view', everything)).not.toThrow();
  expect(() => refuseUnknown('view', new URLSearchParams('focus=a&entity=b'))).toThrow(
    /no parameter “entity”/,
  );
  expect(await refusal(() => requestedSize(new URLSearchParams('width=7')))).toEqual([
    false,
    'width: “7” is not allowed; allowed: 200 to 10000 pixels',
  ]);
  expect(requestedSize(new URLSearchParams('height=640'))).toEqual({ width: 1068, height: 640 });
});
