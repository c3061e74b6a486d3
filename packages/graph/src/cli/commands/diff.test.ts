import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diffText } from '../format-diff.ts';
import { recordedRun } from '../recorded-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-diff-'));
  write('data/acupoints/GB.yaml', 'GB30: { name: Huantiao }');
  write('data/symptoms.yaml', 'sciatica: { name: "Sciatica, 坐骨神經痛" }');
  write('data/citations.yaml', 'book: { type: book, title: A, study: { design: textbook }, seen: [x] }');
  write('data/claims/book.yaml', claim('acupoint:GB30', 'symptom:sciatica', 'p. 1'));
  write('notes/symptoms.yaml', 'stiff-hip: { name: Stiff hip }');
  write('notes/claims/book.yaml', claim('acupoint:GB30', 'symptom:stiff-hip', 'p. 2'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const claim = (subject: string, object: string, locator: string) =>
  `claims: [{ subject: ${subject}, treats: ${object}, locator: ${locator} }]`;
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const kgDiff = (...args: string[]) => recordedRun(['diff', ...args], {}, folder);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });

const ADDED = `1 entity added
  + symptom:stiff-hip  Stiff hip

1 claim added
  + GB30 (Huantiao) is said to treat stiff hip (traditional, supported)`;

test('two lists of folders are compared, and the exit code says whether they differ', () => {
  expect(kgDiff('data', 'data,notes')).toEqual({ code: 1, printed: [ADDED], errors: [] });
  expect(kgDiff('data', 'data')).toEqual({
    code: 0,
    printed: ['kg diff: data and data say the same'],
    errors: [],
  });
});

test('a version in git is compared without a checkout', () => {
  git('init', '--quiet');
  git('add', 'data');
  git('commit', '--quiet', '--message', 'First');
  write('data/symptoms.yaml', 'sciatica: { name: "Sciatica, 坐骨神經痛" }\nstiff-hip: { name: Stiff hip }');
  write('data/claims/book/more.yaml', claim('acupoint:GB30', 'symptom:stiff-hip', 'p. 2'));
  expect(kgDiff('HEAD:data', 'data')).toEqual({ code: 1, printed: [ADDED], errors: [] });
  git('add', 'data');
  git('commit', '--quiet', '--message', 'Second');
  expect(kgDiff('HEAD~1:data', 'HEAD:data').printed).toEqual([ADDED]);
  expect(kgDiff('HEAD:data', 'data').code).toBe(0);
  expect(kgDiff('HEAD~1:data,notes', 'HEAD:data').code).toBe(0);
});

test('--json and --csv list all changes, or an empty list', () => {
  const { printed } = kgDiff('data', 'data,notes', '--json');
  expect(JSON.parse(printed.join('\n'))).toEqual([
    { what: 'entity', change: 'added', id: 'symptom:stiff-hip', text: 'Stiff hip' },
    {
      what: 'claim',
      change: 'added',
      id: 'acupoint:GB30~treats~symptom:stiff-hip',
      text: 'GB30 (Huantiao) is said to treat stiff hip',
      after: 'traditional, supported',
    },
  ]);
  expect(kgDiff('data', 'data,notes', '--csv').printed[0]?.split('\r\n')).toEqual([
    'what,change,id,text,before,after',
    'entity,added,symptom:stiff-hip,Stiff hip,,',
    'claim,added,acupoint:GB30~treats~symptom:stiff-hip,GB30 (Huantiao) is said to treat stiff hip,,"traditional, supported"',
  ]);
  expect(kgDiff('data', 'data', '--json').printed).toEqual(['[]']);
});

test('of many changes of one sort the first are shown, and with --all all of them', () => {
  const symptoms = Array.from({ length: 25 }, (_, index) => `s${index}`);
  write('notes/symptoms.yaml', symptoms.map((id) => `${id}: { name: ${id} }`).join('\n'));
  write(
    'notes/claims/book.yaml',
    claim('acupoint:GB30', `[${symptoms.map((id) => `symptom:${id}`).join(', ')}]`, 'p. 2'),
  );
  const shown = (...more: string[]) => kgDiff('data', 'data,notes', ...more).printed.join('\n');
  expect(shown().match(/^ {2}\+/gm)).toHaveLength(40);
  expect(shown()).toContain('  … and 5 more; --all shows them');
  expect(shown('--all').match(/^ {2}\+/gm)).toHaveLength(50);
});

test('data with problems and missing folders are not compared', () => {
  write('broken/organs.yaml', 'liver: { nome: Liver }');
  const { code, printed, errors } = kgDiff('data', 'broken');
  expect([code, printed, errors.at(-1)]).toEqual([2, [], 'kg diff: broken has problems and is not compared']);
  expect(errors[0]).toMatch(/^broken\/organs\.yaml:1:8 missing-field/);
  expect(kgDiff('data', 'nowhere').errors).toEqual([
    `kg diff: loadData: no data folder at ${join(folder, 'nowhere')}`,
  ]);
  expect(kgDiff('HEAD~1:data', 'data')).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/^kg diff: there is no folder HEAD~1:data, and git says: fatal: /)],
  });
});

test('a wrong call says what is wrong', () => {
  expect(kgDiff('data')).toMatchObject({
    code: 2,
    errors: ['kg diff: give two versions of the data to compare'],
  });
  expect(kgDiff('data', 'data', '--csv', '--json').errors).toEqual([
    'kg diff: give one of --json, --csv and --all',
  ]);
});

test('each difference is one line without control characters', () => {
  const row = {
    what: 'entity',
    change: 'added',
    id: 'symptom:a',
    text: 'A\u001B[2J\n\n0 entities',
    before: undefined,
    after: undefined,
  } as const;
  expect(diffText([row], 20)).toBe(
    String.raw`1 entity added
  + symptom:a  A\u001b[2J\u000a\u000a0 entities`,
  );
});
