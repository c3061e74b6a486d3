import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraphqlHandler } from '../../packages/api/src/create-handler.ts';
import { readExampleQuestions } from '../../packages/api/src/docs/example-questions.ts';
import { SITE_OPERATIONS } from '../../packages/api/src/site-operations.ts';
import { loadData } from '../../packages/graph/src/data/load-data.ts';
import { compileParts } from '../../packages/graph/src/load/compile-snapshot.ts';
import { writeSnapshot } from '../../packages/graph/src/load/snapshot-file.ts';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import { openSnapshot, type SnapshotParts } from '../../packages/graph/src/snapshot/open-snapshot.ts';
import { thisMachine } from '../browser/machine.ts';
import { type ServerProcess, startServer } from '../testing/server-process.ts';
import { ensureNginx, NGINX_FOLDER } from './find-nginx.ts';
import { type NginxProcess, startNginx } from './nginx-process.ts';

/* Three servers from one snapshot file, behind nginx as docs/deploy.md has it: what docs/scale.md offers for many readers. */

const ROOT = resolve(import.meta.dirname, '../..');
const SERVERS = 3;
const CLIENTS = 8;
/** The example lets one address ask so often at once. */
const ASKED_BY_ONE = 60;

const folder = mkdtempSync(join(tmpdir(), 'jingluo-replicas-'));
const file = join(folder, 'graph.snapshot');
const ends: (() => Promise<unknown>)[] = [];
let before: SnapshotParts;
let after: SnapshotParts;
let servers: ServerProcess[];
let nginx: NginxProcess;
/** For each question the bodies that the two versions have. */
let questions: { readonly body: string; readonly answers: readonly string[] }[];

beforeAll(async () => {
  const [shipped, notes] = [join(ROOT, 'data'), join(ROOT, 'docs/example/my-notes')];
  before = compileParts(loadData([shipped]));
  after = compileParts(loadData([shipped, notes]));
  questions = await answered([before, after]);
  writeSnapshot(file, before);
  servers = await Promise.all(
    Array.from({ length: SERVERS }, () =>
      startServer('packages/api/src/server/main.ts', { KG_SNAPSHOT: file, KG_TRUST_PROXY: '1' }),
    ),
  );
  for (const server of servers) ends.push(() => server.stop('SIGKILL'));
  nginx = await startNginx({
    program: ensureNginx(thisMachine(), NGINX_FOLDER),
    behind: servers,
    basePath: '',
  });
  ends.push(nginx.stop);
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true });
});

/** Questions, and what each version answers them in this process. */
async function answered(versions: readonly SnapshotParts[]) {
  const handlers = await Promise.all(
    versions.map((parts) => createGraphqlHandler(createReader(openSnapshot(parts)))),
  );
  const bodies = [
    ...readExampleQuestions().map(({ query }) => ({ query })),
    { query: SITE_OPERATIONS['Trace']!, variables: { id: 'symptom:sciatica', derived: true } },
    { query: '{ dataset { version claims } audit { singleWork(first: 20) { totalCount nodes { id } } } }' },
  ].map((body) => JSON.stringify(body));
  return Promise.all(
    bodies.map(async (body) => ({
      body,
      answers: await Promise.all(
        handlers.map(async (handle) => {
          const headers = { 'content-type': 'application/json' };
          const response = await handle(
            new Request('http://localhost/graphql', { method: 'POST', headers, body }),
          );
          return response.text();
        }),
      ),
    })),
  );
}

async function post(url: string, body: string, localAddress: string) {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const request = httpRequest(`${url}/graphql`, { method: 'POST', headers, localAddress, agent: false });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
}

/** Only Linux has all of 127.0.0.0/8 on loopback without being told. */
const addressOf = (client: number, asked: number): string =>
  process.platform === 'linux' ? `127.${1 + client}.${Math.floor(asked / ASKED_BY_ONE)}.1` : '127.0.0.1';

/** Asks on and on; resolves to how many answers there were by version, once `isOver` and the new one has answered. */
async function askOn(client: number, isOver: () => boolean, onAnswer: () => void): Promise<number[]> {
  const counts = [0, 0];
  for (let asked = 0; !isOver() || counts[1] === 0; asked += 1) {
    const { body, answers } = questions[asked % questions.length]!;
    const answer = await post(nginx.url, body, addressOf(client, asked));
    const version = answers.indexOf(answer.body);
    if (answer.status !== 200 || version < 0)
      throw new Error(`neither version answers so (${answer.status}): ${answer.body.slice(0, 300)}`);
    counts[version]! += 1;
    onAnswer();
  }
  return counts;
}

test('three servers from one file get a new version one after the other, and no answer is mixed or fails', async () => {
  let isOver = false;
  const first = Array.from({ length: CLIENTS }, () => Promise.withResolvers<undefined>());
  const clients = Promise.all(
    first.map(({ resolve: onAnswer }, client) =>
      askOn(
        client,
        () => isOver,
        () => onAnswer(undefined),
      ),
    ),
  );
  const swapping = Promise.all(first.map(({ promise }) => promise)).then(async () => {
    writeSnapshot(file, after);
    for (const server of servers) {
      const swapped = server.waitFor(/"outcome":"swapped"/);
      server.child.kill('SIGHUP');
      await swapped;
    }
  });
  // A wrong answer ends the test at once.
  await Promise.race([swapping, clients]);
  isOver = true;
  for (const [old, fresh] of await clients) expect([old! > 0, fresh! > 0]).toEqual([true, true]);

  for (const [index, { body, answers }] of questions.entries())
    expect(await post(nginx.url, body, addressOf(98, index * ASKED_BY_ONE))).toEqual({
      status: 200,
      body: answers[1],
    });
});
