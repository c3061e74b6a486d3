import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerProcess } from '../testing/server-process.ts';
import { brokenOf, type Drill } from './drill.ts';
import { describeStatuses } from './flood.ts';
import { stopUnderLoad } from './stop-under-load.ts';
import { watchHealth } from './watch-health.ts';

const SHIPPED = join(import.meta.dirname, '../../data');

interface Health {
  readonly status: string;
  readonly version: string;
  readonly refusedReload: {
    readonly message: string;
    readonly first: readonly unknown[];
    readonly losses: readonly { readonly of: string; readonly from: number; readonly to: number }[];
  } | null;
}

/** Data, files and signals that go wrong under a server. */
export const faultDrills: readonly Drill[] = [
  {
    name: 'A data folder is emptied under a watching server',
    promise:
      'The old data is served on, /health says what would be lost, and the data is taken again when it is back.',
    async run({ start, folder }) {
      const { data, server, before } = await watching(folder, start);
      const kept = join(folder, 'kept');
      mkdirSync(kept);
      for (const name of readdirSync(data)) renameSync(join(data, name), join(kept, name));
      const refused = await until(server, ({ refusedReload }) => refusedReload !== null);
      const isServed = await answers(server);
      for (const name of readdirSync(kept)) renameSync(join(kept, name), join(data, name));
      const after = await until(server, ({ refusedReload }) => refusedReload === null);
      return {
        broken: brokenOf({
          'other data was served': refused.version === before.version && after.version === before.version,
          'it is not said what would be lost': (refused.refusedReload?.losses.length ?? 0) > 0,
          'queries failed': isServed,
        }),
        seen: refused.refusedReload?.message ?? '',
      };
    },
  },
  {
    name: 'Bytes of another encoding, NUL and half a surrogate get into the data',
    promise: 'Each is refused with its file, line and column, and the old data is served on.',
    async run({ start, folder }) {
      const { data, server, before } = await watching(folder, start);
      const file = join(data, 'symptoms/general.yaml');
      const text = readFileSync(file);
      const said: string[] = [];
      const places: string[] = [];
      for (const bytes of ['6e616d653a20e96d', '6e616d653a200078', '6e616d653a20eda080']) {
        const before = Buffer.concat([text, Buffer.from(`# ${bytes}\n`)]);
        writeFileSync(file, Buffer.concat([before, Buffer.from(bytes, 'hex')]));
        const { refusedReload } = await until(
          server,
          ({ refusedReload: refused }) => refused !== null && !said.includes(JSON.stringify(refused.first)),
        );
        said.push(JSON.stringify(refusedReload?.first));
        places.push(String(before.toString().split('\n').length));
      }
      const { version } = await health(server);
      return {
        broken: brokenOf({
          [`a place was not named in ${said.join()}`]: said.every(
            (one, index) => one.includes('general.yaml') && one.includes(places[index]!),
          ),
          'other data was served': version === before.version,
        }),
        seen: `${said.length} refused, each with its place`,
      };
    },
  },
  {
    name: 'The data folder is replaced by a rename, with a FIFO and a socket in it',
    promise: 'The new data is served, and the server still ends by SIGTERM.',
    async run({ start, folder }) {
      const { data, server, before } = await watching(folder, start);
      const next = join(folder, 'next');
      cpSync(data, next, { recursive: true });
      const file = join(next, 'symptoms/general.yaml');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('lasts for months', 'lasts for months or years'),
      );
      execFileSync('mkfifo', [join(next, 'symptoms/pipe.yaml')]);
      renameSync(data, join(folder, 'old'));
      renameSync(next, data);
      const { version, refusedReload } = await until(
        server,
        (seen) => seen.version !== before.version || seen.refusedReload !== null,
      );
      const code = await server.stop();
      return {
        broken: brokenOf({
          [`the new data was not served: ${JSON.stringify(refusedReload)}`]: version !== before.version,
          'it did not end': code === 0,
        }),
        seen: `served, and ended with ${code}`,
      };
    },
  },
  {
    name: 'Snapshot files are cut, changed, emptied and replaced by folders between starts',
    promise: 'Each start serves the same data.',
    async run({ start, folder }) {
      const cache = join(folder, 'snapshots');
      const versions = new Set<string>();
      const harms: ((file: string) => void)[] = [
        () => undefined,
        (file) => truncateSync(file, 1000),
        (file) => {
          const bytes = readFileSync(file);
          bytes[bytes.length >> 1]! ^= 0xff;
          writeFileSync(file, bytes);
        },
        (file) => truncateSync(file, 0),
        (file) => {
          rmSync(file);
          mkdirSync(file);
        },
      ];
      for (const harm of harms) {
        for (const name of readdirSync(cache, { recursive: false, withFileTypes: true }).filter((one) =>
          one.isFile(),
        ))
          harm(join(cache, name.name));
        const server = await start({ KG_CACHE: cache });
        versions.add((await health(server)).version);
        await server.stop();
      }
      return {
        broken: brokenOf({ 'the versions differ': versions.size === 1 }),
        seen: `${harms.length} starts, ${versions.size} version`,
      };
    },
  },
  {
    name: '300 clients that begin a request and never end it',
    promise: 'Others are served.',
    async run({ server }) {
      const port = Number(new URL(server.url).port);
      const sockets = await Promise.all(Array.from({ length: 300 }, (_, index) => begin(port, index)));
      let isServed = false;
      const seen = await watchHealth({ url: server.url, pid: server.child.pid ?? 0 }, async () => {
        isServed = await answers(server);
      });
      for (const socket of sockets) socket.destroy();
      return {
        broken: brokenOf({ 'queries failed': isServed, '/health failed': seen.failed === 0 }),
        seen: 'served',
      };
    },
  },
  {
    name: 'SIGTERM while 64 clients ask',
    promise: 'No answer is cut; who asks later gets 503 with Retry-After; the server ends with 0.',
    async run({ start }) {
      const server = await start({});
      const { statuses, cut, withoutRetry, code } = await stopUnderLoad(server, 64);
      return {
        broken: brokenOf({
          [`${cut} answers were cut`]: cut === 0,
          'a 503 had no Retry-After': withoutRetry === 0,
          'it did not end with 0': code === 0,
          'nobody was answered': (statuses.get(200) ?? 0) > 0,
        }),
        seen: `${describeStatuses(statuses)}; ${cut} cut; ended with ${code}`,
      };
    },
  },
  {
    name: 'kill -9, and a start after it',
    promise: 'The next start is ready.',
    async run({ start }) {
      const first = await start({});
      await first.stop('SIGKILL');
      const second = await start({});
      return { broken: brokenOf({ 'it did not answer': await answers(second) }), seen: 'ready' };
    },
  },
];

