import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { type Load, rawRequest, send } from './send-load.ts';
import { FLOOR_BYTES, type ServerKind, shippedReader } from './bench-servers.ts';
import { traceVariables } from './trace-variables.ts';

/*
 * `pnpm bench`: processor time for each request of the server that `pnpm start` runs, as a multiple of a floor measured in
 * the same round: a bare server that reads the body to its end and sends as many bytes.
 *
 * V8 goes on compiling for tens of thousands of requests, in threads of its own, and that is not the time of a request. So
 * each server gets `--warmup` requests of each repeated case first, the floor as many as ours get together. Then the repeated
 * cases and the floor take turns, some hundred requests at a time: whatever else the machine does meets all of them.
 */

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '3000' },
    warmup: { type: 'string', default: '15000' },
    memory: { type: 'string', default: '20000' },
  },
});
const ROUNDS = Number(options.rounds);
const REQUESTS = Number(options.requests);
const WARMUP = Number(options.warmup);
const MEMORY_REQUESTS = Number(options.memory);

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Case {
  readonly name: string;
  readonly server: ServerKind | 'ours';
  readonly status?: number;
  readonly count?: number;
  readonly request: Load['request'];
}

interface Measured {
  /** Microseconds of the server's processor time for each request. */
  readonly cpu: number;
  readonly p99: number;
}

/** In how many parts the repeated cases take turns. */
const TURNS = 10;

/** A prime, so that symptoms and filters are mixed, and all are sent before one is repeated. */
const STRIDE = 1009;

const JSON_POST = { 'content-type': 'application/json' };
const query = SITE_OPERATIONS['Trace']!;
const variables = await traceVariables(shippedReader());
const SERVER_OPTIONS = {
  execArgv: ['--expose-gc', '--import', new URL('usage.ts', import.meta.url).href],
  env: { ...process.env, NODE_ENV: 'production' },
};

const servers: Record<ServerKind | 'ours', Running> = {
  floor: await runOther('floor'),
  stock: await runOther('stock'),
  ours: await runOurs(),
};

const repeated = await closestToFloor();
const post = rawRequest('POST', '/graphql', JSON_POST, repeated.body);
const search = new URLSearchParams({ query, variables: JSON.stringify(repeated.variables) }).toString();
const get = rawRequest('GET', `/graphql?${search}`, {});
const { etag } = await ask(servers.ours.port, `/graphql?${search}`);
const again = rawRequest('GET', `/graphql?${search}`, { 'if-none-match': etag });
let distinctCount = 0;

const REPEATED: readonly Case[] = [
  { name: 'the floor', server: 'floor', request: () => post },
  { name: 'repeated POST', server: 'ours', request: () => post },
  { name: 'repeated GET', server: 'ours', request: () => get },
  { name: '304', server: 'ours', status: 304, request: () => again },
];
const OTHERS: readonly Case[] = [
  { name: 'distinct traces', server: 'ours', request: distinct },
  {
    name: 'stock Apollo, repeated POST',
    server: 'stock',
    count: Math.ceil(REQUESTS / 10),
    request: () => post,
  },
  {
    name: 'stock Apollo, distinct traces',
    server: 'stock',
    count: Math.ceil(REQUESTS / 2),
    request: distinct,
  },
];

for (const each of REPEATED) {
  const count = each.server === 'floor' ? WARMUP * (REPEATED.length - 1) : WARMUP;
  await measure({ ...each, count });
}
const rounds: Map<string, Measured>[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  // No case pays for the garbage of the one before. This collects it.
  for (const { child } of Object.values(servers)) await usageOf(child, 'memory');
  const results = await measureInTurns(REPEATED);
  for (const each of OTHERS) results.set(each.name, await measure(each));
  // The first round warms the servers up for the other cases, and is reported apart.
  rounds.push(results);
}
const warm = rounds.slice(1);

