import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTextFiles } from './text-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'han-fonts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
}

const set = (characters: string) => new Set([...characters]);

test('reads nested YAML, components and modules, but no tests or other files, in the order pages need them', () => {
  write('data/claims/a.yml', 'title: 針');
  write('data/acupoints/GB.yaml', 'GB30: { zh-Hant: 環, zh-Latn-pinyin: Huántiào }');
  write('more/organs.yaml', 'names: { zh-Hant: 肝, zh-Hans: 胆 }');
  write('data/README.md', '膽');
  write('src/routes/Bar.svelte', '<span lang="zh-Hant">經</span> ◐');
  write('src/lib/a.test.ts', "'跳'");
  const data = [join(root, 'data'), join(root, 'more')];
  expect(readTextFiles({ data, source: join(root, 'src') })).toEqual([
    {
      group: 0,
      han: { traditional: set('肝'), simplified: set('胆') },
      first: { traditional: set('肝'), simplified: set('胆') },
      others: set(''),
    },
    {
      group: 0,
      han: { traditional: set('經'), simplified: set('') },
      first: { traditional: set('經'), simplified: set('') },
      others: set('◐'),
    },
    {
      group: 1,
      han: { traditional: set('環'), simplified: set('') },
      first: { traditional: set('環'), simplified: set('') },
      others: set('áà'),
    },
    {
      group: 4,
      han: { traditional: set('針'), simplified: set('') },
      first: { traditional: set('針'), simplified: set('') },
      others: set(''),
    },
  ]);
});

test('passes over what the graph does not read either: a FIFO, a folder with the name of a file', () => {
  write('data/organs.yaml/liver.txt', '肝');
  execFileSync('mkfifo', [join(root, 'data/channels.yaml')]);
  mkdirSync(join(root, 'src'));
  expect(readTextFiles({ data: [join(root, 'data')], source: join(root, 'src') })).toEqual([]);
});

test('names a missing folder', () => {
  expect(() => readTextFiles({ data: [join(root, 'missing')], source: root })).toThrow(join(root, 'missing'));
});
