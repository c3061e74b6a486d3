import { createHash } from 'node:crypto';
import { shippedReader } from '@jingluo/graph/shipped';
import { expect, test } from 'vitest';
import { createGraphqlEndpoint } from './create-endpoint.ts';
import type { HttpResponse } from './http-message.ts';
import type { Observation } from './observation.ts';
import { takesText } from './private-texts.ts';

const READ = 'query ($paragraphs: [String!]!) { reading(paragraphs: $paragraphs) { counts { sentences } } }';
const SECRET = 'My knee hurts since the spring.';
const IN_DOCUMENT = `{ reading(paragraphs: ["${SECRET}"]) { counts { sentences } } }`;

async function open() {
  const observations: Observation[] = [];
  const logged: unknown[] = [];
  const reader = shippedReader();
  const endpoint = await createGraphqlEndpoint({
    reader: () => reader,
    observe: (each) => void observations.push(each),
    logError: (error) => void logged.push(error),
  });
  const ask = async (method: string, search: string, body?: unknown): Promise<HttpResponse> =>
    endpoint.answer({
      method,
      path: '/graphql',
      search,
      headers: method === 'POST' ? { 'content-type': 'application/json' } : {},
      body: body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
    });
  return {
    endpoint,
    logged,
    observations,
    post: (body: unknown) => ask('POST', '', body),
    get: (parameters: Record<string, string>) => ask('GET', `?${new URLSearchParams(parameters).toString()}`),
  };
}

const json = ({ body }: HttpResponse): any => JSON.parse(body.toString('utf8'));

test('neither the answer nor the document of a text is kept, and nothing of it is observed', async () => {
  const { endpoint, logged, observations, post } = await open();
  const bytes = () => endpoint.caches.map(({ bytes: now }) => now());
  const before = bytes();
  for (const body of [{ query: READ, variables: { paragraphs: [SECRET] } }, { query: IN_DOCUMENT }]) {
    for (const again of [body, body]) {
      const response = await post(again);
      expect(json(response).data.reading.counts.sentences).toBe(1);
      expect(response.headers['cache-control']).toBe('no-store');
    }
  }
  expect(bytes()).toEqual(before);
  expect(observations.map(({ cache }) => cache)).toEqual(['miss', 'miss', 'miss', 'miss']);
  expect(JSON.stringify([observations, logged])).not.toContain('knee');
});

test('a document with a text is not kept under its hash either', async () => {
  const { post } = await open();
  const sha256Hash = createHash('sha256').update(IN_DOCUMENT).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  expect(json(await post({ query: IN_DOCUMENT, extensions })).data.reading.counts.sentences).toBe(1);
  expect(json(await post({ extensions })).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test.each([
  { query: READ, variables: JSON.stringify({ paragraphs: [SECRET] }) },
  { query: IN_DOCUMENT },
  { query: `query { again: ${IN_DOCUMENT.slice(2)}` },
])('a text in an address is refused: %o', async (parameters) => {
  const { get } = await open();
  const response = await get(parameters);
  expect([response.status, response.headers['allow']]).toEqual([405, 'POST']);
  expect(json(response).errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
});

test('the word alone takes no text', async () => {
  const { get } = await open();
  expect(takesText('{ search(text: "reading") { id } }')).toBe(false);
  expect(takesText('{ reading(')).toBe(false);
  const response = await get({ query: '{ search(text: "reading glasses") { fit } }' });
  expect(response.status).toBe(200);
});
