import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** A server that runs as its users run it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** The address that it printed. */
  readonly url: string;
  /** Its output so far, on both channels. */
  readonly output: () => string;
  /** Waits until the output matches. Rejects with the output when the process ends before that. */
  readonly waitFor: (words: RegExp) => Promise<RegExpExecArray>;
  /** Sends a signal, SIGTERM unless another is given; resolves to the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts a server and waits until it prints `ready at` and its address. Rejects with its output when it ends before that. */
export async function startServerProcess(
  [program, ...args]: readonly [string, ...string[]],
  options: SpawnOptions,
): Promise<ServerProcess> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      child.emit('output');
    });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const ended = exit.then((code) => {
    throw new Error(`${program} ended with ${code}: ${output}`);
  });
  ended.catch(() => undefined);

  const waitFor = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = words.exec(output);
      if (match !== null) return match;
      await Promise.race([once(child, 'output'), ended]);
    }
  };
  const [, url = ''] = await waitFor(/ready at (\S+)\n/);
  return {
    child,
    url,
    output: () => output,
    waitFor,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exit;
    },
  };
}

/** The environment without what a test runner, or who runs it, has set for other servers. */
export function cleanEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(KG_|OTEL_|NODE_|VITEST|HOST$|PORT$)/.test(name),
  );
  return Object.fromEntries(inherited) as Record<string, string>;
}
