import { globSync, readFileSync } from 'node:fs';
import { SITE_OPERATIONS } from '@jingluo/api';
import { expect, test } from 'vitest';
import { siteOperations } from './site-operations.ts';

test('the API has the same list of operations as the site', async () => {
  expect(SITE_OPERATIONS, 'run `pnpm generate`').toEqual(await siteOperations());
});

test('the list has every query in the files of the site', async () => {
  const sources = new URL('../../', import.meta.url).pathname;
  const texts = globSync('**/*.graphql.ts', { cwd: sources }).map((file) =>
    readFileSync(sources + file, 'utf8'),
  );
  const written = texts.flatMap((text) => Array.from(text.matchAll(/^ *query (\w+)/gm), ([, name]) => name));
  expect(Object.keys(await siteOperations())).toEqual(written.toSorted());
});
