import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { compileParts } from './compile-snapshot.ts';
import { BadDataError, loadSnapshot } from './load-snapshot.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { readSnapshot, SNAPSHOT_FORMAT, writeSnapshot } from './snapshot-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/* A little of everything: two works on one claim, a disputing stance, a note, a book read in another, a derived claim. */
const FILES = {
  'citations/works.yaml': `
book: { type: book, title: Båk 書, study: { design: textbook }, seen: [x], cites: [article] }
article: { type: webpage, title: A, study: { design: web-article }, seen: [x], family: book }`,
  'channels.yaml':
    'GB: { name: Gallbladder channel, names: { zh-Hant: 足少陽膽經 }, sources: { book: p. 1 } }',
  'acupoints/GB.yaml': 'GB30: { name: Huantiao, summary: A point of the buttock. }',
  'regions.yaml':
    'side: { name: Side of the leg, externalIds: { uberon: UBERON_1 }, sources: { book: p. 1 } }',
  'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
  'claims/book.yaml': `via: article
claims:
  - { subject: channel:GB, traverses: region:side, locator: p. 1, note: Only in part. }
  - { subject: acupoint:GB30, point-of: channel:GB, treats: symptom:sciatica, locator: p. 2 }`,
  'claims/article.yaml': `claims:
  - { subject: symptom:sciatica, felt-in: region:side, locator: par. 1 }
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: par. 2, direction: disputes }`,
};

const contents = ({ version, folders, entities, claims, citations }: Snapshot) => ({
  version,
  folders,
  entities: entities.rows,
  kinds: [...entities.kinds],
  claims: claims.all(),
  citations: [...citations.values()],
});
const parts = () => compileParts(datasetFrom(FILES));

test('a snapshot is read back as it was written', () => {
  const path = join(folder, 'a.snapshot');
  writeSnapshot(path, parts());
  expect(contents(openSnapshot(readSnapshot(path)!))).toEqual(contents(openSnapshot(parts())));
  expect(readdirSync(folder)).toEqual(['a.snapshot']);
});

test('the data folder of each piece of evidence is read back too', () => {
  const path = join(folder, 'a.snapshot');
  const says = (locator: string) =>
    `claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: ${locator} }]`;
  const both = compileParts(datasetFrom(FILES, { notes: { 'claims/book.yaml': says('p. 9') } }));
  writeSnapshot(path, both);
  const { folders, claims } = openSnapshot(readSnapshot(path)!);
  const { evidence } = claims.get('acupoint:GB30~treats~symptom:sciatica')!;
  expect(folders).toEqual(['data', 'notes']);
  expect(evidence.map(({ locator, folder: from }) => [locator, from])).toEqual([
    ['p. 2', 'data'],
    ['p. 9', 'notes'],
    ['par. 2', 'data'],
  ]);
});

test('a file with any byte changed, cut short or made longer is not read', () => {
  const path = join(folder, 'a.snapshot');
  writeSnapshot(path, parts());
  const whole = readFileSync(path);
  const file = openSync(path, 'r+');
  for (const [position, byte] of whole.entries()) {
    writeSync(file, Buffer.of(byte ^ 0x10), 0, 1, position);
    expect(readSnapshot(path), `byte ${position}`).toBeUndefined();
    writeSync(file, Buffer.of(byte), 0, 1, position);
  }
  closeSync(file);
  for (const length of [0, 10, 100, whole.length - 1]) {
    writeFileSync(path, whole.subarray(0, length));
    expect(readSnapshot(path)).toBeUndefined();
  }
  writeFileSync(path, Buffer.concat([whole, Buffer.from('more')]));
  expect(readSnapshot(path)).toBeUndefined();
});

test('a snapshot file of the same data is opened; if the data changed or the file is damaged, it is written again', () => {
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  writeData(data, FILES);
  const first = loadSnapshot([data], { cache });
  const [name] = readdirSync(cache);
  const path = join(cache, name!);

  // Other content under the right name shows that the file is opened.
  const { version } = first;
  writeSnapshot(path, {
    ...compileParts(datasetFrom({ ...FILES, 'acupoints/GB.yaml': 'GB30: { name: X }' })),
    version,
  });
  expect(loadSnapshot([data], { cache }).entities.rows.map(({ name }) => name)).toContain('X');

  writeFileSync(path, readFileSync(path).subarray(0, -1));
  expect(contents(loadSnapshot([data], { cache }))).toEqual(contents(first));
  expect(contents(openSnapshot(readSnapshot(path)!))).toEqual(contents(first));

  writeData(data, { ...FILES, 'acupoints/GB.yaml': 'GB30: { name: Y }' });
  expect(loadSnapshot([data], { cache }).entities.rows.map(({ name }) => name)).toContain('Y');
  expect(readdirSync(cache)).toHaveLength(2);
});

test('data with a problem writes no snapshot, and old snapshots are deleted', () => {
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  for (let round = 0; round < 7; round += 1) {
    writeData(data, { ...FILES, 'acupoints/GB.yaml': `GB30: { name: N${round} }` });
    loadSnapshot([data], { cache });
  }
  expect(readdirSync(cache)).toHaveLength(4);
  writeData(data, { ...FILES, 'acupoints/GB.yaml': 'GB30: { nome: X }' });
  expect(() => loadSnapshot([data], { cache })).toThrow(BadDataError);
  expect(readdirSync(cache)).toHaveLength(4);
});

test('a cache that cannot be written is ignored', () => {
  const data = join(folder, 'data');
  writeData(data, FILES);
  writeFileSync(join(folder, 'file'), '');
  expect(loadSnapshot([data], { cache: join(folder, 'file') }).claims.count).toBe(5);
});

test('the compiled data is unchanged, or the format has a new number', () => {
  const compiled = JSON.stringify(contents(openSnapshot(parts())));
  const digest = createHash('sha256').update(compiled).digest('hex').slice(0, 16);
  // When this differs: raise SNAPSHOT_FORMAT, then write both new values here.
  expect([SNAPSHOT_FORMAT, digest]).toEqual([5, '61b5290b8116827c']);
});

function writeData(data: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(data, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
