import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { productionPackages } from './production-packages.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'jingluo-packages-')));
});
afterEach(() => rmSync(root, { recursive: true }));

function add(folder: string, manifest: Record<string, unknown>): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
}

/** As pnpm does it: a package sees its dependencies through links beside it. */
function link(place: string, target: string): void {
  mkdirSync(dirname(join(root, place)), { recursive: true });
  symlinkSync(join(root, target), join(root, place));
}

test('dependencies of dependencies come along, two versions of a package each where it is found, and no tools', () => {
  add('packages/api', {
    dependencies: { '@own/graph': 'workspace:*', log: '1', print: '1' },
    devDependencies: { tool: '1' },
  });
  add('packages/graph', { dependencies: { log: '2' }, optionalDependencies: { absent: '1' } });
  add('store/log@1', {});
  add('store/log@2', {});
  add('store/print/node_modules/print', {
    peerDependencies: { log: '*', unused: '*' },
    peerDependenciesMeta: { unused: { optional: true } },
  });
  add('store/tool', {});
  link('packages/api/node_modules/@own/graph', 'packages/graph');
  link('packages/api/node_modules/log', 'store/log@1');
  link('packages/api/node_modules/print', 'store/print/node_modules/print');
  link('packages/api/node_modules/tool', 'store/tool');
  link('packages/graph/node_modules/log', 'store/log@2');
  link('store/print/node_modules/log', 'store/log@1');

  expect(productionPackages(root, ['packages/api', 'packages/graph'])).toEqual([
    { from: join(root, 'store/log@1'), to: 'node_modules/log' },
    { from: join(root, 'store/print/node_modules/print'), to: 'node_modules/print' },
    { from: join(root, 'store/log@2'), to: 'packages/graph/node_modules/log' },
  ]);
});

test('a dependency that is not installed is named', () => {
  add('packages/api', { dependencies: { log: '1' } });
  expect(() => productionPackages(root, ['packages/api'])).toThrow('log of packages/api is not installed');
});
