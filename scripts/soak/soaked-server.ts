import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import { spawnNode } from '../processes/spawn-node.ts';
import { cleanEnvironment } from '../testing/server-process.ts';
import { addressOf, watchProgram } from '../testing/watch-program.ts';

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
  const program = watchProgram(child);
  const end = (): void => void child.kill('SIGTERM');
  stop.addEventListener('abort', end, { once: true });
  const url = await addressOf(program).catch(async () => {
    if (stop.aborted) throw new ExpectedError('The soak was stopped.');
    const lastLines = readFileSync(log, 'utf8').slice(-3000);
    throw new ExpectedError(`The server ended with ${await program.exit}:\n${lastLines}`);
  });
  return {
    url,
    reload: () => void child.kill('SIGHUP'),
    stop: () => {
      child.kill('SIGTERM');
      return program.exit;
    },
  };
}
