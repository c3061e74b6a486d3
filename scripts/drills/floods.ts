import { Random } from '../../packages/api/src/limits/fuzz/random.ts';
import { randomRequest } from '../../packages/api/src/limits/fuzz/random-request.ts';
import { schema } from '../../packages/api/src/schema.ts';
import type { ServerProcess } from '../testing/server-process.ts';
import { brokenOf, type Drill, type Outcome } from './drill.ts';
import { describeStatuses, flood, type FloodRequest, type Statuses } from './flood.ts';
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
      const ids = await someIds(server.url);
      const random = new Random(20_261_129);
      const requests = Array.from({ length: 5000 }, () => fuzzed(randomRequest(schema, ids, random).request));
      return floodWhileWatched(server, { clients: 8, requests: () => requests }, (statuses) =>
        brokenOf({
          'a request failed or had no answer': [...statuses.keys()].every(
            (status) => status !== 0 && status < 500,
          ),
        }),
      );
    },
  },
];

function floodDrill({ name, clients, count, request, allowed = [200] }: FloodDrill): Drill {
  return {
    name,
    promise: `Each is answered, and /health waits for at most ${MAX_WAIT_MS} ms of processor time of others.`,
    run({ server }) {
      let index = 0;
      const random = new Random(count);
      // Other ones at each attempt, so that no cache answers them.
      const requests = () => Array.from({ length: count }, () => request(index++, random));
      return floodWhileWatched(server, { clients, requests }, (statuses) =>
        brokenOf({
          [`other statuses than ${allowed.join(' and ')}`]:
            statuses.has(200) && [...statuses.keys()].every((status) => allowed.includes(status)),
        }),
      );
    },
  };
}

interface Wave {
  readonly clients: number;
  /** For one attempt. */
  readonly requests: () => readonly FloodRequest[];
}

/** How often a flood is repeated when `/health` waited too long: whatever else the machine does can only add to that. */
const ATTEMPTS = 3;

async function floodWhileWatched(
  { url, child }: ServerProcess,
  { clients, requests }: Wave,
  judge: (statuses: Statuses) => string[],
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < ATTEMPTS) {
    let statuses: Statuses = new Map();
    const health = await watchHealth({ url, pid: child.pid ?? 0 }, async () => {
      statuses = await flood({ url, clients, requests: requests() });
    });
    const seen = `${describeStatuses(statuses)}; ${describeHealth(health)}`;
    const [wrong, late] = [judge(statuses), brokenHealth(health)];
    const outcome = { broken: [...wrong, ...late], seen };
    if (wrong.length > 0 || late.length === 0) return outcome;
    outcomes.push(outcome);
  }
  return outcomes[0]!;
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
