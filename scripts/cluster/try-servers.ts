import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { SampledOperation } from '../../packages/api/src/testing/sample-operations.ts';
import { endpointOver, operationsOf, send } from '../../packages/api/src/testing/same-from-store.ts';
import { LoadError } from '../../packages/graph/src/cassandra/load-error.ts';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { VIEWS } from '../../packages/web/e2e/views.ts';
import { type ServerProcess, startServer } from '../testing/server-process.ts';
import { within } from '../testing/within.ts';
import { compareTexts } from './compare-texts.ts';
import type { Trial } from './trial.ts';
import { nameOfOperation } from './try-version.ts';

/** Servers over the cluster, as `pnpm start` runs them. */
export interface TriedServers {
  /** Another version was loaded, which has much less: one server takes it by itself, the other only when it is forced to. */
  readonly tryNextVersion: (next: Snapshot) => Promise<void>;
  /** All nodes are killed and come back: both servers say that they cannot answer, and then answer again, and the loader finds them again. */
  readonly tryLostCluster: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const START = 'scripts/start.ts';
/** How long a change may take: a server looks every ten seconds which version is served. */
const CHANGE_MS = 60_000;
const LOOKED_AGAIN_MS = 100;
/** What is compared beside the pages. */
const FILES = [
  '/export/graph.claims.csv?derived=0',
  '/export/graph.evidence.csv?entity=GB30',
  '/export/graph.kgx-nodes.tsv',
  '/export/works.bib',
  '/audit/numbers.csv',
  '/map/claims',
];

/**
 * Starts two servers over the version that the cluster serves, and compares all pages of the site with those of a server of the
 * data folders. One watches the cluster and takes any loss, the other does neither.
 */
export async function tryServers(trial: Trial): Promise<TriedServers> {
  const { cluster, timed, report } = trial;
  const KG_STORE = cluster.address;
  const watching = await timed('a server starts over the cluster', () =>
    startServer(START, { KG_STORE, KG_WATCH: '1', KG_MAX_LOSS: '100' }),
  );
  const waiting = await startServer(START, { KG_STORE });
  const servers = [watching, waiting];
  const ofFolders = await startServer(START, {});
  const pages = await timed('pages are compared', () =>
    compareTexts('pages and files', {
      questions: [...Object.values(VIEWS), ...FILES],
      tried: (path) => textOf(watching, path),
      known: (path) => textOf(ofFolders, path),
      about: (path) => path,
    }),
  );
  report('The site', [pages]);
  await ofFolders.stop();
  return {
    tryNextVersion: (next) => tryNextVersion(trial, next, { watching, waiting }),
    tryLostCluster: () => tryLostCluster(trial, servers),
    async stop() {
      for (const server of servers) assert.equal(await server.stop(), 0);
    },
  };
}

/**
 * The status and the text of a page, without what two servers of the same data do not have in common: their address, the names of
 * what was built for each, and the scripts, in which answers stand in the order in which they came.
 */
async function textOf(server: ServerProcess, path: string): Promise<string> {
  const response = await fetch(server.url + path);
  const body = (await response.text())
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/_app\/immutable\/[^"]+/g, 'BUILT')
    .replaceAll(new URL(server.url).host, 'HOST');
  return `${response.status} ${body}`;
}

async function tryNextVersion(
  { timed, report }: Trial,
  next: Snapshot,
  { watching, waiting }: { readonly watching: ServerProcess; readonly waiting: ServerProcess },
): Promise<void> {
  await timed('a server that watches serves the new version', () => servesVersion(watching, next.version));
  waiting.child.kill('SIGHUP');
  await timed('a server that is asked to refuses to lose so much', () =>
    isSaid(waiting, ({ refusedReload }) => refusedReload !== null),
  );
  const { version } = await health(waiting);
  assert.notEqual(version, next.version);
  waiting.child.kill('SIGUSR2');
  await timed('it serves the new version when it is forced to', () => servesVersion(waiting, next.version));

  const operations = await operationsOf(createReader(next));
  const here = await endpointOver(createReader(next));
  const all = [];
  for (const [was, server] of Object.entries({ watching, waiting }))
    all.push(
      await compareTexts(`the one that was ${was}`, {
        questions: operations,
        tried: (operation) => ask(server, operation),
        known: (operation) => send(here, operation),
        about: nameOfOperation,
      }),
    );
  report('Servers over the next version', all);
}

/** Whether a server answers a question of the whole graph that it was not asked before: with `first` items. */
async function answers(server: ServerProcess, first: number): Promise<boolean> {
  const body = await ask(server, {
    query: `{ claims(filter: { relation: [TREATS] }, first: ${first}) { nodes { id } } }`,
  });
  if (body.startsWith('200 {"data"')) return true;
  assert.match(body, /"code":"STORE_UNAVAILABLE"/);
  return false;
}

/** False for what a loader says without a cluster; throws everything else. */
function isRefused(error: unknown): false {
  if (error instanceof LoadError) return false;
  throw error;
}

/** The symptoms of which pages are asked for without a cluster: no question before was about all of them. */
const PAGES_ASKED = Array.from({ length: 20 }, (_, number) => number);

async function tryLostCluster(
  { cluster, timed, served }: Trial,
  servers: readonly ServerProcess[],
): Promise<void> {
  let first = 1;
  for (const server of servers) assert(await answers(server, first++));
  await Promise.all(cluster.nodes.map((node) => node.kill()));
  for (const server of servers) {
    assert.equal(await answers(server, first++), false);
    const pages = await Promise.all(
      PAGES_ASKED.map((symptom) =>
        fetch(`${server.url}/claims?of=symptom:${symptom}&relation=treats&side=in`),
      ),
    );
    // What was asked before is still in memory.
    assert(pages.every(({ status }) => status === 200 || status === 503));
    assert(pages.some(({ status }) => status === 503));
    for (const text of await Promise.all(pages.map((page) => page.text())))
      assert(cluster.nodes.every(({ contactPoint }) => !text.includes(contactPoint)));
    assert.equal((await health(server)).status, 'ready');
  }
  await timed('all nodes are back', () => cluster.bringBack(...cluster.nodes));
  for (const server of servers)
    await timed('a server answers again', () => until(() => answers(server, first++), server.output));
  // The connection that loads was lost with the nodes, too, and the next load is to find it there again.
  await timed('the cluster can be loaded into again', () =>
    until(
      () => served().then(() => true, isRefused),
      () => 'The loader finds no node',
    ),
  );
}

/** Sends a question. Returns the status and the body of the answer, as `send` does. */
async function ask(
  server: ServerProcess,
  { query, variables }: Pick<SampledOperation, 'query'> & Partial<Pick<SampledOperation, 'variables'>>,
): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same' },
    body: JSON.stringify({ query, variables }),
  });
  return `${response.status} ${await response.text()}`;
}

interface Health {
  readonly status: string;
  readonly version: string | null;
  readonly refusedReload: unknown;
}

async function health(server: ServerProcess): Promise<Health> {
  return (await (await fetch(`${server.url}/health`)).json()) as Health;
}

function servesVersion(server: ServerProcess, version: string): Promise<void> {
  return isSaid(server, (said) => said.version === version);
}

/** Waits until `/health` says something. Rejects with what the server has printed when it does not. */
function isSaid(server: ServerProcess, is: (said: Health) => boolean): Promise<void> {
  return until(async () => is(await health(server)), server.output);
}

/** Looks until it is so. Rejects with what is then to be said when it takes too long. */
async function until(is: () => Promise<boolean>, late: () => string): Promise<void> {
  const look = async (): Promise<void> => {
    while (!(await is())) await setTimeout(LOOKED_AGAIN_MS);
  };
  await within(CHANGE_MS, look(), late);
}
