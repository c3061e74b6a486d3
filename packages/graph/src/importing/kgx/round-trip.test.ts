import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../data/read-dataset.ts';
import { selectClaims } from '../../exporting/select.ts';
import { exported } from '../../exporting/testing/exported.ts';
import { readTsv } from '../../exporting/testing/read-back.ts';
import { shippedDataset, shippedReader, shippedSnapshot } from '../../read/shipped.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { importKgx } from './import-kgx.ts';

/* The shipped data as KGX, read back by the import: alone, and beside the data that it came from. */

const shipped = shippedSnapshot();
let folder: string;
let back: Snapshot;
let outcomes: unknown;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-kgx-'));
  for (const name of ['nodes', 'edges'])
    writeFileSync(
      join(folder, `${name}.tsv`),
      await exported(`kgx-${name}`, selectClaims(shippedReader(), {})),
    );
  const { parts, counts } = await read(readDataset([], []));
  back = openSnapshot(parts);
  outcomes = counts.map(({ rows, imported, merged, refused }) => [rows, imported, merged, refused]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (data: ReturnType<typeof shippedDataset>) =>
  importKgx({
    nodes: join(folder, 'nodes.tsv'),
    edges: join(folder, 'edges.tsv'),
    data,
    folder: 'back',
    tell: () => undefined,
  });

const stored = ({ claims }: Snapshot) => claims.all().filter(({ derivedBy }) => derivedBy === undefined);
const derived = ({ claims }: Snapshot) => claims.all().filter(({ derivedBy }) => derivedBy !== undefined);

test('every row is taken but those of derived claims, which are made again', () => {
  const count = shipped.entities.count;
  const [kept, made] = [stored(shipped).length, derived(shipped).length];
  expect(outcomes).toEqual([
    [kept + made, kept, 0, made],
    [count, count, 0, 0],
  ]);
  expect(derived(back).map(({ id }) => id)).toEqual(derived(shipped).map(({ id }) => id));
});

test('the entities are the same but for their folder, the order of their names, and bars in texts', () => {
  const comparable = ({ entities }: Snapshot) =>
    // How texts name things is in no export.
    entities.rows.map(({ folder: _, inTexts: _texts, names, ...others }) => ({
      ...others,
      names: names.map(({ text, language, preferred }) => `${preferred} ${language} ${text}`).sort(),
    }));
  expect(comparable(back)).toEqual(comparable(shipped));
});

test('the stored claims have the same evidence but for its folder, and for levels, which are those of works', () => {
  const comparable = (snapshot: Snapshot) =>
    stored(snapshot).map(({ id, evidence }) => ({
      id,
      evidence: evidence
        .map(({ citation, direction, locator, via, note }) =>
          JSON.stringify([citation, direction, locator, via, note]),
        )
        .sort(),
    }));
  expect(comparable(back)).toEqual(comparable(shipped));
});

test('exported again, the claims have the same publications', async () => {
  const publications = async (text: Promise<string>) =>
    new Map(readTsv(await text).map((row) => [row['id'], row['publications']?.split('|').sort()]));
  const again = await publications(
    exported('kgx-edges', selectClaims(createReader(back), { derived: false })),
  );
  const before = await publications(exported('kgx-edges', selectClaims(shippedReader(), { derived: false })));
  const changed = [...before].flatMap(([id, those]) =>
    JSON.stringify(those) === JSON.stringify(again.get(id)) ? [] : [[id, those, again.get(id)]],
  );
  expect(changed).toEqual([]);
});

test('beside the data it came from nothing is new', async () => {
  const { parts, counts } = await read(shippedDataset());
  expect(counts.map(({ imported }) => imported)).toEqual([0, 0]);
  const { claims, entities, citations } = openSnapshot(parts);
  expect(claims.all()).toEqual(shipped.claims.all());
  expect(entities.rows).toEqual(shipped.entities.rows);
  expect([...citations.values()]).toEqual([...shipped.citations.values()]);
});
