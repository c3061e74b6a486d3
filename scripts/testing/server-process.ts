import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { spawnNode } from '../processes/spawn-node.ts';
import { addressOf, type WatchedProgram, watchProgram } from './watch-program.ts';

/** A server that runs as its users run it. */
export interface ServerProcess extends WatchedProgram {
  /** The address that it printed. */
  readonly url: string;
  /** Sends a signal, SIGTERM unless another is given; resolves to the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Waits until a server that was just started is ready. Rejects with its output when it ends before that. */
export async function serverProcess(child: ChildProcess): Promise<ServerProcess> {
  const program = watchProgram(child);
  return {
    ...program,
    url: await addressOf(program),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return program.exit;
    },
  };
}

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Starts a program of the project that serves, by its path from the root, on a free port of loopback with some settings, and
 * waits until it is ready. Rejects with its output when it ends before that.
 */
export function startServer(
  program: string,
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  return serverProcess(
    spawnNode([program], {
      cwd: ROOT,
      env: { ...cleanEnvironment(), HOST: '127.0.0.1', PORT: '0', ...settings },
    }),
  );
}

/** The environment without what a test runner, or who runs it, has set for other servers. */
export function cleanEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(KG_|OTEL_|NODE_|VITEST|HOST$|PORT$)/.test(name),
  );
  return Object.fromEntries(inherited) as Record<string, string>;
}
