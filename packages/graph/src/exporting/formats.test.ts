import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';
import { createReader } from '../read/snapshot-reader.ts';
import type { Claim } from '../snapshot/model.ts';
import { BIOLINK_CATEGORY, BIOLINK_PREDICATE } from '../vocabulary/biolink.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { EXPORT_FORMATS, writeExport } from './formats.ts';
import { selectClaims } from './select.ts';
import { exported } from './testing/exported.ts';
import { readCsv, readGexf, readGraphml, readJsonld, readTrig, readTsv } from './testing/read-back.ts';
import { selectionOf } from './testing/selection-of.ts';
import { claim, entity } from './testing/things.ts';

test('an empty selection is a valid empty file in every format', async () => {
  const write = (name: string) => exported(name, selectionOf({}));
  const sizes = {
    gexf: readGexf(await write('gexf')).order,
    graphml: readGraphml(await write('graphml')).order,
    jsonld: (await readJsonld(await write('jsonld'))).length,
    trig: readTrig(await write('trig')).length,
    'kgx-nodes': readTsv(await write('kgx-nodes')).length,
    'kgx-edges': readTsv(await write('kgx-edges')).length,
    'csv-entities': readCsv(await write('csv-entities')).length,
    'csv-claims': readCsv(await write('csv-claims')).length,
    'csv-evidence': readCsv(await write('csv-evidence')).length,
    'csv-works': readCsv(await write('csv-works')).length,
  };
  // JSON-LD always has a record of the dataset itself.
  const empty = EXPORT_FORMATS.map(({ name }) => [name, name === 'jsonld' ? 1 : 0]);
  expect(sizes, 'each format needs its reader here').toEqual(Object.fromEntries(empty));
});

test('every format has a unique name and ending', () => {
  expect(new Set(EXPORT_FORMATS.map(({ name }) => name)).size).toBe(EXPORT_FORMATS.length);
  expect(new Set(EXPORT_FORMATS.map(({ ending }) => ending)).size).toBe(EXPORT_FORMATS.length);
});

test('every kind has a category and every relation a predicate of the Biolink Model', () => {
  expect(Object.keys(BIOLINK_CATEGORY)).toEqual([...ENTITY_KINDS]);
  expect(Object.keys(BIOLINK_PREDICATE).sort()).toEqual([...RELATION_KINDS].sort());
  expect(Object.values(BIOLINK_CATEGORY).filter((name) => !/^biolink:[A-Z][A-Za-z]+$/.test(name))).toEqual(
    [],
  );
  expect(Object.values(BIOLINK_PREDICATE).filter((name) => !/^biolink:[a-z_]+$/.test(name))).toEqual([]);
});

test.each(['gexf', 'graphml', 'kgx-edges', 'csv-claims', 'csv-evidence', 'trig', 'jsonld'])(
  '%s starts before all claims are read, and reads only what is needed',
  async (name) => {
    let read = 0;
    function* many(): Generator<Claim> {
      for (; read < MANY; read += 1) yield { ...CLAIM, id: `${CLAIM.id}~${read}` };
    }
    const format = EXPORT_FORMATS.find((known) => known.name === name)!;
    const chunks = writeExport(format, selectionOf({ entities: ENDS, claims: many() }), {
      created: new Date(0),
    });
    const iterator = chunks[Symbol.asyncIterator]();
    const first = await iterator.next();
    const readForFirst = read;
    await iterator.next();
    expect((first.value as string).length).toBeGreaterThan(2 ** 15 - 1);
    expect([readForFirst > 0, readForFirst < 2000, read < 2 * readForFirst + 10]).toEqual([true, true, true]);
    await iterator.return?.();
  },
);

test('GEXF has the place and colour of a thing in a drawing, with y upwards', async () => {
  const looks = new Map([['symptom:a', { x: 12.5, y: -40, colour: '#4a7c59' }]]);
  const graph = readGexf(await exported('gexf', selectionOf({ entities: ENDS }), { looks }));
  expect(graph.getNodeAttributes('symptom:a')).toMatchObject({ x: 12.5, y: 40, color: 'rgb(74,124,89)' });
  expect(graph.getNodeAttributes('symptom:b')).not.toHaveProperty('x');
});

test('derived claims can be left out, and every entity and work is kept', async () => {
  const { entities, claims, citations } = shippedSnapshot();
  const selection = selectClaims(createReader(shippedSnapshot()), { derived: false });
  const [nodes, rows, works] = await Promise.all(
    ['csv-entities', 'csv-claims', 'csv-works'].map(async (name) => readCsv(await exported(name, selection))),
  );
  expect([nodes!.length, works!.length]).toEqual([entities.rows.length, citations.size]);
  expect(rows!.length).toBe(claims.count - claims.columns.derived.length);
  expect(rows!.filter((row) => row['derived'] === 'true')).toEqual([]);
});

test('a filter keeps the matching claims, their entities and their works', async () => {
  const work = 'citation:qin-z-2015-review';
  const selection = selectClaims(createReader(shippedSnapshot()), { citation: work });
  const wanted = shippedSnapshot()
    .claims.all()
    .filter(({ evidence }) => evidence.some(({ citation }) => citation === work));
  const ids = (name: string) =>
    exported(name, selection).then((text) => readCsv(text).map((row) => row['id']!));
  expect((await ids('csv-claims')).sort()).toEqual(wanted.map(({ id }) => id).sort());
  expect((await ids('csv-entities')).sort()).toEqual(
    [...new Set(wanted.flatMap(({ subject, object }) => [subject, object]))].sort(),
  );
  const behind = wanted.flatMap(({ evidence }) =>
    evidence.flatMap(({ citation, via }) => (via === undefined ? [citation] : [citation, via])),
  );
  expect(await ids('csv-works')).toEqual(expect.arrayContaining([...new Set(behind)]));
  expect((await ids('csv-works')).length).toBeLessThan(shippedSnapshot().citations.size);
});

/** Enough claims to need many chunks. */
const MANY = 50_000;

const ENDS = ['symptom:a', 'symptom:b'].map((id) => entity(id, id, id));
const CLAIM = claim('p. 1', undefined);
