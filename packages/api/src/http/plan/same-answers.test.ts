import { shippedReader } from '@jingluo/graph/shipped';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { traceVariables } from '../../bench/trace-variables.ts';
import { readExampleQuestions } from '../../docs/example-questions.ts';
import { schema } from '../../schema.ts';
import { SITE_OPERATIONS } from '../../site-operations.ts';
import { sampleVariables } from '../../testing/sample-variables.ts';
import { createGraphqlEndpoint } from '../create-endpoint.ts';
import type { GraphqlEndpoint } from '../endpoint.ts';
import { takesText } from '../private-texts.ts';

const reader = shippedReader();
const operations = new Map(Object.entries(SITE_OPERATIONS));
const options = { reader: () => reader, knownOperations: [...operations.values()] };
const endpoint = await createGraphqlEndpoint(options);
const withoutPlans = await createGraphqlEndpoint({ ...options, fast: false });
const sample = await sampleVariables(schema, reader);
const SAMPLES = 20;

function send(to: GraphqlEndpoint, query: string, variables: object) {
  return to.answer({
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same' },
    body: Buffer.from(JSON.stringify({ query, variables })),
  });
}

/** Compares the response with that of Apollo Server, byte for byte. Returns whether a plan made it. */
async function compare(query: string, variables: object): Promise<boolean> {
  const response = send(endpoint, query, variables);
  const { status, headers, body } = await response;
  const expected = await send(withoutPlans, query, variables);
  expect(body.toString()).toBe(expected.body.toString());
  expect([status, headers]).toEqual([expected.status, expected.headers]);
  return !(response instanceof Promise);
}

test.each([...operations])('%s has the same answers with and without plans', async (_, query) => {
  const document = parse(query);
  const isPlanned: boolean[] = [];
  const samples = query.includes('$') ? SAMPLES : 1;
  for (let index = 0; index < samples; index += 1) {
    isPlanned.push(await compare(query, sample(document, index)));
  }
  expect(isPlanned, 'no sample was answered by a plan').toContain(true);
});

test.each(readExampleQuestions().map(({ name, query }) => [name, query]))(
  'question %s has the same answers with and without plans',
  async (_, query) => {
    // The first request is validated by Apollo; the second has a plan, unless it takes a text: then nothing of it is kept.
    for (const n of [1, 2]) expect(await compare(query, { n })).toBe(n === 2 && !takesText(query));
  },
);

test('a plan answers every trace that the filters of the site can request', async () => {
  const query = operations.get('Trace')!;
  const chosen = (await traceVariables(reader)).filter((_, index) => index % 37 === 0);
  const isPlanned: boolean[] = [];
  for (const variables of chosen) isPlanned.push(await compare(query, variables));
  expect(isPlanned).toEqual(chosen.map(() => true));
});

test.each([
  [
    'aliases and merged fields',
    '{ a: dataset { version } a: dataset { claims } b: dataset { v: version v: version } }',
  ],
  [
    'fragments on interfaces and within each other',
    'fragment F on Entity { ...G name ... on Acupoint { code } } fragment G on Node { id __typename } { nodes(ids: ["acupoint:GB30", "citation:who-2008", "x"]) { ...F ...G ... on Citation { year } } }',
  ],
  [
    'directives with variables',
    'query ($id: Boolean! = true, $no: Boolean = false) { dataset { version @include(if: $id) claims @skip(if: $id) entities @include(if: $no) } }',
  ],
  ['an object without a field that is included', '{ dataset { version @skip(if: true) } }'],
  ['introspection beside data', '{ __typename __type(name: "Claim") { name } dataset { version } }'],
  [
    'defaults and nulls of arguments',
    'query ($first: Int = 2, $after: String) { entities(kind: ELEMENT, first: $first, after: $after) { nodes { id summary } totalCount } }',
  ],
  ['errors below a nullable field', '{ dataset { version } symptom(id: "Zhongdu") { id } }'],
  [
    'errors below a non-null field',
    '{ dataset { version } neighborhood(ids: ["GB30"], depth: 99) { truncated } }',
  ],
  [
    'JSON, escapes and Han characters',
    '{ citation(id: "who-2008") { csl bibtex } entity(id: "GB30") { names { text } } }',
  ],
  ['variables of a wrong type', 'query ($id: ID!) { entity(id: $id) { id } }'],
])('same answers with and without plans: %s', async (_, query) => {
  for (const more of [{ n: 1 }, { n: 2 }, { n: 3, id: false }]) await compare(query, more);
});

test('a plan of fragments that double at each step is compiled only as far as there is data', async () => {
  const steps = Array.from(
    { length: 40 },
    (_, step) =>
      `fragment F${step} on Quality { a: broader { ...F${step + 1} } b: broader { ...F${step + 1} } }`,
  );
  const query = `{ quality(id: "nothing") { ...F0 } } ${steps.join(' ')} fragment F40 on Quality { id }`;
  for (const n of [1, 2]) await compare(query, { n });
});
