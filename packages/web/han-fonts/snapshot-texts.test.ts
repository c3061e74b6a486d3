import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolders, loadSnapshot, readSnapshotFile } from '@jingluo/graph';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uniteCharacters } from './face-characters.ts';
import { snapshotTexts } from './snapshot-texts.ts';
import type { TextFile } from './text-file.ts';
import { readTextFiles } from './text-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'han-fonts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The parts of the snapshot of some data. */
function partsOf(data: string) {
  const cache = join(root, 'cache');
  loadSnapshot([data], { cache });
  return readSnapshotFile(join(cache, readdirSync(cache)[0]!));
}

const set = (characters: string) => new Set([...characters]);
const none = { traditional: set(''), simplified: set('') };

test('the texts of a snapshot are grouped as the files that it was built from, and names come first', () => {
  const data = join(root, 'data');
  const write = (name: string, text: string) => writeFileSync(join(data, name), text);
  mkdirSync(join(data, 'claims'), { recursive: true });
  write(
    'organs.yaml',
    'liver: { name: Liver, names: { zh-Hant: [肝, 將軍], zh-Hans: 胆 }, sources: { a: 卷一 } }',
  );
  write('patterns.yaml', 'heat: { name: Hëat }');
  write(
    'citations.yaml',
    'a: { type: book, title: 黃帝, publisher: 局, study: { design: textbook }, seen: [x] }',
  );
  write(
    'claims/a.yaml',
    'claims: [{ subject: pattern:heat, involves: organ:liver, locator: 頁 ◐ }]'.replace(
      'located-in',
      'of-organ',
    ),
  );
  const texts = snapshotTexts(partsOf(data)).sort((a, b) => a.group - b.group);
  expect(texts).toEqual([
    {
      group: 0,
      han: { traditional: set('肝將軍卷一'), simplified: set('胆') },
      first: { traditional: set('肝'), simplified: set('胆') },
      others: set(''),
    },
    { group: 2, han: none, first: none, others: set('ë') },
    {
      group: 3,
      han: { traditional: set('黃帝局'), simplified: set('') },
      first: { traditional: set('黃帝'), simplified: set('') },
      others: set(''),
    },
    { group: 4, han: { traditional: set('頁'), simplified: set('') }, first: none, others: set('◐') },
  ]);
});

test('the snapshot of the shipped data needs the characters of the shipped data', () => {
  const data = dataFolders(undefined);
  const source = join(root, 'empty');
  mkdirSync(source);
  const ofFiles = readTextFiles({ data, source });
  const ofSnapshot = snapshotTexts(partsOf(data[0]!));
  const needed = (texts: readonly TextFile[], part: 'han' | 'first') =>
    uniteCharacters(texts.map((text) => text[part]));
  for (const part of ['han', 'first'] as const)
    expect(needed(ofSnapshot, part)).toEqual(needed(ofFiles, part));
});
