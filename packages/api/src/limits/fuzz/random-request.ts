import type { GraphQLSchema } from 'graphql';
import type { HttpRequest } from '../../http/http-message.ts';
import { HOSTILE_QUERIES, type HostileQuery } from './hostile-queries.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import { randomQuery } from './random-query.ts';

export interface FuzzCase {
  readonly kind: 'valid' | 'almost valid' | 'hostile query' | 'hostile message';
  readonly request: HttpRequest;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** The next request of a fuzzer. `ids` are those of existing entities, claims and works. */
export function randomRequest(schema: GraphQLSchema, ids: readonly string[], random: Random): FuzzCase {
  const valid = (): HostileQuery => {
    const { query, variables } = randomQuery(schema, ids, random);
    return { query, variables: JSON.stringify(variables) };
  };
  const dice = random.next();
  if (dice < 0.35) return { kind: 'valid', request: send(valid(), random) };
  if (dice < 0.65) {
    const { query, variables = '{}' } = valid();
    const broken = random.chance(0.7)
      ? { query: mutate(query, random), variables }
      : { query, variables: mutate(variables, random) };
    return { kind: 'almost valid', request: send(broken, random) };
  }
  if (dice < 0.8) {
    const made = random.pick(HOSTILE_QUERIES)(random);
    return {
      kind: 'hostile query',
      request: send(typeof made === 'string' ? { query: made } : made, random),
    };
  }
  return { kind: 'hostile message', request: random.pick(MESSAGES)(valid(), random) };
}

/** A POST, or sometimes a GET when it is short enough. */
function send({ query, variables = '{}' }: HostileQuery, random: Random): HttpRequest {
  if (query.length + variables.length < 4000 && random.chance(0.3)) {
    return get(searchOf({ query, variables }));
  }
  return post(bodyOf({ query, variables }));
}

function bodyOf({ query, variables = '{}' }: HostileQuery): string {
  return `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`;
}

function post(body: string | Buffer, headers: Record<string, string> = JSON_HEADERS): HttpRequest {
  return { method: 'POST', path: '/graphql', search: '', headers, body: Buffer.from(body as string) };
}

function searchOf(params: Record<string, string>): string {
  return `?${new URLSearchParams(params).toString()}`;
}

function get(search: string, headers: Record<string, string> = {}): HttpRequest {
  return { method: 'GET', path: '/graphql', search, headers, body: undefined };
}

const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  'application/json; charset=utf-16',
  'application/json;;;',
  'APPLICATION/JSON ; CHARSET="UTF-8"',
  '',
];

const HEADERS: readonly Record<string, string>[] = [
  { accept: 'text/html' },
  { accept: '*/*;q=nonsense' },
  { accept: 'multipart/mixed; deferSpec=20220824' },
  { accept: 'application/graphql-response+json' },
  { accept: 'x'.repeat(8000) },
  { 'content-encoding': 'gzip' },
  { 'x-request-id': '"><script>' },
  { 'x-request-id': 'x'.repeat(8000) },
  { 'if-none-match': '*' },
  { 'if-none-match': '"'.repeat(500) },
  { 'apollo-require-preflight': '' },
  { origin: 'https://evil.example', cookie: 'a=b' },
];

/** Malicious HTTP messages, each made from a valid query. */
const MESSAGES: readonly ((query: HostileQuery, random: Random) => HttpRequest)[] = [
  (query, random) => post(bodyOf(query), { 'content-type': random.pick(TYPES) }),
  (query) => post(bodyOf(query), {}),
  (query, random) => post(bodyOf(query), { ...JSON_HEADERS, ...random.pick(HEADERS) }),
  (query, random) => post(cut(bodyOf(query), random)),
  (query, random) => post(mutate(bodyOf(query), random)),
  (query, random) => post(withRawBytes(bodyOf(query), random)),
  (query) => post(Buffer.from(bodyOf(query), 'utf16le')),
  (query) => post(`\ufeff${bodyOf(query)}`),
  (query, random) => post(`[${random.many(random.int(0, 40), () => bodyOf(query)).join(',')}]`),
  (_, random) => post(random.pick(['', ' ', 'null', '0', '"query"', '[]', '{}', '[[]]', 'true', '\u0000'])),
  (_, random) => post('['.repeat(random.int(1, 60_000))),
  (_, random) => post(`${'{"query":'.repeat(random.int(1, 9000))}1${'}'.repeat(9000)}`),
  (_, random) => post(Buffer.alloc(random.int(1, 400_000), random.pick(['a', ' ', '{', '"', '\u0000']))),
  ({ query }, random) => post(JSON.stringify({ query, ...random.pick(ODD_FIELDS) })),
  (_, random) =>
    post(JSON.stringify({ query: random.pick<unknown>([null, 1, [], {}, '', ' ', '#', '\ud800']) })),
  (_, random) =>
    post(
      `{"query": "{ __typename }", "extensions": ${'['.repeat(9000)}${']'.repeat(9000 - random.int(0, 1))}}`,
    ),
  ({ query }) => post(`{"query": "{ nope }", "query": ${JSON.stringify(query)}, "__proto__": {"query": 1}}`),
  (query, random) => ({
    ...post(bodyOf(query)),
    method: random.pick(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'X']),
  }),
  (query) => ({ ...post(bodyOf(query)), body: undefined }),
  (query, random) => ({
    ...post(bodyOf(query)),
    search: `?${random.pick(['query={nope}', '%', 'x'.repeat(9000)])}`,
  }),
  (_, random) =>
    get(
      random.pick([
        '',
        '?',
        '?query',
        '?query=',
        '?query=%',
        '?query=%ff%fe',
        '?query={__typename}&query={nope}',
      ]),
    ),
  ({ query }, random) =>
    get(
      `${searchOf({ query })}&variables=${random.pick(['', 'x', '[]', '1', 'null', '%7B', '['.repeat(8000), `{"a":${'['.repeat(7500)}${']'.repeat(7500)}}`])}`,
    ),
  ({ query, variables = '{}' }, random) => get(searchOf({ query, variables }), random.pick(HEADERS)),
  () => get(`?query=${'%7Ba'.repeat(3000)}`),
  () => get(`?query=${encodeURIComponent('mutation { __typename }')}`),
];

const ODD_FIELDS: readonly Record<string, unknown>[] = [
  { operationName: 'Nope' },
  { operationName: '' },
  { operationName: 7 },
  { operationName: '__proto__' },
  { variables: 'x' },
  { variables: [] },
  { variables: null },
  { extensions: 'x' },
  { extensions: [] },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'nonsense' } } },
  { extensions: { persistedQuery: { version: 9, sha256Hash: {} } } },
  { extensions: { persistedQuery: 1 } },
  { query: undefined, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
  { http: { headers: 1 }, id: 7, doc_id: 'x' },
];

function cut(text: string, random: Random): string {
  return text.slice(0, random.int(0, text.length - 1));
}

/** The bytes of the text, some of them replaced by invalid UTF-8. */
function withRawBytes(text: string, random: Random): Buffer {
  const bytes = Buffer.from(text);
  for (let times = random.int(1, 5); times > 0; times -= 1) {
    bytes[random.int(0, bytes.length - 1)] = random.pick([0xff, 0xc0, 0x80, 0xed, 0xf8, 0x00]);
  }
  return bytes;
}
