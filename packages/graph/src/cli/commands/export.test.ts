import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../exporting/formats.ts';
import { recordedWriting } from '../recorded-run.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  mkdirSync(join(folder, 'data/claims'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, 'data', name), text);
  write('citations.yaml', 'a-book: { type: book, title: A book, study: { design: textbook }, seen: [x] }');
  write('elements.yaml', 'wood: { name: Wood }\nfire: { name: Fire }\nearth: { name: Earth }');
  write(
    'claims/a-book.yaml',
    "claims: [{ subject: element:wood, generates: element:fire, locator: 'p. 1' }, { subject: element:wood, controls: element:earth, locator: 'p. 2' }]",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const sha256 = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

const kg = (...args: string[]) => recordedWriting(['export', ...args], { KG_DATA: 'data' }, folder);

test('only the export is written to standard output', async () => {
  expect(await kg('csv-evidence')).toEqual({
    code: 0,
    printed: [],
    errors: [],
    text:
      '\uFEFFclaim,work,stance,role,level,locator,read_in,verb,note,folder,said_as\r\n' +
      'element:wood~generates~element:fire,citation:a-book,supports,finding,traditional,p. 1,,,,data,\r\n' +
      'element:wood~controls~element:earth,citation:a-book,supports,finding,traditional,p. 2,,,,data,\r\n',
  });
});

test('a filter limits the export', async () => {
  const { text } = await kg('csv-entities', '--relation', 'controls', '--derived', 'no');
  expect(text.match(/^element:\w+/gm)).toEqual(['element:earth', 'element:wood']);
});

test('a snapshot file is exported like the folders that it was built from, and another file is refused', async () => {
  expect((await recordedWriting(['build', 'data', '--out', 'graph.snapshot'], {}, folder)).code).toBe(0);
  const ofFile = await kg('csv-claims', 'graph.snapshot', '--relation', 'controls');
  expect(ofFile).toEqual(await kg('csv-claims', 'data', '--relation', 'controls'));
  expect(ofFile.text).toContain('element:wood~controls~element:earth');
  const { code, errors } = await kg('csv-claims', 'data/elements.yaml');
  expect([code, errors[0]]).toEqual([2, expect.stringContaining('elements.yaml is no snapshot file')]);
});

test('a file is written completely, and a message says so', async () => {
  expect(await kg('gexf', 'data', '--out', 'graph.gexf')).toEqual({
    code: 0,
    printed: ['graph.gexf is written', `${sha256('graph.gexf')}  graph.gexf`],
    errors: [],
    text: '',
  });
  expect(readFileSync(join(folder, 'graph.gexf'), 'utf8')).toMatch(/^<\?xml[\s\S]*<\/gexf>\n$/);
  expect(readdirSync(folder).sort()).toEqual(['data', 'graph.gexf']);
});

test('all formats are written into a new folder with their checksums, the same to the byte at a given time', async () => {
  const env = { KG_DATA: 'data', SOURCE_DATE_EPOCH: '1764000000' };
  const all = (out: string) => recordedWriting(['export', 'all', '--out', out], env, folder);
  const names = EXPORT_FORMATS.map(({ ending }) => `graph.${ending}`);
  expect(await all('one')).toEqual({
    code: 0,
    printed: [`one: ${names.length + 1} files are written`],
    errors: [],
    text: '',
  });
  const sums = readFileSync(join(folder, 'one/SHA256SUMS'), 'utf8');
  expect(sums).toBe(names.map((name) => `${sha256(`one/${name}`)}  ${name}\n`).join(''));
  expect(readdirSync(join(folder, 'one')).sort()).toEqual(['SHA256SUMS', ...names].sort());
  expect(readFileSync(join(folder, 'one/graph.gexf'), 'utf8')).toContain('lastmodifieddate="2025-11-24"');
  await all('two');
  expect(readFileSync(join(folder, 'two/SHA256SUMS'), 'utf8')).toBe(sums);
});

test('a folder that holds something is not written over, and nothing half-written is left', async () => {
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full/mine'), 'mine');
  const { code, errors } = await kg('all', '--out', 'full');
  expect([code, errors[0]]).toEqual([
    2,
    expect.stringMatching(/^kg export: full cannot be written: .* \((ENOTEMPTY|EEXIST|EPERM)\)/),
  ]);
  expect(readdirSync(folder).sort()).toEqual(['data', 'full']);
  expect(readdirSync(join(folder, 'full'))).toEqual(['mine']);
});

test('a file that cannot be written is a wrong call, and no file is left', async () => {
  const { code, errors } = await kg('gexf', '--out', 'nowhere/graph.gexf');
  expect([code, errors[0]]).toEqual([
    2,
    expect.stringMatching(
      /^kg export: nowhere\/graph\.gexf cannot be written: its folder is not there \(ENOENT\)\. Make that first\.$/,
    ),
  ]);
  expect(readdirSync(folder)).toEqual(['data']);
});

test('data with problems is not exported', async () => {
  writeFileSync(join(folder, 'data/organs.yaml'), 'liver: { name: Liver, colour: green }');
  const { code, errors, text } = await kg('gexf');
  expect([code, errors.at(-1), text]).toEqual([1, 'kg export: data with problems is not exported', '']);
});

test('a time that is none is refused', async () => {
  for (const epoch of ['yesterday', '-1', '1e3', '99999999999999999'])
    expect(
      await recordedWriting(['export', 'gexf'], { KG_DATA: 'data', SOURCE_DATE_EPOCH: epoch }, folder),
    ).toMatchObject({
      code: 2,
      text: '',
      errors: [expect.stringContaining(`“${epoch}”; allowed: whole seconds`)],
    });
});

test('a wrong call says what would be right', async () => {
  const refusal = async (...args: string[]) => {
    const { code, errors, text } = await kg(...args);
    return [code, text, errors.join('\n')];
  };
  expect(await refusal('gefx')).toEqual([
    2,
    '',
    `kg export: there is no format \`gefx\`; there are: ${EXPORT_FORMATS.map(({ name }) => name).join(', ')}, all`,
  ]);
  expect(await refusal('gexf', '--level', 'high')).toEqual([
    2,
    '',
    'kg export: level: “high” is not allowed; allowed: uncited, traditional, registered, observational, randomized, synthesized',
  ]);
  expect(await refusal('gexf', '--work', 'a-bok')).toEqual([
    2,
    '',
    'kg export: work: nothing here is called “a-bok”. Nearest: citation:a-book.',
  ]);
  expect(await refusal('gexf', '--out', '')).toEqual([
    2,
    '',
    'kg export: say where to write, with `--out FILE`',
  ]);
  expect((await refusal('gexf', '--levl', 'x'))[2]).toMatch(/^kg export: Unknown option '--levl'/);
});
