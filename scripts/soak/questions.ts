import {
  allItems,
  type Awaitable,
  type Citation,
  createReader,
  type GraphReader,
} from '../../packages/graph/src/index.ts';
import { loadSnapshot } from '../../packages/graph/src/load/load-snapshot.ts';
import { readExampleQuestions } from '../../packages/api/src/docs/example-questions.ts';
import { takesText } from '../../packages/api/src/http/private-texts.ts';
import { sampleOperations } from '../../packages/api/src/testing/sample-operations.ts';

/** How often each kind is asked, of a hundred. */
export const KINDS = {
  operation: 44,
  page: 24,
  example: 16,
  refused: 8,
  file: 5,
  export: 2,
  picture: 1,
} as const;
export type Kind = keyof typeof KINDS;

/** A request that a soak sends again and again. */
export interface Question {
  readonly kind: Kind;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** How many variables each operation of the site is asked with. */
const VARIABLES = 8;

/** Every question of a soak: those of the site, of the documentation and of its readers, and some that are refused. */
export async function soakQuestions(data: string): Promise<Question[]> {
  const reader = createReader(loadSnapshot([data], { cache: undefined, warn: () => undefined }));
  return [
    ...(await sampleOperations(reader, VARIABLES)).flatMap((sample) => byBoth('operation', sample)),
    ...readExampleQuestions().flatMap(({ query }) => byBoth('example', { query })),
    ...(await pages(reader)).map((path) => get('page', path)),
    ...FILES.map((path) => get('file', path)),
    ...[...EXPORTS, ...(await references(reader))].map((path) => get('export', path)),
    ...PICTURES.map((path) => get('picture', path)),
    ...REFUSED_PATHS.map((path) => get('refused', path)),
    ...REFUSED_QUERIES.flatMap((query) => byBoth('refused', { query })),
    { kind: 'refused', method: 'POST', path: '/graphql', body: '{"query": ' },
  ];
}

/** About `count` of a list. */
function some<T>(list: readonly T[], count: number): T[] {
  return list.filter((_, index) => index % Math.ceil(list.length / count) === 0);
}

function works(reader: GraphReader): Awaitable<readonly Citation[]> {
  return allItems((bounds) => reader.citations({}, bounds));
}

/** Single works as citation styles write them. */
async function references(reader: GraphReader): Promise<string[]> {
  const keys = some(await works(reader), 20).map(({ id }) => id.replace(/^citation:/, ''));
  return keys.map((key) => `/export/works.txt?works=${encodeURIComponent(key)}`);
}

async function pages(reader: GraphReader): Promise<string[]> {
  const entities = some(await allItems((bounds) => reader.entities({}, bounds)), 24).map(({ id }) => id);
  const symptoms = some(await allItems((bounds) => reader.entities({ kind: 'symptom' }, bounds)), 10);
  const claims = some(await allItems((bounds) => reader.claims({}, bounds)), 12).map(({ id }) => id);
  const keys = some(await works(reader), 10).map(({ id }) => id.replace(/^citation:/, ''));
  const words = [
    'sciatica',
    '环跳',
    'gb 30',
    'liver',
    'scaitica',
    'which points treat knee pain?',
    'no such thing',
  ];
  return [
    '/',
    '/about',
    '/audit',
    '/audit/sources',
    '/body?region=region:thigh',
    '/read',
    '/studies?symptom=symptom:sciatica',
    '/citations',
    '/query',
    '/entities/acupoint:GB30',
    '/compare?of=acupoint:GB30&of=acupoint:GB34',
    '/compare?of=symptom:sciatica&of=symptom:knee-pain',
    ...entities.map((id) => `/entities/${encodeURIComponent(id)}`),
    ...entities.slice(0, 5).map((id) => `/?focus=${encodeURIComponent(id)}`),
    ...['symptom:sciatica', ...symptoms.map(({ id }) => id)].map(
      (id) => `/trace?symptom=${encodeURIComponent(id)}`,
    ),
    ...claims.map((id) => `/claims/${encodeURIComponent(id)}`),
    ...keys.map((key) => `/citations/${encodeURIComponent(key)}`),
    ...words.map((text) => `/search?q=${encodeURIComponent(text)}`),
  ];
}

const FILES = ['/map/claims', '/audit/numbers.csv', '/graphql/schema.graphql', '/third-party-notices.txt'];

const EXPORTS = [
  '/export/graph.evidence.csv?level=randomized',
  '/export/graph.gexf?level=randomized',
  '/export/works.bib?works=qin-z-2015-review',
  '/export/works.txt?works=qin-z-2015-review',
];

const PICTURES = [
  '/preview/about.png',
  '/preview/citations.png',
  '/preview/trace.png?symptom=symptom:sciatica',
];

const REFUSED_PATHS = [
  '/no/such/page',
  '/entities/nothing',
  '/claims/nothing',
  '/export/graph.gexf?level=none',
  '/graphql?query=',
];

const REFUSED_QUERIES = [
  '{ no }',
  '{ dataset { version',
  '{ entity(id: 7) { name } }',
  '{ entities(first: 5000) { nodes { id } } }',
  `{ ${'a: dataset { version } '.repeat(400)} }`,
];

function get(kind: Kind, path: string): Question {
  return { kind, method: 'GET', path };
}

/** A query as the body of a POST, and as the search of a GET if that is short enough for an address. */
function byBoth(kind: Kind, { query, variables = {} }: GraphqlParameters): Question[] {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString();
  const post: Question = {
    kind,
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
  };
  // A text to be read is only taken by POST.
  return search.length > 6000 || takesText(query) ? [post] : [post, get(kind, `/graphql?${search}`)];
}

interface GraphqlParameters {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
