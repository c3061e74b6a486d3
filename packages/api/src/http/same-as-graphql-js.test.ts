import { shippedReader } from '@jingluo/graph/shipped';
import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { traceVariables } from '../bench/trace-variables.ts';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { sampleVariables } from '../testing/sample-variables.ts';
import { createGraphqlEndpoint } from './endpoint.ts';

const reader = shippedReader();
const operations = new Map(Object.entries(SITE_OPERATIONS));
const endpoint = await createGraphqlEndpoint({
  reader: () => reader,
  knownOperations: [...operations.values()],
});
const sample = await sampleVariables(schema, reader);
const SAMPLES = 20;

/** Asks both, and compares. Returns whether a plan answered. */
async function compare(query: string, variables: object): Promise<boolean> {
  const answer = endpoint.answer({
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ query, variables })),
  });
  const text = (await answer).body.toString('utf8');
  const contextValue = { reader };
  const plain = await execute({
    schema,
    document: parse(query),
    variableValues: { ...variables },
    contextValue,
  });
  if (plain.errors === undefined) expect(text).toBe(`${JSON.stringify(plain)}\n`);
  else expect((JSON.parse(text) as { data: unknown }).data).toEqual(JSON.parse(JSON.stringify(plain)).data);
  return plain.errors === undefined && !(answer instanceof Promise);
}

test.each([...operations])('%s is answered byte for byte as graphql-js answers it', async (_, query) => {
  const document = parse(query);
  const planned: boolean[] = [];
  const samples = query.includes('$') ? SAMPLES : 1;
  for (let index = 0; index < samples; index += 1) {
    planned.push(await compare(query, sample(document, index)));
  }
  expect(planned, 'none was answered by its plan').toContain(true);
});

test('so are the traces of all over, with all filters', async () => {
  const query = operations.get('Trace')!;
  const chosen = (await traceVariables(reader)).filter((_, index) => index % 37 === 0);
  const planned: boolean[] = [];
  for (const variables of chosen) planned.push(await compare(query, variables));
  expect(planned).toEqual(chosen.map(() => true));
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
  ['an object of which nothing is left', '{ dataset { version @skip(if: true) } }'],
  ['introspection beside data', '{ __typename __type(name: "Claim") { name } dataset { version } }'],
  [
    'defaults and nulls of arguments',
    'query ($first: Int = 2, $after: String) { entities(kind: ELEMENT, first: $first, after: $after) { nodes { id summary } totalCount } }',
  ],
  ['errors below what may be null', '{ dataset { version } symptom(id: "Zhongdu") { id } }'],
  [
    'errors below what may not',
    '{ dataset { version } neighborhood(ids: ["GB30"], depth: 99) { truncated } }',
  ],
  [
    'JSON, escapes and Han characters',
    '{ citation(id: "who-2008") { csl bibtex } entity(id: "GB30") { names { text } } }',
  ],
])('%s come out the same, the first time and after', async (_, query) => {
  for (const more of [{ n: 1 }, { n: 2 }, { n: 3, id: false }]) await compare(query, more);
});

test('fragments that double at each step cost no more than what there is to say', async () => {
  const steps = Array.from(
    { length: 40 },
    (_, step) =>
      `fragment F${step} on Quality { a: broader { ...F${step + 1} } b: broader { ...F${step + 1} } }`,
  );
  const query = `{ quality(id: "nothing") { ...F0 } } ${steps.join(' ')} fragment F40 on Quality { id }`;
  for (const n of [1, 2]) await compare(query, { n });
});
