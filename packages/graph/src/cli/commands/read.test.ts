import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setLines, writePdf } from '../../reading/open/testing/write-pdf.ts';
import { recordedWriting } from '../recorded-run.ts';

const TEXT = `# Knees and calves

GB34 treats sciatica [1]. It does not treat the moon.

Some say that the liver is pink.

## References

1. Doe A. Knees at night. Journal of Knees. 2031.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-read-'));
  mkdirSync(join(folder, 'data/claims'), { recursive: true });
  const data = {
    citations:
      'a-book: { type: book, title: A book of knees and their points, study: { design: textbook }, seen: [x] }',
    acupoints: 'GB34: { name: Yanglingquan }',
    symptoms: 'sciatica: { name: Sciatica }\ncalf-cramp: { name: Cramp of the calf }',
    'claims/a-book':
      "claims: [{ subject: acupoint:GB34, treats: [symptom:sciatica, symptom:calf-cramp], locator: 'p. 2' }]",
  };
  for (const [name, text] of Object.entries(data)) writeFileSync(join(folder, `data/${name}.yaml`), text);
  writeFileSync(join(folder, 'knees.md'), TEXT);
  writeFileSync(join(folder, 'quiet.txt'), 'The moon is far away tonight.');
});
afterAll(() => rmSync(folder, { recursive: true }));

const kg = (args: readonly string[], input = '') => recordedWriting(args, { KG_DATA: 'data' }, folder, input);

test('a text is shown sentence by sentence, with who else says so and the works that it lists', async () => {
  const { code, printed } = await kg(['read', 'knees.md']);
  expect(code).toBe(0);
  expect(printed[0]).toBe('Knees and calves (knees.md, markdown)');
  expect(printed[1]).toMatch(
    /^\d sentences, 1 seems to claim something, 1 carries a reference, 1 work listed, 1 body of evidence$/,
  );
  const claim = printed.findIndex((line) =>
    line.includes('claims  GB34 (Yanglingquan) is said to treat sciatica'),
  );
  expect(printed[claim - 2]).toBe('GB34 treats sciatica [1].');
  expect(printed[claim + 1]).toBe('            1 source here, traditional: A book of knees and their points');
  expect(printed).toContain('    refers to 1');
  expect(printed.slice(printed.indexOf('Works it lists'))).toEqual([
    'Works it lists',
    expect.stringMatching(/^ {2}1 {2}Doe A\. Knees at night/) as string,
    expect.stringMatching(/^ {5}no work here; 1 sentence/) as string,
  ]);
});

test('JSON has all of it, YAML and CSV the claims', async () => {
  const json = JSON.parse((await kg(['read', 'knees.md', '--json'])).text) as {
    kind: string;
    counts: object;
    sentences: { text: string; claims: { subject: string; here: { families: number } }[] }[];
  };
  expect(json).toMatchObject({
    kind: 'markdown',
    title: 'Knees and calves',
    counts: { claiming: 1, listed: 1 },
  });
  const [claim] = json.sentences.flatMap(({ claims }) => claims);
  expect(claim).toMatchObject({
    subject: 'acupoint:GB34',
    relation: 'treats',
    object: 'symptom:sciatica',
    sure: true,
  });
  expect(claim!.here.families).toBe(1);
  expect((await kg(['read', 'knees.md', '--yaml'])).text).toContain(
    '  # GB34 treats sciatica [1].\n  - subject: acupoint:GB34\n    treats: symptom:sciatica\n',
  );
  expect((await kg(['read', 'knees.md', '--csv'])).text).toContain('acupoint:GB34~treats~symptom:sciatica,');
});

test('what is piped is read, and so is a PDF', async () => {
  expect((await kg(['read', '-'], TEXT)).printed[0]).toBe('Knees and calves (markdown)');
  writeFileSync(
    join(folder, 'a.pdf'),
    writePdf({ pages: [setLines('GB34 treats sciatica.', { x: 60, y: 700, letters: 40 })] }),
  );
  expect((await kg(['read', 'a.pdf'])).printed).toContain('GB34 treats sciatica.');
});

test('a file that cannot be read is a wrong call, with the reason', async () => {
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'large.txt'), Buffer.alloc(20_000_001, 0x61));
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  const refused = async (...args: string[]) => {
    const { code, errors } = await kg(['read', ...args]);
    return [code, ...errors];
  };
  expect(await refused()).toEqual([2, 'kg read: say which file to read, or - for what is piped']);
  expect(await refused('nowhere.txt')).toEqual([2, 'kg read: nowhere.txt is not there']);
  expect(await refused('sub')).toEqual([2, 'kg read: sub is a folder: name a file of text']);
  expect(await refused('large.txt')).toEqual([
    2,
    'kg read: large.txt: This file has 20.0 MB; at most 20.0 MB are read.',
  ]);
  expect(await refused('picture.txt')).toEqual([2, expect.stringContaining('picture (PNG)')]);
  expect(await refused('knees.md', '--json', '--csv')).toEqual([
    2,
    'kg read: give one of --json, --yaml and --csv',
  ]);
  expect(await refused('knees.md', 'no-data')).toEqual([2, expect.stringContaining('no data folder')]);
});

test('an own source begins with what is read, and passes the check', async () => {
  const { code, printed } = await kg(['new', 'claims', '--from', 'knees.md', '--in', 'own']);
  expect([code, printed[0], printed[1]]).toEqual([
    0,
    expect.stringMatching(/^own\/citations\/[\w-]+\.yaml is written\.$/),
    expect.stringMatching(/^own\/claims\/[\w-]+\.yaml is written\.$/),
  ]);
  const checked = await kg(['check', 'data', 'own']);
  expect([checked.code, ...checked.errors]).toEqual([0]);
  const again = await kg(['new', 'claims', '--from', 'knees.md', '--in', 'own']);
  expect([again.code, again.errors[0]]).toEqual([
    2,
    expect.stringMatching(/^kg new: `knees[\w-]*` has this title already/),
  ]);
  const id = /citations\/(?<id>[\w-]+)\.yaml/.exec(printed[0]!)!.groups!['id']!;
  const named = await kg(['new', 'claims', id, '--from', 'knees.md', '--in', 'own']);
  expect([named.code, named.errors[0]]).toEqual([
    2,
    `kg new: own/claims/${id}.yaml is there already, and nothing was written`,
  ]);
});

test('the claims of a named work are printed without a folder, and a text without claims begins nothing', async () => {
  const { printed } = await kg(['new', 'claims', 'knees-2031', '--from', 'knees.md']);
  expect(printed.join('\n')).toMatch(
    /^# knees-2031: [^]*\n# claims\/knees-2031\.yaml: [^]*subject: acupoint:GB34/,
  );
  expect(await kg(['new', 'claims', '--from', 'quiet.txt'])).toMatchObject({
    code: 1,
    errors: [expect.stringContaining('nothing was found in quiet.txt')],
  });
  expect(await kg(['new', 'symptom', 'a', '--from', 'quiet.txt'])).toMatchObject({ code: 2 });
});
