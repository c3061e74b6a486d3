import { expect, test } from 'vitest';
import { createGraphqlEndpoint } from '../http/create-endpoint.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { reader } from '../testing/run.ts';
import { createLimits } from './create-limits.ts';
import { LIMITS, type Limits } from './limits.ts';

interface LimitedResponse {
  readonly status: number;
  readonly cost: string | undefined;
  readonly body: { readonly data?: unknown; readonly errors?: readonly Record<string, unknown>[] };
}

async function answer(
  request: Partial<HttpRequest>,
  changed: Partial<Limits> = {},
  knownOperations: readonly string[] = [],
): Promise<LimitedResponse> {
  const endpoint = await createGraphqlEndpoint({
    reader: () => reader,
    limits: createLimits(schema, changed),
    knownOperations,
    logError: (error) => expect.fail(String(error)),
  });
  const { status, headers, body } = await endpoint.answer({
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json' },
    body: undefined,
    ...request,
  });
  await endpoint.drain();
  return {
    status,
    cost: headers['x-query-cost'],
    body: JSON.parse(body.toString()) as LimitedResponse['body'],
  };
}

function ask(query: string, variables: unknown = {}): { body: Buffer } {
  return { body: Buffer.from(JSON.stringify({ query, variables })) };
}

const trace = ask(SITE_OPERATIONS['Trace']!, { id: 'sciatica', derived: true });

const beyond: [string, Partial<HttpRequest>, Partial<Limits>, number, object][] = [
  [
    'a body too long',
    ask('{ dataset { version } }'),
    { bodyBytes: 20 },
    413,
    {
      message: 'The body of the request is too long; allowed: 20 bytes.',
      extensions: { code: 'BODY_LIMIT', limit: 20 },
    },
  ],
  [
    'an array of requests',
    { body: Buffer.from('[{"query": "{ __typename }"}]') },
    {},
    400,
    {
      message: 'An array of requests is not answered, send them one by one; allowed: 1 request.',
      extensions: { code: 'BATCH_REFUSED', limit: 1 },
    },
  ],
  [
    'a document too long',
    trace,
    { tokens: 100 },
    400,
    {
      message: 'The document is too long; allowed: 100 tokens.',
      extensions: { code: 'TOKEN_LIMIT', limit: 100 },
    },
  ],
  [
    'a query too deep',
    trace,
    { depth: 4 },
    400,
    {
      message: 'The query is 8 levels deep; allowed: 4 levels.',
      extensions: { code: 'DEPTH_LIMIT', limit: 4 },
    },
  ],
  [
    'a query that costs too much',
    ask('{ entities(first: 500) { nodes { id } } }'),
    { cost: 1000 },
    400,
    {
      message: 'The query costs 1,151 units; allowed: 1,000 units.',
      extensions: { code: 'COST_LIMIT', limit: 1000 },
    },
  ],
  [
    'a variable that is too long a text',
    ask('query ($t: String!) { search(text: $t) { score } }', { t: 'knee pain' }),
    { text: 8 },
    400,
    {
      message: 'A string among the arguments has 9 characters; allowed: 8 characters.',
      extensions: { code: 'TEXT_LIMIT', limit: 8 },
    },
  ],
  [
    'a variable that is too long a list',
    ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }),
    { list: 2 },
    400,
    {
      message: 'A list among the arguments has 3 items; allowed: 2 items.',
      extensions: { code: 'LIST_LIMIT', limit: 2 },
    },
  ],
  [
    'an execution too long',
    trace,
    { milliseconds: 0 },
    400,
    {
      message: 'The query took too long and was given up; allowed: 0 milliseconds.',
      extensions: { code: 'TIME_LIMIT', limit: 0 },
    },
  ],
];

test.each(beyond)('%s is answered only with the limit', async (_, request, changed, status, error) => {
  expect(await answer(request, changed)).toEqual({ status, cost: undefined, body: { errors: [error] } });
});

test('the time of a known query, which is executed another way, is limited as well', async () => {
  const { status, body } = await answer(trace, { milliseconds: 0 }, Object.values(SITE_OPERATIONS));
  expect([status, body]).toMatchObject([400, { errors: [{ extensions: { code: 'TIME_LIMIT' } }] }]);
});

test('every limit has a case above, except the time of a body, which only a transport sees', () => {
  const tested = beyond.map(([, , , , error]) => (error as { extensions: { code: string } }).extensions.code);
  const codes: string[] = LIMITS.map(({ code }) => code).filter((code) => code !== 'BODY_TIMEOUT');
  expect(tested.toSorted()).toEqual(codes.toSorted());
});

test('the cost of an answer is in a header', async () => {
  expect(await answer(ask('{ dataset { version } }'))).toMatchObject({ status: 200, cost: '2' });
  expect(Number((await answer(trace)).cost)).toBeGreaterThan(10_000);
});

test('a GET has the same limits', async () => {
  const search = `?query=${encodeURIComponent('{ entities(first: 500) { nodes { id } } }')}`;
  const request = { method: 'GET', search, headers: {} };
  expect(await answer(request, { cost: 1000 })).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'COST_LIMIT' } }] },
  });
  const deep = `?query={__typename}&variables=${encodeURIComponent(`{"a":${'['.repeat(7000)}${']'.repeat(7000)}}`)}`;
  expect(await answer({ method: 'GET', search: deep, headers: {} })).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'DEPTH_LIMIT' } }] },
  });
});
