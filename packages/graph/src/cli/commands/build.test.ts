import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSnapshot } from '../../load/load-snapshot.ts';
import { readSnapshotFile, SNAPSHOT_FORMAT } from '../../load/snapshot-file.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import { recordedRun } from '../recorded-run.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  mkdirSync(join(folder, 'data/claims'), { recursive: true });
  write('data/citations.yaml', 'a-book: { type: book, title: A, study: { design: textbook }, seen: [x] }');
  write('data/elements.yaml', 'wood: { name: Wood }\nearth: { name: Earth }');
  write(
    'data/claims/a-book.yaml',
    "claims: [{ subject: element:wood, controls: element:earth, locator: 'p. 2' }]",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const kg = (...args: string[]) => recordedRun(['build', ...args], { KG_DATA: 'data' }, folder);

test('the data is written as a snapshot, with its version, counts and size', () => {
  const { version, claims } = loadSnapshot([join(folder, 'data')]);
  const built = kg('--out', 'graph.snapshot');
  const { size } = statSync(join(folder, 'graph.snapshot'));
  expect(built).toEqual({
    code: 0,
    printed: [
      'graph.snapshot is written: 2 entities, 1 works, 1 claims (and 2 derived)',
      `version ${version}, format ${SNAPSHOT_FORMAT}, ${size} bytes`,
    ],
    errors: [],
  });
  expect(openSnapshot(readSnapshotFile(join(folder, 'graph.snapshot'))).claims.all()).toEqual(claims.all());
  expect(readdirSync(folder).sort()).toEqual(['data', 'graph.snapshot']);
});

test('data with a problem is not built: the problems are told, and a file that was there stays', () => {
  write('graph.snapshot', 'before');
  write('data/elements.yaml', 'wood: { nome: Wood }\nearth: { name: Earth }');
  const { code, printed, errors } = kg('data', '--out', 'graph.snapshot');
  expect([code, printed]).toEqual([1, []]);
  expect(errors[0]).toMatch(/^data\/elements\.yaml:1:7 missing-field: /);
  expect(errors.at(-1)).toBe('kg build: data with problems is not built');
  expect(readFileSync(join(folder, 'graph.snapshot'), 'utf8')).toBe('before');
});

test('a call without a file, or with one that cannot be, is refused', () => {
  for (const args of [[], ['--out', '']])
    expect(kg(...args)).toEqual({
      code: 2,
      printed: [],
      errors: ['kg build: say where to write, with `--out FILE`'],
    });
  expect(kg('--into', 'x')).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/^kg build: Unknown option/)],
  });
  expect(kg('nowhere', '--out', 'x')).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/no data folder at/)],
  });
  expect(kg('--out', 'data')).toEqual({
    code: 2,
    printed: [],
    errors: ['kg build: data cannot be written: a folder has that name (EISDIR). Give another name.'],
  });
});
