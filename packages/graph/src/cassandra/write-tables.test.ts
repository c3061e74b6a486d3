import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileSearch } from '../load/compile-search.ts';
import { shippedSnapshot } from '../read/shipped.ts';
import { tabulateEntities } from '../snapshot/entity-table.ts';
import type { Citation, Claim } from '../snapshot/model.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tabulateClaims } from '../snapshot/tabulate-claims.ts';
import { tabulateWorks, UNLINKED } from '../snapshot/work-table.ts';
import type { EvidenceLevel } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { readNames } from '../store/name-file.ts';
import { beginTableFile } from './table-file.ts';
import { bucketOf, BYTES_OF_PART, MOST_IN_PARTITION, TABLES, type TableName } from './tables.ts';
import { readTableFile } from './testing/read-table-file.ts';
import { type TableCounts, writeTables } from './write-tables.ts';

let folder: string;
let counts: TableCounts;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-tables-'));
  counts = await writeTables(shippedSnapshot(), 'k', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Cells = Readonly<Record<string, string | number | boolean | Uint8Array>>;

function rowsOf(name: TableName, from = folder): Cells[] {
  const names = Object.keys(TABLES[name].columns);
  return readTableFile(join(from, `${name}.rows`)).rows.map((row) =>
    Object.fromEntries(row.map((cell, column) => [names[column]!, cell])),
  );
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('texts and numbers are read as they were written', () => {
  const path = join(folder, 'any');
  const file = beginTableFile(path, 'k', TABLES.claim_by_facet);
  const rows = [
    { facet: 2 ** 31 - 1, bucket: -1, row: 0, claim: 'a\tb\n\0穴𠀀' },
    { facet: 0, bucket: 1, row: 2, claim: '' },
    { facet: 0, bucket: 1, row: 3, claim: '經'.repeat(2 ** 19) },
    { facet: 0, bucket: 1, row: 4, claim: 'after a long one' },
  ];
  rows.forEach(file.add);
  expect(file.end()).toBe(4);
  expect(readTableFile(path).rows).toEqual(rows.map(Object.values));
});

test('every claim is there by its id', () => {
  const bodies = rowsOf('claim').map(({ id, body }) => [id, JSON.parse(body as string)]);
  const claims = shippedSnapshot().claims.all();
  expect(Object.fromEntries(bodies)).toEqual(
    plain(Object.fromEntries(claims.map((claim) => [claim.id, claim]))),
  );
});

test('no two rows have one key: the counts are those of the cluster', () => {
  for (const name of Object.keys(TABLES) as TableName[]) {
    const { partition, order } = TABLES[name];
    const key = [...partition, ...order.map(([column]) => column)];
    const keys = rowsOf(name).map((row) => key.map((column) => row[column]).join('\n'));
    expect([name, new Set(keys).size]).toEqual([name, counts[name]]);
  }
  const about = Object.fromEntries(rowsOf('about').map(({ key, value }) => [key, value]));
  const { about: _, ...others } = counts;
  expect(JSON.parse(about['counts'] as string)).toEqual(others);
  expect(about['version']).toBe(shippedSnapshot().version);
});

test('each claim is in the lists of both ends, with what lists show of it', () => {
  const { claims } = shippedSnapshot();
  const found = new Map<string, unknown[]>();
  for (const { node, side, bucket, other, relation, row, rule } of rowsOf('edge')) {
    const [subject, object] = side === 0 ? [node, other] : [other, node];
    const name = rule === -1 ? [] : [RULE_NAMES[rule as number]];
    const id = [subject, RELATION_KINDS[relation as number], object, ...name].join('~');
    const list = found.get(id) ?? [];
    found.set(id, list);
    list.push([row, bucket]);
  }
  const expected = ({ id }: Claim) => {
    const row = claims.rowOf(id);
    return [
      id,
      [
        [row, 0],
        [row, 0],
      ],
    ];
  };
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(claims.all().map(expected)));
});

test('each work has the claims on which it takes a stance, once', () => {
  const listed = rowsOf('edge_by_work').map(({ work, row }) => `${String(work)} ${String(row)}`);
  const expected = shippedSnapshot()
    .claims.all()
    .flatMap(({ evidence }, row) =>
      Array.from(new Set(evidence.map(({ citation }) => citation)), (work) => `${work} ${row}`),
    );
  expect(listed.sort()).toEqual(expected.sort());
});

test('facets part all claims, and say how many each has', () => {
  const { claims } = shippedSnapshot();
  const facets = new Map(rowsOf('facet').map((facet) => [facet['id'], facet]));
  const totals = new Map<unknown, number>();
  for (const { facet, row, claim } of rowsOf('claim_by_facet')) {
    const { relation, rank, works, derived } = facets.get(facet)!;
    const { id, relation: kind, derivedBy } = claims.at(row as number);
    const { columns } = claims;
    expect([claim, relation, works, derived]).toEqual([
      id,
      RELATION_KINDS.indexOf(kind),
      columns.works[row as number],
      derivedBy !== undefined,
    ]);
    expect(rank).toBe(columns.out.words[row as number]! & 0b111);
    totals.set(facet, (totals.get(facet) ?? 0) + 1);
  }
  expect(totals).toEqual(new Map(Array.from(facets, ([id, { total }]) => [id, total])));
  expect(counts.claim_by_facet).toBe(claims.count);
});

/** One symptom that `count` points treat, says one book; every third of them by a trial, too. */
function hubOf(count: number): Snapshot {
  const folders = ['data'];
  const common = {
    heading: false,
    names: [],
    summary: undefined,
    externalIds: [],
    sources: [],
    folder: 'data',
  };
  const points = Array.from({ length: count }, (_, index) => `acupoint:P${index}`);
  const entities = tabulateEntities(
    [
      { id: 'symptom:pain', kind: 'symptom', name: 'Pain', ...common },
      ...points.map((id) => ({ id, kind: 'acupoint' as const, name: id, ...common })),
    ],
    folders,
  );
  const work = {
    ...UNLINKED,
    folder: 'data',
  };
  const fields = { title: 'A', study: { design: 'textbook' } } as unknown as Citation['fields'];
  const works = tabulateWorks(
    [
      { id: 'book', family: 'book', level: 'traditional', fields, ...work },
      { id: 'trial', family: 'trial', level: 'randomized', fields, ...work },
    ],
    folders,
  );
  const says = (citation: string, level: EvidenceLevel) =>
    ({
      citation,
      level,
      via: undefined,
      locator: 'p. 1',
      direction: 'supports',
      role: 'finding',
      verb: undefined,
      note: undefined,
      folder: 'data',
    }) as const;
  const claims = points.map((subject, index): Claim => {
    const level = index % 3 === 0 ? 'randomized' : 'traditional';
    return {
      id: `${subject}~treats~symptom:pain`,
      subject,
      relation: 'treats',
      object: 'symptom:pain',
      evidence: [...(index % 3 === 0 ? [says('trial', 'randomized')] : []), says('book', 'traditional')],
      level,
      standing: 'supported',
      families: [
        { id: 'book', level: 'traditional', includes: [] },
        ...(index % 3 === 0 ? [{ id: 'trial', level: 'randomized', includes: [] } as const] : []),
      ],
      works: index % 3 === 0 ? 2 : 1,
      derivedBy: undefined,
      premises: [],
    };
  });
  const tables = { folders, entities, rules: RULE_NAMES, workRow: works.rowOf };
  const { columns, texts } = tabulateClaims(claims, tables);
  const search = compileSearch(entities, works, columns);
  return openSnapshot({ version: '0'.repeat(16), folders, entities, works, columns, texts, search });
}

test('the parts of the file of names are the file', () => {
  const parts = rowsOf('names').map(({ bytes }) => bytes as Uint8Array);
  const names = readNames(Buffer.concat(parts), 'the parts');
  expect(names.version).toBe(shippedSnapshot().version);
  expect(names.entities.get('acupoint:GB30')).toEqual(shippedSnapshot().entities.get('acupoint:GB30'));
  expect(parts.slice(0, -1).every(({ byteLength }) => byteLength === BYTES_OF_PART)).toBe(true);
  const about = Object.fromEntries(rowsOf('about').map(({ key, value }) => [key, value]));
  expect(about['names']).toBe(String(parts.length));
  parts[0]!.set([1], parts[0]!.length - 1);
  expect(() => readNames(Buffer.concat(parts), 'the parts')).toThrow('The names file the parts is damaged');
});

test('a long list is cut in the order of strength, and the cuts are counted', async () => {
  const count = 2 * MOST_IN_PARTITION + 1;
  const large = mkdtempSync(join(folder, 'large-'));
  await writeTables(hubOf(count), 'k', large);
  const treats = RELATION_KINDS.indexOf('treats');
  const pages = { relation: treats, pages: 3, total: count };
  expect(rowsOf('hub', large)).toEqual([{ everything: 0, node: 'symptom:pain', side: 1, ...pages }]);
  expect(rowsOf('work_pages', large)).toEqual([{ work: 'book', pages: 3, total: count }]);

  const byStrength = (list: readonly Cells[]) =>
    list.toSorted(
      (a, b) =>
        Number(b['rank']) - Number(a['rank']) ||
        Number(b['works']) - Number(a['works']) ||
        Number(a['row']) - Number(b['row']),
    );
  const buckets = (list: readonly Cells[]) => byStrength(list).map(({ bucket }) => bucket);
  const pageAt = (place: number) => Math.floor(place / MOST_IN_PARTITION);
  const edges = rowsOf('edge', large);
  expect(buckets(edges.filter(({ side }) => side === 1))).toEqual(
    Array.from({ length: count }, (_, place) => bucketOf(treats, pageAt(place))),
  );
  expect(new Set(buckets(edges.filter(({ side }) => side === 0)))).toEqual(new Set([0]));
  const ofBook = rowsOf('edge_by_work', large).filter(({ work }) => work === 'book');
  expect(buckets(ofBook)).toEqual(Array.from({ length: count }, (_, place) => pageAt(place)));
});
