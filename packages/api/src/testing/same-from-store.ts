import type { GraphReader } from '@jingluo/graph';
import { readExampleQuestions } from '../docs/example-questions.ts';
import { createGraphqlEndpoint } from '../http/create-endpoint.ts';
import type { GraphqlEndpoint } from '../http/endpoint.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { type SampledOperation, sampleOperations } from './sample-operations.ts';

/** How many variables each operation is asked with. */
const SAMPLES = 5;

/**
 * What a store is asked to see that its answers are those of a snapshot: every operation of the site and every question of the
 * documentation, about things of a graph.
 */
export function operationsOf(reader: GraphReader): Promise<SampledOperation[]> {
  const questions = readExampleQuestions().map(({ name, query }) => [`question ${name}`, query] as const);
  return sampleOperations(reader, SAMPLES, { ...SITE_OPERATIONS, ...Object.fromEntries(questions) });
}

/** Every question of the documentation as it stands there. They name things of the shipped data. */
export function documentedQuestions(): SampledOperation[] {
  return readExampleQuestions().map(({ name, query }) => ({
    name: `question ${name}`,
    query,
    variables: {},
  }));
}

/** An endpoint over a reader that answers such questions. */
export function endpointOver(reader: GraphReader): Promise<GraphqlEndpoint> {
  return createGraphqlEndpoint({ reader: () => reader, knownOperations: Object.values(SITE_OPERATIONS) });
}

/** Sends a question. Returns the status and the body of the answer. */
export async function send(
  to: GraphqlEndpoint,
  { query, variables }: Pick<SampledOperation, 'query' | 'variables'>,
): Promise<string> {
  const { status, body } = await to.answer({
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same' },
    body: Buffer.from(JSON.stringify({ query, variables })),
  });
  return `${status} ${body.toString()}`;
}
