import type { ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { spawnNode } from './spawn-node.ts';
import type { StopReason } from './stop-signal.ts';

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Kills the program when it aborts. */
  readonly stop: AbortSignal;
  /** Which output is shown: all of it live (the default), all when it has ended, or only that of a failure. */
  readonly output?: 'live' | 'atEnd' | 'ofFailure';
}

/**
 * Runs a program with the Node of this process, and ends it when this process ends. Returns its exit code, or 1 when a signal ended it. Rejects when it cannot
 * be started.
 */
export async function runNode(
  args: readonly string[],
  { cwd, env, stop, output = 'live' }: RunOptions,
): Promise<number> {
  const stdio = output === 'live' ? 'inherit' : 'pipe';
  const child = spawnNode(args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio],
  });
  const end = (): void => void child.kill(stop.reason as StopReason);
  if (stop.aborted) end();
  stop.addEventListener('abort', end, { once: true });
  try {
    const [code, ...chunks] = await Promise.all([
      exitCode(child),
      child.stdout === null ? '' : text(child.stdout),
      child.stderr === null ? '' : text(child.stderr),
    ]);
    if (output === 'atEnd' || (code !== 0 && !stop.aborted)) process.stderr.write(chunks.join(''));
    return code;
  } finally {
    stop.removeEventListener('abort', end);
  }
}

function exitCode(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
  return promise;
}
