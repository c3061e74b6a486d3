import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acukg } from '../../importing/acukg/importer.ts';
import { loadSnapshot } from '../../load/load-snapshot.ts';
import { writeTables } from '../../importing/write-tables.ts';
import { recordedRun } from '../recorded-run.ts';

let folder: string;
let data: string;
let tables: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  [data, tables, out] = ['data', 'tables', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(data, 'claims'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(data, name), text);
  write(
    'citations.yaml',
    'acukg-2025: { type: dataset, title: AcuKG, study: { design: dataset }, seen: [x] }',
  );
  write('acupoints.yaml', 'GB30: { name: Huantiao }\nGB31: { name: Fengshi }');
  write('symptoms.yaml', 'sciatica: { name: Sciatica }');
  write(
    'claims/acukg-2025.yaml',
    "claims: [{ subject: [acupoint:GB30, acupoint:GB31], treats: symptom:sciatica, locator: 'table of indications' }]",
  );
  writeTables(tables, acukg, {
    'Englishname.csv': ['GB30,hasenglishname,Jumping Circle'],
    'Indication.csv': [
      'GB30,treats,Sciatica',
      'gB31,treats,Leg Pain',
      'GB30,treats,Leg Pain',
      'GB99,treats,Cough',
    ],
    'MeSH-Condition.csv': ['D012585,Sciatica', 'D010146,Pain'],
    'clinicaltrial.csv': ['GB30,clinicaltrials,SCIATICA,D000012585,1,NCT01234567'],
    'PubMed.csv': ['GB30,pubmed,Pain,D010146,1,123'],
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const kg = (...args: string[]) => recordedRun(args, { KG_DATA: data });
const importAcukg = () => kg('import', 'acukg', tables, '--out', out);
const refusal = (...args: string[]) => {
  const { code, printed, errors } = kg('import', ...args);
  expect([code, printed]).toEqual([2, []]);
  return errors.join('\n');
};
const filesOf = (of: string) =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: of })
      .sort()
      .map((name) => [name, readFileSync(join(of, name), 'utf8')]),
  );

test('import prints the outcomes of the rows of each file, and the reasons', () => {
  const { code, printed, errors } = importAcukg();
  expect([code, errors]).toEqual([0, []]);
  expect(printed.join('\n').replaceAll(folder, '')).toBe(`\
file                           rows  imported  merged  refused  taken
Action_target.csv                 0         0       0        0      -
Chinesename.csv                   0         0       0        0      -
Englishname.csv                   1         1       0        0  100 %
Indication.csv                    4         2       1        1   75 %
MeSH-Condition.csv                2         2       0        0  100 %
PubMed.csv                        1         1       0        0  100 %
clinicaltrial.csv                 1         1       0        0  100 %
direction_of.csv                  0         0       0        0      -
distance_of.csv                   0         0       0        0      -
local_acupoint_vocabulary.csv     0         0       0        0      -
located_near.csv                  0         0       0        0      -
near_acupoint.csv                 0         0       0        0      -
part_of.csv                       0         0       0        0      -
pinyinname.csv                    0         0       0        0      -
all                               9         7       1        1   88 %

refused rows, by reason
  1  no point of the data has this code (Indication.csv:5)

left out of rows that were taken, by reason
  1  MeSH id malformed: the id is left out, the row is read by its heading (clinicaltrial.csv:2)

read otherwise than written
  1  code in wrong case (Indication.csv:3)

/out: 4 entities, 2 works, 4 statements; every remark in report.tsv`);
});

