import { allItems } from '@jingluo/graph';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { createGraphqlEndpoint } from '../../http/create-endpoint.ts';
import type { GraphqlEndpoint } from '../../http/endpoint.ts';
import type { HttpRequest, HttpResponse } from '../../http/http-message.ts';
import { schema } from '../../schema.ts';
import { SITE_OPERATIONS } from '../../site-operations.ts';
import { createLimits } from '../create-limits.ts';
import { type LimitName, LIMITS } from '../limits.ts';
import { reader } from '../../testing/run.ts';
import { Random } from './random.ts';
import { type FuzzCase, randomRequest } from './random-request.ts';

/**
 * The first 1,500 have every outcome of the first 5,000 except two, which have their own tests. When limits or the reading
 * of requests change, run more of them once: `FUZZ=50000 vitest run --project api fuzz`.
 */
const REQUESTS = Number(process.env['FUZZ'] ?? 1500);
/** The number of requests that are sent three times, and how much memory a round may leave: 8 kB for each. */
const REPEATED_REQUESTS = 200;
const MAX_GROWTH_MEBIBYTES = 1.5;
const MEBIBYTE = 2 ** 20;
const MAX_CACHE_BYTES = 4 * MEBIBYTE;
/** Limits that this fuzzer does not test: it sends nothing slowly. */
const TIMES: readonly LimitName[] = ['milliseconds', 'bodyMilliseconds'];
const SEED = 20_261_122;

/** Codes that a client may get. `INTERNAL_SERVER_ERROR`, our own fault, is not one of them. */
const CODES = new Set([
  ...LIMITS.map(({ code }) => code as string),
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'METHOD_NOT_ALLOWED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNSUPPORTED_MEDIA_TYPE',
]);

const LEGITIMATE: readonly HttpRequest[] = [
  postOf('Trace', { id: 'sciatica', derived: true }),
  postOf('Search', { text: 'knee pain' }),
  postOf('Focus', { id: 'channel:GB' }),
];

let endpoint: GraphqlEndpoint;
let ids: string[];
const logged: unknown[] = [];

beforeAll(async () => {
  const [entities, claims, works] = [
    await allItems((bounds) => reader.entities({}, bounds)),
    (await reader.claims({}, { first: 300 }))!.items,
    await allItems((bounds) => reader.citations({}, bounds)),
  ];
  ids = [entities, claims, works].flat().map(({ id }) => id);
  endpoint = await createGraphqlEndpoint({
    reader: () => reader,
    limits: createLimits(schema),
    logError: (error) => logged.push(error),
    maxCacheBytes: MAX_CACHE_BYTES,
  });
});

test(`${REQUESTS} valid, almost valid and hostile requests: none fails, and clients are always served`, async () => {
  const random = new Random(SEED);
  const expected = await Promise.all(LEGITIMATE.map((request) => endpoint.answer(request)));
  expect(expected.map(({ status }) => status)).toEqual([200, 200, 200]);
  const outcomes: Record<string, number> = {};
  const wrong: string[] = [];
  for (let at = 0; at < REQUESTS; at += 1) {
    const sent = randomRequest(schema, ids, random);
    const { problem, outcome } = judge(sent, await endpoint.answer(sent.request));
    if (problem !== undefined) wrong.push(`#${at} ${problem}: ${shown(sent)}`);
    outcomes[`${sent.kind}: ${outcome}`] = (outcomes[`${sent.kind}: ${outcome}`] ?? 0) + 1;
    if (at % 100 > 0) continue;
    const which = (at / 100) % LEGITIMATE.length;
    const { body } = await endpoint.answer(LEGITIMATE[which]!);
    if (!body.equals(expected[which]!.body)) wrong.push(`#${at} the client was not served`);
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(logged).toEqual([]);
  expect(outcomes['valid: 200']).toBeGreaterThan(REQUESTS / 8);
  for (const { code } of LIMITS.filter(({ name }) => !TIMES.includes(name))) {
    expect(Object.keys(outcomes).join(), `nothing was beyond ${code}`).toContain(code);
  }
});

test('once the cache is full, requests leave no memory behind', async () => {
  const random = new Random(SEED + 1);
  const requests = random.many(REPEATED_REQUESTS, () => randomRequest(schema, ids, random).request);
  const heap: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const request of requests) await endpoint.answer(request);
    heap.push(heapAfterCollection());
  }
  const [, second = 0, third = 0, fourth = 0] = heap;
  // What is kept for each request grows in every round; a cache that a busy machine fills later grows once.
  const growth = Math.min(third - second, fourth - third);
  expect(growth / MEBIBYTE).toBeLessThan(MAX_GROWTH_MEBIBYTES);
});

function judge(sent: FuzzCase, answer: HttpResponse): { problem?: string; outcome: string } {
  const { status, headers, body } = answer;
  if (status >= 500) return { problem: `status ${status} ${body.toString()}`, outcome: 'failed' };
  if (status === 304 || sent.request.method === 'HEAD') return { outcome: String(status) };
  if (Number(headers['content-length']) !== body.length)
    return { problem: 'wrong length', outcome: 'failed' };
  if (!headers['content-type']?.includes('json')) {
    return status < 400
      ? { problem: `${status} as ${headers['content-type']}`, outcome: 'failed' }
      : { outcome: String(status) };
  }
  const text = body.toString('utf8');
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  const codes = [...new Set(errors.map(({ extensions }) => extensions?.code ?? 'none'))];
  const outcome = [status, ...codes].join(' ');
  if (codes.some((code) => !CODES.has(code)))
    return { problem: `codes ${outcome}: ${text.slice(0, 300)}`, outcome };
  if (errors.length > 0 && /node_modules|\.ts:\d|stacktrace/.test(text))
    return { problem: `shows its inside: ${text.slice(0, 300)}`, outcome };
  if (text.length > 20 * MEBIBYTE) return { problem: `${text.length} characters`, outcome };
  return { outcome };
}

function shown({ kind, request: { method, search, headers, body } }: FuzzCase): string {
  const text =
    body === undefined
      ? decodeURIComponent(search.replace(/%(?![\da-f]{2})/gi, '%25').replace(/%[89a-f][\da-f]/gi, '?'))
      : body.toString('latin1');
  return `${kind} ${method} ${JSON.stringify(headers)} ${text.slice(0, 600)}`;
}

function postOf(operation: string, variables: Record<string, unknown>): HttpRequest {
  return {
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ query: SITE_OPERATIONS[operation], variables })),
  };
}

/** Bytes of the heap that are still in use. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
