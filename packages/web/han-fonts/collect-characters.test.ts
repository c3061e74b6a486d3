import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectCharacters } from './collect-characters.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'han-fonts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
}

test('reads nested YAML, components and modules, and neither tests nor other files', () => {
  write('data/organs.yaml', 'names: { zh-Hant: 肝, zh-Hans: 胆 }');
  write('more/claims/a.yml', 'title: 針');
  write('data/README.md', '膽');
  write('src/routes/Bar.svelte', '<span lang="zh-Hant">經</span>');
  write('src/lib/a.ts', "'絡'");
  write('src/lib/a.test.ts', "'跳'");
  const data = [join(root, 'data'), join(root, 'more')];
  expect(collectCharacters({ data, source: join(root, 'src') })).toEqual({
    traditional: new Set([...'經絡肝針']),
    simplified: new Set([...'胆']),
  });
});

test('names a folder that is not there', () => {
  expect(() => collectCharacters({ data: [join(root, 'gone')], source: root })).toThrow(join(root, 'gone'));
});
