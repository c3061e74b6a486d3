import { afterEach, expect, test, vi } from 'vitest';
import { fetch, snapshot } from '#lib/server/real-graph.fixture.ts';
import { worksBehind } from './works-behind.ts';

afterEach(() => vi.unstubAllGlobals());

test('the works behind many claims are listed once each, in the order of the claims', async () => {
  let requests = 0;
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    requests += 1;
    return fetch(path, init);
  });
  const claims = snapshot.claims.all('treats').slice(0, 150);
  const works = await worksBehind(claims.map(({ id }) => id));
  const wanted = new Set(claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation)));
  expect(works.map(({ key }) => `citation:${key}`)).toEqual([...wanted]);
  expect(works.every(({ name }) => name.length > 0)).toBe(true);
  expect(requests).toBe(2);
});

test('there are no works for something that is not a claim', async () => {
  vi.stubGlobal('fetch', fetch);
  expect(await worksBehind(['acupoint:GB30', 'acupoint:GB30~treats~symptom:nothing'])).toEqual([]);
});