async function watching(
  folder: string,
  start: (env: Readonly<Record<string, string>>) => Promise<ServerProcess>,
): Promise<{ data: string; server: ServerProcess; before: Health }> {
  const data = join(folder, 'data');
  cpSync(SHIPPED, data, { recursive: true });
  const server = await start({ KG_DATA: data, KG_WATCH: '1', KG_CACHE: join(folder, 'snapshots') });
  return { data, server, before: await health(server) };
}

async function health({ url }: ServerProcess): Promise<Health> {
  return (await (await fetch(`${url}/health`)).json()) as Health;
}

/** Asks `/health` until it says what is awaited. */
async function until(server: ServerProcess, isAwaited: (seen: Health) => boolean): Promise<Health> {
  for (;;) {
    const seen = await health(server);
    if (isAwaited(seen)) return seen;
    await wait(50);
  }
}

async function answers({ url }: ServerProcess): Promise<boolean> {
  const query = encodeURIComponent('{ symptom(id: "headache") { points { point { id } } } }');
  const answer = await fetch(`${url}/graphql?query=${query}`);
  return answer.status === 200 && (await answer.text()).includes('acupoint:');
}

function begin(port: number, index: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(
      index % 2 === 0 ? 'GET / HT' : 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n{',
    );
    resolve(socket);
  }).on('error', reject);
  return promise;
}
