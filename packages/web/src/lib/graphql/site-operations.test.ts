import { globSync, readFileSync } from 'node:fs';
import { SITE_OPERATIONS } from '@jingluo/api';
import { expect, test } from 'vitest';
import { siteOperations } from './site-operations.ts';

test('the list that the API has is that of the site', async () => {
  expect(SITE_OPERATIONS, 'run `pnpm generate`').toEqual(await siteOperations());
});

test('the list holds every query that a file of the site writes', async () => {
  const sources = new URL('../../', import.meta.url).pathname;
  const texts = globSync('**/*.graphql.ts', { cwd: sources }).map((file) =>
    readFileSync(sources + file, 'utf8'),
  );
  const written = texts.flatMap((text) => Array.from(text.matchAll(/^ *query (\w+)/gm), ([, name]) => name));
  expect(Object.keys(await siteOperations())).toEqual(written.toSorted());
});
