import { answerWebRequest, createGraphqlEndpoint, TurnGate } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, expect, test } from 'vitest';
import { graph } from '#lib/server/graph.ts';
import { reader, version } from '#lib/server/real-graph.fixture.ts';
import { handle, handleFetch } from './hooks.server.ts';

const served = graph();
afterEach(() => serveGraph(served));

/** What new data brings. */
const summary = await reader.dataset();
const newer: typeof reader = {
  ...reader,
  version: 'newer',
  dataset: () => ({ ...summary, version: 'newer' }),
};

/** The request for a page, as far as the hooks look at it. */
function requestFor(path: string): RequestEvent {
  const url = new URL(path, 'http://localhost');
  return { url, request: new Request(url), route: { id: path }, isDataRequest: false } as RequestEvent;
}

test('a page has all its answers from the version with which it began, also when new data comes', async () => {
  const event = requestFor('/about');
  const endpoint = await createGraphqlEndpoint({ reader: () => newer, fast: false });
  const ask = async (): Promise<unknown> => {
    const request = new Request('http://localhost/graphql?query={dataset{version}}');
    return (await handleFetch({ event, request, fetch })).json();
  };
  const page = await handle({
    event,
    resolve: async () => {
      const first = await ask();
      serveGraph({
        ...served,
        reader: () => newer,
        version: () => newer.version,
        answer: (request, given) => answerWebRequest(endpoint, request, given),
      });
      return Response.json([first, await ask()]);
    },
  });
  const old = { data: { dataset: { version } } };
  expect(await page.json()).toEqual([old, old]);
  expect(await ask()).toEqual({ data: { dataset: { version: 'newer' } } });
});

test('a page begins, and goes on after each query, when the gate lets it in', async () => {
  const entered: string[] = [];
  let next = Promise.withResolvers<void>();
  class HeldGate extends TurnGate {
    override enter(work: string): Promise<void> {
      entered.push(work);
      return next.promise;
    }
  }
  serveGraph({ ...served, gate: new HeldGate() });
  const event = requestFor('/about');
  const began = Promise.withResolvers<string>();
  const asked = Promise.withResolvers<string>();
  const page = handle({
    event,
    resolve: async () => {
      began.resolve('began');
      const request = new Request('http://localhost/graphql?query={__typename}');
      await handleFetch({ event, request, fetch });
      asked.resolve('asked');
      return new Response();
    },
  });
  expect(entered).toEqual(['job']);
  const turn = (): Promise<string> => new Promise((resolve) => setImmediate(resolve, 'a turn'));
  expect(await Promise.race([began.promise, turn()])).toBe('a turn');
  const first = next;
  next = Promise.withResolvers();
  first.resolve();
  await began.promise;
  while (entered.length < 2) expect(await Promise.race([asked.promise, turn()])).toBe('a turn');
  next.resolve();
  await page;
  expect(entered).toEqual(['job', 'job']);
});
