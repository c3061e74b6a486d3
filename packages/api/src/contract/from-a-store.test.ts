import { shippedReader } from '@jingluo/graph/shipped';
import { shippedStoreReader } from '@jingluo/graph/shipped-store';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readExampleQuestions } from '../docs/example-questions.ts';
import { createGraphqlEndpoint } from '../http/create-endpoint.ts';
import type { GraphqlEndpoint } from '../http/endpoint.ts';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { sampleVariables } from '../testing/sample-variables.ts';

const reader = shippedReader();
const stored = shippedStoreReader();
const knownOperations = Object.values(SITE_OPERATIONS);
const here = await createGraphqlEndpoint({ reader: () => reader, knownOperations });
const there = await createGraphqlEndpoint({ reader: () => stored, knownOperations });
const sample = await sampleVariables(schema, reader);
const SAMPLES = 5;

async function send(to: GraphqlEndpoint, query: string, variables: object): Promise<string> {
  const { status, body } = await to.answer({
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same' },
    body: Buffer.from(JSON.stringify({ query, variables })),
  });
  return `${status} ${body.toString()}`;
}

test.each(Object.entries(SITE_OPERATIONS))('%s has the same answers from a store', async (_, query) => {
  const document = parse(query);
  for (let index = 0; index < (query.includes('$') ? SAMPLES : 1); index += 1) {
    const variables = sample(document, index);
    expect(await send(there, query, variables)).toBe(await send(here, query, variables));
  }
});

test.each(readExampleQuestions().map(({ name, query }) => [name, query]))(
  'question %s has the same answer from a store',
  async (_, query) => {
    expect(await send(there, query, {})).toBe(await send(here, query, {}));
  },
);

test.each([
  ['a trace', 'Trace', { id: 'symptom:sciatica', derived: true }, 8],
  ['a focus', 'Focus', { id: 'symptom:sciatica' }, 4],
  ['a neighborhood', 'Neighborhood', { id: 'acupoint:GB30' }, 4],
] as const)('%s takes few rounds of the store', async (_, name, variables, most) => {
  const fresh = shippedStoreReader();
  const endpoint = await createGraphqlEndpoint({ reader: () => fresh, knownOperations });
  const query =
    SITE_OPERATIONS[name] ??
    'query ($id: ID!) { neighborhood(ids: [$id], depth: 1, limit: 200) { nodes { id name } claims { sentence evidence { citation { shortName } } } } }';
  await send(endpoint, query, variables);
  expect(fresh.rounds()).toBeGreaterThan(0);
  expect(fresh.rounds()).toBeLessThanOrEqual(most);
});
