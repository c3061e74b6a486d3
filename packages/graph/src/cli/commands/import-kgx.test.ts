import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSnapshotFile } from '../../load/snapshot-file.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import { recordedWriting } from '../recorded-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-kgx-'));
  write(
    'nodes.tsv',
    'id\tcategory\tname\r\nHP:1\tbiolink:PhenotypicFeature\tPain\r\nHP:2\tbiolink:Drug\tHerb\r\nG:1\tbiolink:Gene\tGene\r\n',
  );
  write(
    'edges.tsv',
    '\uFEFFsubject\tpredicate\tobject\tpublications\nHP:2\tbiolink:treats\tHP:1\tPMID:1|PMID:x\nHP:2\tbiolink:treats\tHP:1\tPMID:2\nHP:2\tbiolink:treats\tG:1\tPMID:2\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const kg = async (...args: string[]) => {
  const { code, printed, errors } = await recordedWriting(['import', 'kgx', ...args], {}, folder);
  return { code, printed: printed.join('\n'), errors: errors.join('\n') };
};

test('a graph in KGX becomes a snapshot file, with the fate of every row', async () => {
  const { code, printed, errors } = await kg(
    'nodes.tsv',
    'edges.tsv',
    '--out',
    'g.snapshot',
    '--report',
    'r.tsv',
  );
  expect([code, errors]).toEqual([0, '']);
  expect(printed.replace(/version .*/, 'version …')).toBe(`\
g.snapshot is written: 2 entities, 2 works, 1 claims (and 0 derived)
version …
Its folder is \`kgx\`.

file       rows  imported  merged  refused  taken
edges.tsv     3         1       1        1   66 %
nodes.tsv     3         2       0        1   66 %
all           6         3       1        2   66 %

refused rows, by reason
  1  a category that is no kind of ours (nodes.tsv:4)
  1  an end that is no node that was taken, and is not in the data (edges.tsv:4)

left out of rows that were taken, by reason
  1  a publication with a name of no known form (edges.tsv:2)

Every remark is in r.tsv.`);
  expect(readFileSync(join(folder, 'r.tsv'), 'utf8')).toBe(`\
# kg import kgx
what\tplace\treason\tvalue
row\tnodes.tsv:4\ta category that is no kind of ours\tG:1 biolink:Gene
part\tedges.tsv:2\ta publication with a name of no known form\tPMID:x
row\tedges.tsv:4\tan end that is no node that was taken, and is not in the data\tHP:2 biolink:treats G:1
`);
  expect(readdirSync(folder).sort()).toEqual(['edges.tsv', 'g.snapshot', 'nodes.tsv', 'r.tsv']);
});

test('it lies beside the data folders that are named, under its own name', async () => {
  mkdirSync(join(folder, 'mine'));
  write('mine/citations.yaml', 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }');
  write('mine/symptoms.yaml', "pain: { name: Pain, externalIds: { hpo: 'HP:1' }, sources: { book: p. 1 } }");
  write('mine/acupoints.yaml', 'ST36: { name: Zusanli }');
  mkdirSync(join(folder, 'mine/claims'));
  write('mine/claims/book.yaml', 'claims: [{ subject: acupoint:ST36, treats: symptom:pain, locator: p. 2 }]');
  const { code } = await kg(
    'nodes.tsv',
    'edges.tsv',
    '--out',
    'g.snapshot',
    '--with',
    'mine',
    '--name',
    'herbs',
  );
  const { folders, claims } = openSnapshot(readSnapshotFile(join(folder, 'g.snapshot')));
  expect([code, folders]).toEqual([0, ['mine', 'herbs']]);
  expect(claims.all().map(({ id, evidence }) => [id, evidence.map((piece) => piece.folder)])).toEqual([
    ['acupoint:ST36~treats~symptom:pain', ['mine']],
    ['remedy:hp-2~treats~symptom:pain', ['herbs', 'herbs']],
  ]);

  write('mine/symptoms.yaml', 'pain: { nome: Pain }');
  const bad = await kg('nodes.tsv', 'edges.tsv', '--out', 'h.snapshot', '--with', 'mine');
  expect([bad.code, bad.errors]).toEqual([
    1,
    expect.stringMatching(/nothing is laid beside data with problems$/),
  ]);
});