console.log(`\n${ROUNDS} rounds, ${REQUESTS} requests each, 32 connections; ${variables.length} traces`);
console.log(`before them ${WARMUP} requests of each repeated case, and as many to the floor`);
console.log(
  `repeated: the trace of ${repeated.variables.id}, ${repeated.bytes} bytes; the floor: ${FLOOR_BYTES} bytes\n`,
);
console.log('                                    × floor    µs     p99 × floor   first round × floor');
for (const { name } of [...REPEATED, ...OTHERS]) {
  const cells = [
    ratio(name, 'cpu', warm).toFixed(2).padStart(7),
    median(warm.map((each) => each.get(name)!.cpu))
      .toFixed(0)
      .padStart(7),
    ratio(name, 'p99', warm).toFixed(2).padStart(12),
    ratio(name, 'cpu', rounds.slice(0, 1)).toFixed(2).padStart(18),
  ];
  console.log(name.padEnd(34), ...cells);
}
const share = median(
  warm.map((each) => each.get('stock Apollo, distinct traces')!.cpu / each.get('distinct traces')!.cpu),
);
console.log(`\ndistinct traces take 1/${share.toFixed(1)} of stock Apollo's time`);
await measureMemory();
for (const { child } of Object.values(servers)) child.kill();

function distinct(): Buffer {
  const index = distinctCount++;
  // A variable that the query does not use makes the request a new one.
  const chosen = { ...variables[(index * STRIDE) % variables.length], unused: index };
  return rawRequest('POST', '/graphql', JSON_POST, JSON.stringify({ query, variables: chosen }));
}

/** Measures each case in parts, by turns. */
async function measureInTurns(cases: readonly Case[]): Promise<Map<string, Measured>> {
  const parts = new Map(cases.map(({ name }) => [name, [] as Measured[]]));
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const each of cases)
      parts.get(each.name)!.push(await measure({ ...each, count: Math.ceil(REQUESTS / TURNS) }));
  return new Map(
    [...parts].map(([name, all]) => [
      name,
      {
        cpu: all.reduce((sum, { cpu }) => sum + cpu, 0) / all.length,
        p99: median(all.map((each) => each.p99)),
      },
    ]),
  );
}

async function measure({ server, status = 200, count = REQUESTS, request }: Case): Promise<Measured> {
  const { port, child } = servers[server];
  const before = await usageOf(child, 'cpu');
  const times = await send({ port, request, count, connections: 32, status });
  const after = await usageOf(child, 'cpu');
  return { cpu: (after - before) / count, p99: times[Math.floor(times.length * 0.99)]! };
}

async function measureMemory(): Promise<void> {
  const { port, child } = servers.ours;
  const step = Math.ceil(MEMORY_REQUESTS / 5);
  const lines: string[] = [];
  for (let done = 0; done < MEMORY_REQUESTS; done += step) {
    await send({ port, request: distinct, count: step, connections: 32, status: 200 });
    lines.push(`${((await usageOf(child, 'memory')) / 2 ** 20).toFixed(0)} MiB after ${done + step}`);
  }
  console.log(`memory over distinct requests: ${lines.join(', ')}`);
}

function ratio(name: string, of: keyof Measured, over: typeof rounds): number {
  return median(over.map((each) => each.get(name)![of] / each.get('the floor')![of]));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

async function runOther(kind: ServerKind): Promise<Running> {
  const child = fork(new URL('bench-servers.ts', import.meta.url), [kind], SERVER_OPTIONS);
  const [port] = (await once(child, 'message')) as [number];
  return { child, port };
}

/** The program that `pnpm start` runs, with its default settings. */
async function runOurs(): Promise<Running> {
  const { env, ...options } = SERVER_OPTIONS;
  const child = fork(new URL('../../../../scripts/start.ts', import.meta.url), [], {
    ...options,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    const [, port] = /ready at http:.*:(\d+)/.exec(line) ?? [];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error('http.bench: the server ended before it was ready');
}

async function usageOf(child: ChildProcess, what: 'cpu' | 'memory'): Promise<number> {
  child.send(what);
  const [usage] = (await once(child, 'message')) as [number];
  return usage;
}

/** The trace whose response is closest in length to that of the floor. */
async function closestToFloor() {
  let best = { body: '', bytes: 0, variables: variables[0]! };
  for (const each of variables.filter(({ derived, minLevel }) => derived && minLevel === null)) {
    const body = JSON.stringify({ query, variables: each });
    const answer = await fetch(`http://127.0.0.1:${servers.ours.port}/graphql`, {
      method: 'POST',
      headers: JSON_POST,
      body,
    });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (Math.abs(bytes - FLOOR_BYTES) < Math.abs(best.bytes - FLOOR_BYTES))
      best = { body, bytes, variables: each };
  }
  return best;
}

async function ask(port: number, target: string): Promise<{ etag: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}${target}`);
  await answer.arrayBuffer();
  return { etag: answer.headers.get('etag') ?? '' };
}
