import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../data/read-dataset.ts';
import { selectClaims } from '../../exporting/select.ts';
import { exported } from '../../exporting/testing/exported.ts';
import { shippedDataset, shippedReader, shippedSnapshot } from '../../read/shipped.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Remark } from '../tally.ts';
import { importCsv } from './import-csv.ts';

/* The shipped data as CSV, read back by the import: alone, and beside the data that it came from. */

const TABLES = ['works', 'entities', 'claims', 'evidence'];

const shipped = shippedSnapshot();
const written = new Map<string, string>();
let folder: string;
let back: Snapshot;
let remarks: Remark[];
let outcomes: unknown;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-csv-'));
  for (const table of TABLES) {
    written.set(table, await exported(`csv-${table}`, selectClaims(shippedReader(), {})));
    writeFileSync(join(folder, `graph.${table}.csv`), written.get(table)!);
  }
  const alone = await read(readDataset([], []), 'data');
  back = openSnapshot(alone.parts);
  remarks = alone.remarks;
  outcomes = alone.outcomes;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(data: ReturnType<typeof shippedDataset>, name: string) {
  const told: Remark[] = [];
  const { parts, counts, passedOver } = await importCsv({
    tables: folder,
    data,
    folder: name,
    tell: (remark) => told.push(remark),
  });
  return {
    parts,
    remarks: told,
    passedOver,
    outcomes: counts.map(({ imported, merged, refused }) => [imported, merged, refused]),
  };
}

test('every row is taken but those of derived claims, which are made again', () => {
  const all = shipped.claims.all();
  const kept = all.filter(({ derivedBy }) => derivedBy === undefined);
  const pieces = kept.flatMap(({ evidence }) => evidence);
  expect(outcomes).toEqual([
    [kept.length, 0, all.length - kept.length],
    [shipped.entities.count, 0, 0],
    [pieces.length, 0, 0],
    [shipped.citations.size, 0, 0],
  ]);
  expect([...new Set(remarks.map(({ reason }) => reason))]).toEqual(['derived: made again by rule']);
});

test('entities, works and claims are the same, with levels, places and notes', () => {
  // How texts name things is in no export.
  const exported = shipped.entities.rows.map(({ inTexts: _texts, ...others }) => others);
  expect(back.entities.rows).toEqual(exported);
  expect([...back.citations.values()]).toEqual([...shipped.citations.values()]);
  expect(back.claims.all()).toEqual(shipped.claims.all());
});

test.each(TABLES)('exported again, the table of %s is the same to the byte', async (table) => {
  expect(await exported(`csv-${table}`, selectClaims(createReader(back), {}))).toBe(written.get(table));
});

test('beside the data it came from nothing is new, and nothing is left out', async () => {
  const beside = await read(shippedDataset(), 'back');
  const [claims, entities, evidence, works] = beside.outcomes;
  const none = (outcome: readonly number[] | undefined) => outcome?.[0];
  expect([claims, entities, evidence, works].map(none)).toEqual([0, 0, 0, 0]);
  expect(beside.remarks.filter(({ about }) => about !== 'row')).toEqual([]);
  const snapshot = openSnapshot(beside.parts);
  expect(snapshot.claims.all()).toEqual(shipped.claims.all());
  expect(snapshot.entities.rows).toEqual(shipped.entities.rows);
  expect([...snapshot.citations.values()]).toEqual([...shipped.citations.values()]);
});