test('a file that cannot be used is told, and nothing is written, also not the half of a report', async () => {
  mkdirSync(join(folder, 'bad'));
  const before = readdirSync(folder);
  const refused = async (name: string, content: string | Uint8Array) => {
    write(`bad/${name}`, content);
    const files = name.startsWith('nodes') ? [`bad/${name}`, 'edges.tsv'] : ['nodes.tsv', `bad/${name}`];
    const { code, printed, errors } = await kg(...files, '--out', 'g.snapshot', '--report', 'r.tsv');
    expect([code, printed, readdirSync(folder)]).toEqual([2, '', before]);
    return errors;
  };
  expect(
    await refused('edges.tsv.gz', gzipSync('subject\tpredicate\tobject\n'.repeat(999)).subarray(0, 50)),
  ).toBe('kg import: edges.tsv.gz is cut off: its gzip data has no end');
  expect(await refused('edges.tsv', 'subject\tobject\nHP:1\tHP:2\n')).toBe(
    'kg import: edges.tsv: no column predicate; its header has: subject, object',
  );
  expect(await refused('edges.tsv', '')).toBe('kg import: edges.tsv is empty: it has no header');
  expect(await refused('nodes.tsv', Buffer.from('id\tcategory\tn\u00e4me', 'latin1'))).toBe(
    'kg import: nodes.tsv: the header is a line that is not UTF-8',
  );
  expect(await refused('nodes.tsv', 'id\tcategory\tname\tname\n')).toBe(
    'kg import: nodes.tsv: two columns have the name name',
  );
});

test('a row that cannot be read is refused, and the others are taken', async () => {
  write(
    'nodes.jsonl',
    Buffer.concat([
      Buffer.from('{"id":"HP:1","category":["biolink:PhenotypicFeature"],"name":"Pain"}\n'),
      Buffer.from('{"id":"HP:3","category":\n[]\n\n"HP:4"\n'),
      Buffer.from('{"id":"HP:5","category":["biolink:Disease"],"name":"a\\u0000b"}\n'),
      Buffer.from('{"id":"HP:6","category":["biolink:Disease"],"name":"a\u2028b"}\n'),
      Buffer.of(0x7b, 0xff, 0x7d, 0x0a),
      Buffer.from('{"category":["biolink:Disease"]}\n'),
      Buffer.from('{"id":"HP:2","category":["biolink:Drug"],"name":"Herb"}'),
    ]),
  );
  write(
    'edges.tsv',
    'subject\tpredicate\tobject\tpublications\nHP:2\tbiolink:treats\nHP:2\tbiolink:treats\tHP:1\tPMID:1\0\nHP:2\tbiolink:treats\tHP:1\tPMID:1\n',
  );
  const { code, printed } = await kg('nodes.jsonl', 'edges.tsv', '--out', 'g.snapshot', '--report', 'r.tsv');
  expect([code, printed]).toEqual([
    0,
    expect.stringMatching(/^g\.snapshot is written: 2 entities, 1 works, 1 claims/),
  ]);
  expect(readFileSync(join(folder, 'r.tsv'), 'utf8').split('\n').slice(2, -1)).toEqual([
    'row\tnodes.jsonl:2\ta line that is no JSON\t{"id":"HP:3","category":',
    'row\tnodes.jsonl:3\ta line that is no JSON object\t[]',
    'row\tnodes.jsonl:5\ta line that is no JSON object\t"HP:4"',
    'row\tnodes.jsonl:6\ta character that no text of a graph has\tU+0000, a control character',
    'row\tnodes.jsonl:7\ta character that no text of a graph has\tU+2028, a line break of its own',
    'row\tnodes.jsonl:8\ta line that is not UTF-8\t',
    'row\tnodes.jsonl:9\tno id\t',
    'row\tedges.tsv:2\tthe row has more or fewer cells than the header\thas 2 cells under a header of 4',
    'row\tedges.tsv:3\ta character that no text of a graph has\tU+0000, a control character',
  ]);
});

test('a wrong call is told', async () => {
  const told = async (...args: string[]) => {
    const { code, errors } = await kg(...args);
    expect(code).toBe(2);
    return errors;
  };
  const out = ['--out', 'g.snapshot'];
  expect(await told('nodes.tsv', ...out)).toBe(
    'kg import: give two files: one with the nodes and one with the edges',
  );
  expect(await told('nodes.tsv', 'edges.tsv')).toBe('kg import: say where to write, with `--out FILE`');
  expect(await told('nodes.tsv', 'none.tsv', ...out)).toBe('kg import: there is no none.tsv');
  expect(await told('nodes.tsv', 'edges.csv', ...out)).toBe(
    'kg import: edges.csv is no KGX file by its name: it ends in .tsv, .jsonl, .tsv.gz or .jsonl.gz',
  );
  expect(await told('nodes.tsv', 'nodes.tsv', ...out)).toBe(
    'kg import: both files are called nodes.tsv: rename one, so that places in them can be told apart',
  );
  expect(await told('nodes.tsv', 'edges.tsv', ...out, '--name', 'a/b')).toBe(
    'kg import: `a/b` is no name for the import: letters, digits, spaces and . _ -, at most 60',
  );
  expect(await told('nodes.tsv', 'edges.tsv', ...out, '--with', 'nowhere')).toMatch(/^kg import: .*nowhere/);
  expect(await told('nodes.tsv', 'edges.tsv', '--out', '.')).toMatch(/^kg import: .* cannot be written: /);
});
