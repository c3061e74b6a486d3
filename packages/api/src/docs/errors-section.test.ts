import { expect, test } from 'vitest';
import { handler } from '../testing/ask.ts';
import { ERROR_CODES } from './errors-section.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify(body) });

/** A request for each error code that a client can cause. */
const PROVOKED: Record<string, () => Request> = {
  BAD_USER_INPUT: () => post({ query: '{ claims(first: -1) { totalCount } }' }),
  GRAPHQL_PARSE_FAILED: () => post({ query: '{ claims(' }),
  GRAPHQL_VALIDATION_FAILED: () => post({ query: '{ nothing }' }),
  OPERATION_RESOLUTION_FAILURE: () =>
    post({ query: 'query A { __typename } query B { __typename }', operationName: 'C' }),
  BAD_REQUEST: () => post({ nothing: true }),
  METHOD_NOT_ALLOWED: () =>
    new Request('http://localhost/graphql', { method: 'PUT', headers: JSON_TYPE, body: '{}' }),
  UNSUPPORTED_MEDIA_TYPE: () => post({ query: '{ __typename }' }, { 'content-type': 'text/plain' }),
};

test.each(Object.entries(PROVOKED))('%s has the status that the page says', async (code, request) => {
  const response = await handler(request());
  const { errors } = (await response.json()) as any;
  const documented = ERROR_CODES.find((row) => row.code === code);
  expect([errors[0].extensions.code, response.status]).toEqual([code, documented?.status]);
});

/** Those that only a store or a bug causes; `mask-error.test.ts` provokes them. */
const NOT_BY_CLIENTS = ['TOO_MUCH', 'STORE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];

test('the page lists these codes, and those that no client can cause', () => {
  expect(ERROR_CODES.map(({ code }) => code)).toEqual([...Object.keys(PROVOKED), ...NOT_BY_CLIENTS]);
});
