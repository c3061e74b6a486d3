import { expect, test } from 'vitest';
import { isInPageFolder } from './is-in-page-folder.ts';

test('every page has a folder with pages, endpoints and unknown paths have none', () => {
  for (const path of ['/', '/about', '/audit/unresolved', '/entities/acupoint:GB30', '/citations'])
    expect(isInPageFolder(path), path).toBe(true);
  for (const path of [
    '/graphql',
    '/health',
    '/export/graph.gexf',
    '/preview/about.png',
    '/no/such/page',
    '/src',
  ])
    expect(isInPageFolder(path), path).toBe(false);
});
