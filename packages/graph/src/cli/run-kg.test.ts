import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordedRun as run, recordedWriting } from './recorded-run.ts';
import { guarded } from './run-kg.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kg-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('check of good data says how much there is and exits with 0', () => {
  writeFileSync(join(folder, 'elements.yaml'), 'wood: { name: Wood }');
  expect(run(['check', folder])).toEqual({
    code: 0,
    printed: ['kg check: no problem in 1 entities, 0 works, 0 statements'],
    errors: [],
  });
});

test('check of bad data prints each problem with its place and exits with 1', () => {
  writeFileSync(join(folder, 'elements.yaml'), 'wood: { name: Wood, colour: green }');
  const { code, errors } = run(['check'], { KG_DATA: folder });
  expect(code).toBe(1);
  expect(errors[0]).toMatch(/elements\.yaml:1:21 unknown-field: unknown field `colour`/);
  expect(errors.at(-1)).toBe('kg check: 1 problem in 0 entities, 0 works, 0 statements');
});

test('check of a folder that refers to other data says how to read both', () => {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('data/elements.yaml', 'wood: { name: Wood }\nfire: { name: Fire }');
  write('mine/citations.yaml', 'mine: { type: book, title: A, study: { design: textbook }, seen: [x] }');
  write(
    'mine/claims/mine.yaml',
    'claims: [{ subject: element:wood, generates: element:fire, locator: p. 1 }]',
  );
  const check = (...folders: string[]) => run(['check', ...folders], { KG_DATA: 'data' }, folder);
  expect(check('mine').errors.at(-1)).toBe(
    'Ids of other data are known when it is read too: `kg check data mine`',
  );
  expect(check('data', 'mine').code).toBe(0);
});

test('nothing that is printed steers a terminal', async () => {
  writeFileSync(join(folder, 'no\u001B[2Jtes\u202E.yaml'), 'a: 1');
  writeFileSync(join(folder, 'elements.yaml'), 'wood: { name: Wood, "co\u009Blour\\r": green }');
  const ESC = '\u001B]0;title\u0007';
  const runs = [
    run(['check', folder]),
    run(['check', `${folder}/${ESC}`]),
    run(['find', ESC, '\r'], { KG_DATA: folder }),
    run(['stats', folder]),
    run(['diff', folder, `${folder}${ESC}`]),
    run(['new', ESC]),
    run([ESC]),
    await recordedWriting(['export', ESC], {}, folder),
  ];
  const lines = runs.flatMap(({ printed, errors }) => [...printed, ...errors]);
  expect(lines.filter((line) => /[^\P{C}\n]/u.test(line))).toEqual([]);
  expect(lines.join('\n')).toContain(String.raw`no\u001b[2Jtes\u202e.yaml`);
});

test('what commands print is guarded as a whole', () => {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const input = Readable.from([]);
  const outside = { print: say, printError: say, env: {}, cwd: folder, input, isTerminal: false };
  const { print, printError } = guarded({ ...outside, write: () => Promise.resolve() });
  print('a\u001B[31mb\n\tc');
  printError('d\u202Ee');
  expect(said).toEqual(['a\\u001b[31mb\n\tc', 'd\\u202ee']);
});

test('an export is written as it is to a file, and with control characters as their codes to a terminal', async () => {
  const text = 'a\u001B[31mb';
  const written = async (isTerminal: boolean) => {
    const texts: string[] = [];
    const write = (chunk: string) => Promise.resolve(void texts.push(chunk));
    const silent = {
      print: () => undefined,
      printError: () => undefined,
      env: {},
      cwd: folder,
      input: Readable.from([]),
    };
    await guarded({ ...silent, write, isTerminal }).write(text);
    return texts;
  };
  expect([await written(false), await written(true)]).toEqual([[text], [String.raw`a\u001b[31mb`]]);
});

test('a folder that is not there is a wrong call', () => {
  const { code, errors } = run(['check', join(folder, 'nowhere')]);
  expect([code, errors]).toEqual([2, [`kg check: loadData: no data folder at ${join(folder, 'nowhere')}`]]);
});

test('an unknown command shows the commands', () => {
  const { code, errors } = run(['chek']);
  expect(code).toBe(2);
  expect(errors[0]).toMatch(/^kg: `chek` is no command\.[\s\S]*kg check/);
});

test('help shows how every command is called', () => {
  const { code, printed } = run(['help']);
  expect(code).toBe(0);
  expect(printed[0]?.match(/^ {2}kg .*?(?= {2,})/gm)).toEqual([
    '  kg check [FOLDER…]',
    '  kg stats [FOLDER…]',
    '  kg relations',
    '  kg find TEXT',
    '  kg read FILE|- [FOLDER… | SNAPSHOT]',
    '  kg new citation ID [--in FOLDER]',
    '  kg new symptom ID [--in FOLDER]',
    '  kg new claims CITATION [--in FOLDER]',
    '  kg new claims [CITATION] --from FILE [--in FOLDER]',
    '  kg diff A B [--json | --csv | --all]',
    '  kg import acukg DIR --out FOLDER',
    '  kg import tara DIR --out FOLDER',
    '  kg import classics DIR --out FOLDER',
    '  kg import kgx NODES EDGES --out FILE',
    '  kg import csv FOLDER --out FILE',
    '  kg build [FOLDER…] --out FILE',
    '  kg load FILE --store cassandra://HOST,… [--replication N]',
    '  kg load --drop-old --store cassandra://HOST,…',
    '  kg export FORMAT [FOLDER… | FILE]',
    '  kg verify DIR [FOLDER…]',
    '  kg version [FOLDER…]',
  ]);
});

test('a wrong call of a known command says what is wrong', () => {
  expect(run(['relations', 'all'])).toEqual({
    code: 2,
    printed: [],
    errors: ['kg relations: it takes no `all`'],
  });
});

test('relations prints what each relation joins', () => {
  expect(run(['relations']).printed).toContain(
    'treats: acupoint | remedy → symptom | pattern\n    A source says that it helps.',
  );
});
