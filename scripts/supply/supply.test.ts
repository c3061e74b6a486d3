import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { productionPackages } from '../release/production-packages.ts';
import { rightsOf } from './csl-rights.ts';
import { findProblems } from './find-problems.ts';
import { idOf, installedPackages, needed, wanted } from './installed.ts';
import { writeNotices } from './notices.ts';
import { shippedPackages } from './project-packages.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-supply-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

test('every package of this project is allowed, and the notices are those of the installed packages', () => {
  expect(findProblems(ROOT).problems).toEqual([]);
});

test('the notices name every package that a release holds', () => {
  const named = new Set(shippedPackages(ROOT).map(({ folder }) => folder));
  const held = productionPackages(ROOT, ['packages/graph', 'packages/api']).map(({ from }) => from);
  expect(held.length).toBeGreaterThan(50);
  expect(held.filter((folder) => !named.has(folder))).toEqual([]);
});

test('packages are followed as Node finds them, through links, each version once', () => {
  const root = folderWith({
    'store/a/node_modules/a/package.json': {
      name: 'a',
      version: '1.0.0',
      dependencies: { b: '*' },
      optionalDependencies: { 'only-on-macs': '*' },
      peerDependencies: { c: '*' },
    },
    'store/a/node_modules/b/package.json': { name: 'b', version: '2.0.0', dependencies: { a: '*' } },
    'node_modules/c/package.json': { name: 'c', version: '3.0.0' },
    'node_modules/b/package.json': { name: 'b', version: '2.1.0' },
  });
  symlinkSync(join(root, 'store/a/node_modules/a'), join(root, 'node_modules/a'));
  const found = (needs: typeof needed) =>
    installedPackages([{ name: 'a', folder: root }], needs).map(({ manifest }) => idOf(manifest));
  expect(found(needed)).toEqual(['a@1.0.0', 'b@2.0.0']);
  expect(found(wanted)).toEqual(['a@1.0.0', 'b@2.0.0', 'c@3.0.0']);
  expect(() => installedPackages([{ name: 'missing', folder: root }], needed)).toThrow(
    'missing is not installed; run `pnpm install`',
  );
});

test('the notices name each package with its source, and each text once, with the packages that it is of', () => {
  const text = 'Copyright the authors\r\nDo as you like.  \r\n';
  const root = folderWith({
    'one/LICENSE': text,
    'two/licence.md': text,
    'two/NOTICE': 'Made by many.',
    'two/license-checker.js': 'no terms',
  });
  const notices = writeNotices([
    { manifest: { name: 'one', version: '1.0.0', license: 'MIT' }, folder: join(root, 'one') },
    { manifest: { name: 'two', version: '1.1.0', license: 'Apache-2.0' }, folder: join(root, 'two') },
  ]);
  expect(notices).toContain(
    'one@1.0.0 (MIT) https://www.npmjs.com/package/one/v/1.0.0\ntwo@1.1.0 (Apache-2.0) https://www.npmjs.com/package/two/v/1.1.0\n',
  );
  expect(notices.split('Do as you like.')).toHaveLength(2);
  expect(notices).toContain('\none@1.0.0, two@1.1.0\n\nCopyright the authors\nDo as you like.\n');
  expect(notices).toContain('\ntwo@1.1.0\n\nMade by many.\n');
  expect(notices).not.toContain('no terms');
});

test('a package without a licence file has the text of its licence with its author', () => {
  const folder = folderWith({ 'readme.md': 'hello' });
  const notices = (license: string) =>
    writeNotices([
      { manifest: { name: 'bare', version: '1.0.0', license, author: 'Ann <ann@example.org>' }, folder },
    ]);
  expect(notices('MIT')).toMatch(/Copyright \(c\) Ann\n[^]*Permission is hereby granted, free of charge/);
  expect(() => notices('ISC')).toThrow('write it to scripts/supply/texts/ISC.txt');
});

test('a citation style says who wrote it and under which licence; one without a licence is refused', () => {
  const info = `<title>A style</title><author><name>Ann</name></author><contributor>\n<name>Ben</name></contributor>`;
  const rights = '<rights license="https://example.org/by-sa">free</rights>';
  expect(rightsOf('a', `<style><info>${info}${rights}</info></style>`)).toEqual({
    key: 'a',
    title: 'A style',
    people: ['Ann', 'Ben'],
    licence: 'https://example.org/by-sa',
  });
  expect(() => rightsOf('a', `<style><info>${info}</info></style>`)).toThrow('a names no licence');
});
