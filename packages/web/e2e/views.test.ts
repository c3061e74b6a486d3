import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { VIEWS } from './views.ts';

const ROUTES = resolve(import.meta.dirname, '../src/routes');

test('browser tests open every page of the site', () => {
  const paths = Object.values(VIEWS).map((address) => new URL(address, 'http://localhost').pathname);
  const folders = globSync('**/+page.svelte', { cwd: ROUTES }).map((file) => resolve('/', file, '..'));
  const unseen = folders.filter((folder) => {
    const route = folder.replaceAll(/\/\([^/]*\)/g, '') || '/';
    const pattern = new RegExp(`^${route.replaceAll(/\[[^/]*\]/g, '[^/]+')}$`);
    return !paths.some((path) => pattern.test(path));
  });
  expect(folders.length).toBeGreaterThan(10);
  expect(unseen, 'give each an address in views.ts').toEqual([]);
});
