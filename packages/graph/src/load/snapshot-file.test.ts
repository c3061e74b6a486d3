import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { compileParts } from './compile-snapshot.ts';
import { BadDataError, loadSnapshot } from './load-snapshot.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { searchedList } from '../search/searched-things.ts';
import { tabulateSearch } from '../search/tabulate-search.ts';
import { withoutRights } from '../testing/data-folder.ts';
import {
  readSnapshot,
  readSnapshotFile,
  SNAPSHOT_FORMAT,
  SNAPSHOT_KIND,
  SnapshotFileError,
  writeSnapshot,
} from './snapshot-file.ts';

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

const contents = ({ version, folders, entities, claims, citations, search }: Snapshot) => ({
  version,
  folders,
  entities: entities.rows,
  kinds: [...entities.kinds],
  claims: claims.all(),
  citations: [...citations.values()],
  search,
});
const parts = () => compileParts(datasetFrom(FILES));

test('a snapshot is read back as it was written', () => {
  const path = join(folder, 'a.snapshot');
  writeSnapshot(path, parts());
  expect(contents(openSnapshot(readSnapshot(path)!))).toEqual(contents(openSnapshot(parts())));
  expect(readdirSync(folder)).toEqual(['a.snapshot']);
});

test('a graph that would not fit into a file that can be read is refused, and nothing is written', () => {
  const { texts, ...others } = parts();
  // No memory is taken for what is never touched.
  const large = { ...others, texts: { ...texts, bytes: new Uint8Array(2 ** 31) } };
  expect(() => writeSnapshot(join(folder, 'a.snapshot'), large)).toThrow(
    'The graph takes 2.1 GB, and a snapshot file of more than 2.1 GB cannot be read.',
  );
  expect(readdirSync(folder)).toEqual([]);
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

test('whatever has the name of a snapshot file is not opened, the data is compiled, and what is in the way is told', () => {
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  writeData(data, FILES);
  const first = loadSnapshot([data], { cache });
  const path = join(cache, readdirSync(cache)[0]!);
  const whole = readFileSync(path);
  const load = (): string[] => {
    const warnings: string[] = [];
    const loaded = loadSnapshot([data], { cache, warn: (message) => warnings.push(message) });
    expect(contents(loaded)).toEqual(contents(first));
    return warnings;
  };
  const replace = (make: () => void): string[] => {
    rmSync(path, { recursive: true });
    make();
    return load();
  };
  const isWrittenAgain = (): boolean => readSnapshot(path)?.version === first.version;

  expect(replace(() => writeFileSync(path, ''))).toEqual([]);
  expect(isWrittenAgain()).toBe(true);
  expect(replace(() => execFileSync('mkfifo', [path]))).toEqual([]);
  expect(isWrittenAgain()).toBe(true);
  expect(replace(() => symlinkSync('/dev/zero', path))).toEqual([]);
  expect(isWrittenAgain()).toBe(true);

  // Of the next format, and of this format but of another shape, both undamaged.
  const body = serialize({ version: first.version, works: 'none' });
  const digest = createHash('sha256').update(body).digest('hex');
  const line = whole.toString('utf8', 0, whole.indexOf('\n')).split(' ');
  for (const kind of [line[2]!, `${SNAPSHOT_FORMAT + 1}-000000000000`]) {
    const head = `jingluo snapshot ${kind} ${digest}\n`;
    expect(replace(() => writeFileSync(path, Buffer.concat([Buffer.from(head), body])))).toEqual([]);
    expect(isWrittenAgain()).toBe(true);
  }

  expect(replace(() => mkdirSync(path))).toEqual([
    `The snapshot file ${path} cannot be written: it is a folder (EISDIR). The next start compiles the data again. Mend it, or name another folder with KG_CACHE.`,
  ]);
  expect(readdirSync(cache)).toHaveLength(1);
});

test('a named file that cannot be used is told in one line, with what to do', () => {
  const path = join(folder, 'a.snapshot');
  const told = (content?: string | Uint8Array): string => {
    if (content !== undefined) writeFileSync(path, content);
    let message = 'nothing';
    try {
      readSnapshotFile(path);
    } catch (error) {
      expect(error).toBeInstanceOf(SnapshotFileError);
      ({ message } = error as SnapshotFileError);
    }
    return message.replaceAll(path, 'FILE');
  };
  const build = 'Build it with this version: `kg build DATA… --out FILE`.';
  expect(told()).toBe(`There is no snapshot file at FILE. ${build}`);
  for (const other of ['', 'wood: { name: Wood }\n', serialize({ version: 'x' })])
    expect(told(other)).toBe(`FILE is no snapshot file. ${build}`);

  writeSnapshot(path, parts());
  const whole = readFileSync(path);
  const head = whole.toString('latin1', 0, whole.indexOf('\n'));
  const turned = (pattern: RegExp, text: string) =>
    Buffer.concat([Buffer.from(head.replace(pattern, text)), whole.subarray(head.length)]);
  expect(told(turned(/ \d+-/, ' 3-'))).toBe(
    `The snapshot file FILE has the format 3, and this version reads ${SNAPSHOT_FORMAT}. ${build}`,
  );
  expect(told(turned(/-[\da-f]{12} /, '-000000000000 '))).toBe(
    `The snapshot file FILE was built by a version with other kinds, relations or rules, or on another kind of machine. ${build}`,
  );
  expect(told(whole.subarray(0, -1))).toBe(
    'The snapshot file FILE is damaged: it is not what its first line says. Copy it again, or build it again with `kg build`.',
  );
  rmSync(path);
  mkdirSync(path);
  expect(told()).toBe(`The snapshot file FILE cannot be read: it is a folder (EISDIR). ${build}`);
});

test('a cache that may not be read or written is not used, and told', () => {
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  writeData(data, FILES);
  const first = loadSnapshot([data], { cache });
  const path = join(cache, readdirSync(cache)[0]!);
  const load = (): string[] => {
    const warnings: string[] = [];
    const loaded = loadSnapshot([data], { cache, warn: (message) => warnings.push(message) });
    expect(contents(loaded)).toEqual(contents(first));
    return warnings;
  };
  for (const denied of [path, cache])
    expect(withoutRights(denied, folder, load)).toEqual([
      `The snapshot file ${path} cannot be written: permission is denied (EACCES). The next start compiles the data again. Mend it, or name another folder with KG_CACHE.`,
    ]);
  writeFileSync(join(folder, 'file'), '');
  const warnings: string[] = [];
  loadSnapshot([data], { cache: join(folder, 'file'), warn: (message) => warnings.push(message) });
  expect(warnings).toEqual([expect.stringMatching(/\/file\/\S+ cannot be written: .+\. Mend it, or name /)]);
});

test('files of killed processes and old snapshots are removed, also beside files from the future, and nothing else', () => {
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  writeData(data, FILES);
  const own = `${loadSnapshot([data], { cache }).version}-${SNAPSHOT_KIND}.snapshot`;
  rmSync(join(cache, own));
  const name = (number: number): string => `000000000000000${number}-${SNAPSHOT_KIND}.snapshot`;
  const hour = 3600;
  const now = Date.now() / 1000;
  const put = (file: string, seconds: number): void => {
    writeFileSync(join(cache, file), 'x');
    utimesSync(join(cache, file), seconds, seconds);
  };
  for (const number of [1, 2, 3, 4]) put(name(number), now + number * hour);
  put(name(5), now - 9 * hour);
  put(`${name(6)}.1.tmp`, now - 2 * hour);
  put(`${name(7)}.1.tmp`, now);
  put('letters.tmp', 0);
  mkdirSync(join(cache, 'family.snapshot'));

  loadSnapshot([data], { cache });
  expect(readdirSync(cache).sort()).toEqual(
    [own, name(1), name(2), name(5), `${name(7)}.1.tmp`, 'family.snapshot', 'letters.tmp'].sort(),
  );
  expect(readSnapshot(join(cache, own))).toBeDefined();
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
  const names = [
    'Swellings of the swollen knees',
    'Huántiào (GB-30)',
    '環跳穴',
    'Aching oedema, ＧＢ３０ o’clock',
  ];
  const named = names.map((text, at) => ({
    id: `symptom:${at}`,
    kind: 'symptom' as const,
    names: [{ text, language: 'en' as const, preferred: true }],
  }));
  const index = tabulateSearch(searchedList(named), () => 0);
  const compiled = JSON.stringify([contents(openSnapshot(parts())), index]);
  const digest = createHash('sha256').update(compiled).digest('hex').slice(0, 16);
  // When this differs: raise SNAPSHOT_FORMAT, then write both new values here.
  expect([SNAPSHOT_FORMAT, digest]).toEqual([16, 'a04c80d4bed6d4c3']);
});

function writeData(data: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(data, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
