import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSnapshotFile } from '../../load/snapshot-file.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import { recordedWriting } from '../recorded-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-csv-'));
  mkdirSync(join(folder, 'tables'));
  write('works', 'id,type,title,design,seen,DOII\ncitation:book,book,A book,textbook,the copy,x\n');
  write('entities', 'id,name\nsymptom:pain,Pain\nacupoint:ST36,Zusanli\n');
  write('claims', 'id,subject,relation,object\n1,acupoint:ST36,treats,symptom:pain\n2,x,treats,y\n');
  write('evidence', 'claim,work,stance,locator\n1,citation:book,supports,p. 1\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (table: string, content: string) =>
  writeFileSync(join(folder, `tables/graph.${table}.csv`), content);
const kg = async (...args: string[]) => {
  const { code, printed, errors } = await recordedWriting(['import', 'csv', ...args], {}, folder);
  return { code, printed: printed.join('\n'), errors: errors.join('\n') };
};

test('tables become a snapshot file, with the fate of every row and the columns that nothing is read from', async () => {
  const { code, printed, errors } = await kg('tables', '--out', 'g.snapshot', '--report', 'r.tsv');
  expect([code, errors]).toEqual([0, '']);
  expect(printed.replace(/version .*/, 'version …')).toBe(`\
g.snapshot is written: 2 entities, 1 works, 1 claims (and 0 derived)
version …
Its folder is \`csv\`.

file                rows  imported  merged  refused  taken
graph.claims.csv       2         1       0        1   50 %
graph.entities.csv     2         2       0        0  100 %
graph.evidence.csv     1         1       0        0  100 %
graph.works.csv        1         1       0        0  100 %
all                    6         5       0        1   83 %

refused rows, by reason
  1  an end that is no entity that was taken, and is not in the data (graph.claims.csv:3)

graph.works.csv: no column of ours, passed over: DOII

Every remark is in r.tsv.`);
  expect(readFileSync(join(folder, 'r.tsv'), 'utf8')).toBe(`\
# kg import csv
what\tplace\treason\tvalue
row\tgraph.claims.csv:3\tan end that is no entity that was taken, and is not in the data\tx treats y
`);
  const { folders, claims } = openSnapshot(readSnapshotFile(join(folder, 'g.snapshot')));
  expect([folders, claims.all().map(({ id, level }) => [id, level])]).toEqual([
    ['csv'],
    [['acupoint:ST36~treats~symptom:pain', 'traditional']],
  ]);
});

test('the same tables have the same version, others another', async () => {
  const version = async (...args: string[]) => {
    const { printed } = await kg('tables', '--out', 'g.snapshot', ...args);
    return /version (\S+),/.exec(printed)?.[1];
  };
  const first = await version();
  expect(await version()).toBe(first);
  const named = await version('--name', 'mine');
  write('evidence', 'claim,work,stance,locator\n1,citation:book,supports,p. 2\n');
  expect(new Set([first, named, await version()]).size).toBe(3);
});

test('a wrong call and a table that cannot be used are told, and nothing is written', async () => {
  const told = async (...args: string[]) => {
    const { code, printed, errors } = await kg(...args);
    expect([code, printed, readdirSync(folder)]).toEqual([2, '', ['tables']]);
    return errors;
  };
  const out = ['--out', 'g.snapshot', '--report', 'r.tsv'];
  expect(await told('tables')).toBe('kg import: say where to write, with `--out FILE`');
  expect(await told('tables', 'tables', ...out)).toBe(
    'kg import: give one folder with the tables of entities, claims, evidence and works',
  );
  expect(await told('nowhere', ...out)).toBe('kg import: no folder can be read at nowhere');
  write('evidence', 'claim,work,stance\n');
  expect(await told('tables', ...out)).toBe(
    'kg import: graph.evidence.csv: no column locator; its header has: claim, work, stance',
  );
  rmSync(join(folder, 'tables/graph.evidence.csv'));
  expect(await told('tables', ...out)).toBe(
    'kg import: tables has no file whose name ends in evidence.csv; it has: graph.claims.csv, graph.entities.csv, graph.works.csv',
  );
});
