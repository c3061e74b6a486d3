import { shippedReader } from '@jingluo/graph/shipped';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { createGraphqlEndpoint } from './create-endpoint.ts';
import { answerWebRequest } from './web-adapter.ts';

const reader = shippedReader();
const endpoint = await createGraphqlEndpoint({
  reader: () => reader,
  limits: {
    body: {
      maxBytes: 200,
      tooLong: () =>
        new GraphQLError('too long', { extensions: { code: 'TOO_LONG', http: { status: 413 } } }),
    },
  },
});
const address = `http://localhost/graphql?${new URLSearchParams({ query: '{ entity(id: "环跳") { id } }' }).toString()}`;
const post = (body: string) =>
  answerWebRequest(
    endpoint,
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
  );

test('GET and POST are answered', async () => {
  const get = await answerWebRequest(endpoint, new Request(address));
  expect(await get.json()).toEqual({ data: { entity: { id: 'acupoint:GB30' } } });
  expect(await (await post('{"query":"{ __typename }"}')).json()).toEqual({ data: { __typename: 'Query' } });
});

test('an answer that the client already has is a 304 without a body', async () => {
  const etag = (await answerWebRequest(endpoint, new Request(address))).headers.get('etag') as string;
  const again = await answerWebRequest(
    endpoint,
    new Request(address, { headers: { 'if-none-match': etag } }),
  );
  expect([again.status, again.body]).toEqual([304, null]);
});

test('a body that is too long is refused before all of it is read', async () => {
  const response = await post(`{"query":"${' '.repeat(300)}"}`);
  expect([response.status, await response.json()]).toEqual([
    413,
    { errors: [{ message: 'too long', extensions: { code: 'TOO_LONG' } }] },
  ]);
});
