import { Random } from '../../packages/api/src/limits/fuzz/random.ts';
import { randomRequest } from '../../packages/api/src/limits/fuzz/random-request.ts';
import { schema } from '../../packages/api/src/schema.ts';
import { brokenOf, type Drill } from './drill.ts';
import { describeStatuses, flood, type FloodRequest } from './flood.ts';
import { watchHealth } from './watch-health.ts';

/** How much processor time of others `/health` may wait for, in milliseconds, in 99 of 100 cases. */
const MAX_WAIT_MS = 100;

interface FloodDrill {
  readonly name: string;
  readonly clients: number;
  readonly count: number;
  /** Request number `index`: no two are the same, so that no cache answers them. */
  readonly request: (index: number, random: Random) => FloodRequest;
  /** Statuses that are right; 200 unless others are given. */
  readonly allowed?: readonly number[];
}

const WORDS = ['headache', 'insomnia', 'sciatica', 'palpitations', 'constipation', 'tinnitus', 'vertigo'];
const STYLES = ['APA', 'VANCOUVER', 'AMA'];

const FLOODS: readonly FloodDrill[] = [
  {
    name: '600 searches for misspelt words, by 20 clients',
    clients: 20,
    count: 600,
    request: (_, random) =>
      post('query ($text: String!) { search(text: $text, first: 20) { score entity { name } } }', {
        text: misspelt(random),
      }),
  },
  {
    name: '150 pages of results for misspelt words, by 20 clients',
    clients: 20,
    count: 150,
    request: (_, random) => ({ path: `/search?q=${encodeURIComponent(misspelt(random))}` }),
  },
  {
    name: '190 queries for 60 references each, by 190 clients',
    clients: 190,
    count: 190,
    request: (index) =>
      post(`query Q${index} { citations(first: 60) { nodes { reference(style: ${STYLES[index % 3]}) } } }`),
  },
  {
    name: '60 lists of all works, by 30 clients',
    clients: 30,
    count: 60,
    request: (index) => ({
      path: `/export/works.txt?style=${['apa', 'vancouver', 'ama'][index % 3]}&n=${index}`,
    }),
    allowed: [200, 503],
  },
  {
    name: '40 exports of the whole graph, by 40 clients',
    clients: 40,
    count: 40,
    request: (index) => ({
      path: `/export/${['graph.gexf', 'graph.jsonld', 'works.csv', 'claims.csv'][index % 4]}`,
    }),
    allowed: [200, 503],
  },
  {
    name: '4 queries of nearly the greatest cost, by 4 clients',
    clients: 4,
    count: 4,
    request: (index) => post(doubling(11, index)),
  },
  {
    name: '200 pages of traces, by 100 clients',
    clients: 100,
    count: 200,
    request: (index) => ({ path: `/trace?symptom=symptom:headache&n=${index}` }),
  },
];

/** Requests in masses: each is answered, and so is `/health` meanwhile. */
export const floodDrills: readonly Drill[] = [
  ...FLOODS.map(floodDrill),
  {
    name: '5,000 random requests of the fuzzer, by 8 clients',
    promise: 'Each is answered, none with a failure, and /health in between.',
    async run({ server }) {
      const random = new Random(20_261_129);
      const ids = await someIds(server.url);
      const requests = Array.from({ length: 5000 }, () => fuzzed(randomRequest(schema, ids, random).request));
      let statuses = new Map<number, number>() as Awaited<ReturnType<typeof flood>>;
      const health = await watchHealth(watched(server), async () => {
        statuses = await flood({ url: server.url, clients: 8, requests });
      });
      const failures = [...statuses.keys()].filter((status) => status === 0 || status >= 500);
      return {
        broken: [
          ...brokenOf({ 'a request failed or had no answer': failures.length === 0 }),
          ...brokenHealth(health),
        ],
        seen: `${describeStatuses(statuses)}; ${describeHealth(health)}`,
      };
    },
  },
];

function floodDrill({ name, clients, count, request, allowed = [200] }: FloodDrill): Drill {
  return {
    name,
    promise: `Each is answered, and /health waits for at most ${MAX_WAIT_MS} ms of processor time of others.`,
    async run({ server }) {
      const random = new Random(count);
      const requests = Array.from({ length: count }, (_, index) => request(index, random));
      let statuses = new Map<number, number>() as Awaited<ReturnType<typeof flood>>;
      const health = await watchHealth(watched(server), async () => {
        statuses = await flood({ url: server.url, clients, requests });
      });
      const isRight = [...statuses.keys()].every((status) => allowed.includes(status));
      return {
        broken: [
          ...brokenOf({ [`other statuses than ${allowed.join(' and ')}`]: isRight && statuses.has(200) }),
          ...brokenHealth(health),
        ],
        seen: `${describeStatuses(statuses)}; ${describeHealth(health)}`,
      };
    },
  };
}

type Seen = Awaited<ReturnType<typeof watchHealth>>;

function brokenHealth({ failed, p99 }: Seen): string[] {
  return brokenOf({
    '/health failed': failed === 0,
    // Not a number where the system does not say what a thread takes.
    '/health waited too long for others': !(p99 > MAX_WAIT_MS),
  });
}

function describeHealth({ count, p99, max }: Seen): string {
  return `/health ${count} times, after ${p99.toFixed(0)} ms of others (99 %), ${max.toFixed(0)} ms at most`;
}

function watched({ url, child }: { url: string; child: { pid?: number | undefined } }) {
  return { url, pid: child.pid ?? 0 };
}

function post(query: string, variables: Readonly<Record<string, unknown>> = {}): FloodRequest {
  return {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
}

function fuzzed({
  method,
  path,
  search,
  headers,
  body,
}: ReturnType<typeof randomRequest>['request']): FloodRequest {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { method, path: path + search, headers: Object.fromEntries(given), body };
}

function misspelt(random: Random): string {
  const letters = [...random.pick(WORDS)];
  for (let times = 0; times < 2; times += 1)
    letters[random.int(1, letters.length - 1)] = random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  return `${letters.join('')} ${random.pick(WORDS).slice(0, random.int(3, 6))}`;
}

/** Fragments that double at each level. */
function doubling(levels: number, number: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, at) => `fragment F${at} on Channel { a: pair { ...F${at + 1} } b: pair { ...F${at + 1} } }`,
  );
  return `query Q${number} { channel(id: "GB") { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Channel { points { id } }`;
}

async function someIds(url: string): Promise<string[]> {
  const query =
    '{ entities(first: 300) { nodes { id } } claims(first: 200) { nodes { id } } citations(first: 200) { nodes { id } } }';
  const answer = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as { data: Record<string, { nodes: { id: string }[] }> };
  return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
}
