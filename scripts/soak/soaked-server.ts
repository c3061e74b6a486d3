import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import { spawnNode } from '../processes/spawn-node.ts';
import { cleanEnvironment } from '../testing/server-process.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A server as `pnpm start` runs it, whose log goes to a file. */
export interface SoakedServer {
  readonly url: string;
  /** Asks it to load the data anew. */
  readonly reload: () => void;
  /** Stops it; resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface SoakedOptions {
  readonly data: string;
  readonly cache: string;
  /** Where its log is written: an earlier one is replaced. */
  readonly log: string;
  readonly stop: AbortSignal;
}

/** Starts the server, and resolves when it is ready. It ends when this process does. Rejects when it ends before. */
export async function startSoaked({ data, cache, log, stop }: SoakedOptions): Promise<SoakedServer> {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  const preload = ['--import', join(ROOT, 'scripts/preload.js')];
  const child = spawnNode([...preload, join(ROOT, 'scripts/start.ts')], {
    cwd: ROOT,
    env: {
      ...cleanEnvironment(),
      HOST: '127.0.0.1',
      PORT: '0',
      KG_DATA: data,
      KG_CACHE: cache,
      KG_WATCH: '0',
      KG_LOG: 'debug',
    },
    stdio: ['ignore', 'pipe', file],
  });
  closeSync(file);
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const end = (): void => void child.kill('SIGTERM');
  stop.addEventListener('abort', end, { once: true });
  const url = await Promise.race([
    printedUrl(child),
    exit.then((code) => {
      if (stop.aborted) throw new ExpectedError('The soak was stopped.');
      throw new ExpectedError(`The server ended with ${code}:\n${readFileSync(log, 'utf8').slice(-3000)}`);
    }),
  ]);
  return {
    url,
    reload: () => void child.kill('SIGHUP'),
    stop: () => {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

/** The address in the line that says that it is ready; its other lines are shown. */
function printedUrl({ stdout }: ChildProcess): Promise<string> {
  const { promise, resolve: found } = Promise.withResolvers<string>();
  let output = '';
  stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    const [, url] = /ready at (\S+)\n/.exec(output) ?? [];
    if (url !== undefined) found(url);
  });
  return promise;
}
