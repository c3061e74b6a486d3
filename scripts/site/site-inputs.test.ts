import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../../packages/graph/src/data/dataset-from.ts';
import { compileParts } from '../../packages/graph/src/load/compile-snapshot.ts';
import { hashSiteInputs, type SiteSources, siteInputs } from './site-inputs.ts';
import { snapshotSource } from './snapshot-source.ts';

let root: string;
let sources: SiteSources;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jingluo-inputs-'));
  sources = { root, data: [join(root, 'data')] };
  write('package.json', '{}');
  write('data/elements.yaml', 'wood: { name: Wood }');
  write('packages/web/vite.config.ts', 'export default {};');
  write('packages/web/src/app.html', '<html></html>');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('the inputs are sources, configuration and data, but not generated files or tests', () => {
  write('packages/web/build/index.js', '');
  write('packages/web/.svelte-kit/output/server.js', '');
  write('packages/web/.cache/snapshots/of-some-data.snapshot', '');
  write('packages/web/node_modules/svelte/index.js', '');
  write('packages/web/src/lib/build/layout.ts', '');
  write('packages/web/src/lib/layout.test.ts', '');
  write('packages/web/e2e/page.e2e.ts', '');
  write('data/README.md', '');
  expect(siteInputs(sources).map(({ name }) => name)).toEqual([
    'data 0/elements.yaml',
    'package.json',
    'packages/web/src/app.html',
    'packages/web/src/lib/build/layout.ts',
    'packages/web/vite.config.ts',
  ]);
});

test('other data folders are inputs too, in their order', () => {
  write('more/organs.yaml', '');
  const data = [join(root, 'data'), join(root, 'more')];
  const both = hashSiteInputs({ root, data });
  expect(both).not.toBe(hashSiteInputs(sources));
  expect(both).not.toBe(hashSiteInputs({ root, data: data.toReversed() }));
});

test('the same files give the same hash', () => {
  const before = hashSiteInputs(sources);
  write('packages/web/src/app.html', '<html></html>');
  expect(hashSiteInputs(sources)).toBe(before);
});

test.each([
  ['a changed file', () => write('data/elements.yaml', 'wood: { name: WOOD }')],
  ['an added file', () => write('packages/web/static/icon.svg', '')],
  ['a removed file', () => rmSync(join(root, 'packages/web/src/app.html'))],
  ['a renamed file', () => renameSync(join(root, 'data/elements.yaml'), join(root, 'data/organs.yaml'))],
])('%s gives another hash', (_, change) => {
  const before = hashSiteInputs(sources);
  change();
  expect(hashSiteInputs(sources)).not.toBe(before);
});

test('another major version of Node gives another hash', () => {
  expect(hashSiteInputs(sources, '22')).not.toBe(hashSiteInputs(sources, '24'));
});

test('of a snapshot file only its characters are an input', () => {
  const withNames = (one: string, other: string): string => {
    const names = {
      'organs.yaml': `a: { name: A, names: { zh-Hant: ${one} } }\nb: { name: B, names: { zh-Hant: ${other} } }`,
    };
    const snapshot = snapshotSource('graph.snapshot', compileParts(datasetFrom(names)));
    return hashSiteInputs({ root, data: [], snapshot });
  };
  const hash = withNames('肝膽', '心');
  expect(withNames('心', '膽肝')).not.toBe(hashSiteInputs({ root, data: [] }));
  expect(withNames('膽肝', '心')).toBe(hash);
  expect(withNames('肝膽', '腎')).not.toBe(hash);
});
