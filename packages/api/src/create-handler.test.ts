import type { GraphReader } from '@jingluo/graph';
import { expect, test } from 'vitest';
import { createGraphqlHandler } from './create-handler.ts';
import { handler, post, shipped } from './testing/ask.ts';

test('a malformed query is a 400 with the reason', async () => {
  const response = await post(JSON.stringify({ query: '{ entity(id: ' }));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'Syntax Error: Unexpected <EOF>.', extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
});

test('an unknown field is a 400 with the reason', async () => {
  const response = await post(JSON.stringify({ query: '{ nope }' }));
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Cannot query field \\"nope\\" on type \\"Query\\"');
});

test('a body that is not JSON is a 400 with the reason', async () => {
  const response = await post('{"query": ');
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'The body is not valid JSON. Send {"query": "…", "variables": {…}}.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ],
  });
});

test('a plain GET is answered', async () => {
  const response = await handler(new Request('http://localhost/graphql?query={dataset{disclaimer}}'));
  expect(await response.json()).toEqual({
    data: { dataset: { disclaimer: 'A map of what sources say, not medical advice.' } },
  });
});

test('an unexpected error is logged and masked, without a stack trace', async () => {
  const reader: GraphReader = {
    ...shipped,
    dataset: () => {
      throw new Error('disk on fire at /secret');
    },
  };
  const logged: unknown[] = [];
  const broken = await createGraphqlHandler(reader, (error) => logged.push(error));
  const response = await broken(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ dataset { version } }' }),
    }),
  );
  const text = await response.text();
  expect(text).not.toContain('secret');
  expect(JSON.parse(text).errors).toEqual([
    {
      message: 'Something went wrong here, not with the query.',
      locations: [{ line: 1, column: 3 }],
      path: ['dataset'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: response.headers.get('x-request-id') },
    },
  ]);
  expect(String(logged[0])).toBe('Error: disk on fire at /secret');
});