test('the result is a valid data folder with a report of every remark', () => {
  importAcukg();
  const files = filesOf(out);
  expect(Object.keys(files)).toEqual([
    'acupoints.yaml',
    'citations.yaml',
    'claims/acukg-2025.yaml',
    'claims/nct01234567.yaml',
    'claims/pmid-123.yaml',
    'report.tsv',
    'symptoms.yaml',
  ]);
  expect(files['acupoints.yaml']).toBe(`\
# Written by \`kg import acukg\`: do not edit, run it again.

GB30:
  name: Huantiao
  names:
    en: Jumping Circle
  sources:
    acukg-2025: table of English names, GB30
`);
  expect(files['claims/acukg-2025.yaml']).toBe(`\
# Written by \`kg import acukg\`: do not edit, run it again.

claims:
  - subject: acupoint:GB31
    treats: symptom:leg-pain
    locator: table of indications, GB31
  - subject: acupoint:GB30
    treats: symptom:leg-pain
    locator: table of indications, GB30
`);
  expect(files['claims/nct01234567.yaml']).toBe(`\
# Written by \`kg import acukg\`: do not edit, run it again.

via: acukg-2025
claims:
  - subject: acupoint:GB30
    studied-for: symptom:sciatica
    locator: registered trial, list of points (read in AcuKG’s table of trials under “Sciatica”)
`);
  expect(files['report.tsv']?.split('\n')).toEqual([
    '# kg import acukg',
    'what\tplace\treason\tvalue',
    'reading\tIndication.csv:3\tcode in wrong case\tgB31 as GB31',
    'row\tIndication.csv:5\tno point of the data has this code\tGB99',
    'part\tclinicaltrial.csv:2\tMeSH id malformed: the id is left out, the row is read by its heading\tD000012585',
    '',
  ]);
});

test('the result loads together with the data: names are added, and works known only by number give no level', () => {
  importAcukg();
  expect(recordedRun(['check'], { KG_DATA: `${data},${out}` })).toEqual({
    code: 0,
    printed: ['kg check: no problem in 7 entities, 3 works, 6 statements'],
    errors: [],
  });
  const { graph } = loadSnapshot([data, out]);
  const { name, names } = graph.getNodeAttributes('acupoint:GB30');
  expect([name, names.map(({ text }) => text)]).toEqual(['Huantiao', ['Huantiao', 'GB30', 'Jumping Circle']]);
  expect(
    graph
      .filterEdges('acupoint:GB30', () => true)
      .sort()
      .map((claim) => [
        claim,
        graph.getEdgeAttributes(claim).level,
        graph.getEdgeAttributes(claim).evidence[0]?.via,
      ]),
  ).toEqual([
    ['acupoint:GB30~studied-for~symptom:pain', 'uncited', 'citation:acukg-2025'],
    ['acupoint:GB30~studied-for~symptom:sciatica', 'registered', 'citation:acukg-2025'],
    ['acupoint:GB30~treats~symptom:leg-pain', 'uncited', undefined],
    ['acupoint:GB30~treats~symptom:sciatica', 'uncited', undefined],
  ]);
});

test('of two preferred names that of the first folder is used, and the other one is kept', () => {
  importAcukg();
  writeFileSync(join(data, 'acupoints.yaml'), 'GB30: { name: Huan Tiao }\nGB31: { name: Fengshi }');
  const names = (...folders: string[]) =>
    loadSnapshot(folders)
      .graph.getNodeAttributes('acupoint:GB30')
      .names.filter(({ language }) => language === 'en')
      .map(({ text, preferred }) => (preferred ? `${text} (preferred)` : text));
  expect(names(data, out)).toEqual(['Huan Tiao (preferred)', 'Huantiao', 'Jumping Circle']);
  expect(names(out, data)).toEqual(['Huantiao (preferred)', 'Jumping Circle', 'Huan Tiao']);
});

test('a second run prints and writes the same, also when its folder is already loaded', () => {
  const first = importAcukg();
  const files = filesOf(out);
  expect(importAcukg()).toEqual(first);
  expect(filesOf(out)).toEqual(files);
  expect(recordedRun(['import', 'acukg', tables, '--out', out], { KG_DATA: `${data},${out}` })).toEqual(
    first,
  );
  expect(filesOf(out)).toEqual(files);
  expect(readdirSync(folder).sort()).toEqual(['data', 'out', 'tables']);
});

test('when a table cannot be read, the folder of the earlier run is unchanged', () => {
  importAcukg();
  const files = filesOf(out);
  rmSync(join(tables, 'PubMed.csv'));
  expect(refusal('acukg', tables, '--out', out)).toMatch(/lacks PubMed\.csv; there is: Action_target\.csv, /);
  expect(filesOf(out)).toEqual(files);
});

test('a folder that the import did not write is not changed', () => {
  expect(refusal('acukg', tables, '--out', data)).toBe(
    `kg import: ${data} is there and was not written by this import (report.tsv would begin with “# kg import acukg”): name a new folder`,
  );
  writeFileSync(out, 'a file');
  expect(refusal('acukg', tables, '--out', out)).toBe(`kg import: ${out} is no folder`);
  expect(refusal('acukg', tables, '--out', join(out, 'below'))).toMatch(/below cannot be written: /);
  expect(readdirSync(folder).sort()).toEqual(['data', 'out', 'tables']);
});

test('bad tables are refused with what was expected, and nothing is written', () => {
  const bad = (name: string, content: string | Buffer) => {
    writeFileSync(join(tables, name), content);
    const message = refusal('acukg', tables, '--out', out);
    expect(existsSync(out)).toBe(false);
    return message;
  };
  expect(refusal('acukg', join(folder, 'nowhere'), '--out', out)).toBe(
    `kg import: no folder can be read at ${join(folder, 'nowhere')}`,
  );
  expect(bad('PubMed.csv', 'Acupoint_Code,Relation\n')).toBe(
    'kg import: PubMed.csv: no column Mesh_Term, Mesh_Id, PMID_freq, PMIDs; its header has: Acupoint_Code, Relation',
  );
  expect(bad('PubMed.csv', '')).toMatch(/PubMed\.csv: no column Acupoint_Code, .*; its header has: nothing$/);
  expect(bad('Indication.csv', Buffer.from([0x41, 0xff, 0xfe]))).toBe(
    'kg import: Indication.csv is not UTF-8',
  );
  expect(bad('Indication.csv', 'Acupoint_Code,Relation,Indication\nGB30,"treats,Cough\n')).toMatch(
    /^kg import: Indication\.csv is no CSV: .*line/,
  );
});

test('a byte order mark and other line ends change nothing', () => {
  const { printed } = importAcukg();
  const table = join(tables, 'Indication.csv');
  writeFileSync(table, `\ufeff${readFileSync(table, 'utf8').replaceAll('\n', '\r\n')}`);
  expect(importAcukg().printed).toEqual(printed);
});

test('a wrong call says what is allowed', () => {
  expect(refusal('acu', tables, '--out', out)).toBe(
    'kg import: there is no `acu` to import; there are: acukg, tara, classics, kgx, csv',
  );
  expect(refusal()).toBe('kg import: there is no `` to import; there are: acukg, tara, classics, kgx, csv');
  expect(refusal('acukg', tables)).toBe('kg import: say where to write, with `--out FOLDER`');
  expect(refusal('acukg', '--out', out)).toBe('kg import: give one folder with the tables of acukg-2025');
  expect(refusal('acukg', tables, '--into', out)).toMatch(/^kg import: Unknown option '--into'/);
});

test('nothing is imported when the data has problems or lacks the source', () => {
  writeFileSync(join(data, 'organs.yaml'), 'liver: { nome: Liver }');
  const { code, errors } = importAcukg();
  expect([code, errors.at(-1)]).toEqual([1, 'kg import: nothing is laid beside data with problems']);
  rmSync(join(data, 'organs.yaml'));
  rmSync(join(data, 'claims'), { recursive: true });
  writeFileSync(join(data, 'citations.yaml'), '{}');
  expect(refusal('acukg', tables, '--out', out)).toBe(
    'kg import: the data has no work `acukg-2025`: record it in citations/ first',
  );
});
