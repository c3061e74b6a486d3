import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs, and what it says. */
export interface WatchedProgram {
  readonly child: ChildProcess;
  /** Its output so far, on both channels. */
  readonly output: () => string;
  /** Its exit code; null if a signal ended it. */
  readonly exit: Promise<number | null>;
  /** Waits until the output matches, from a character on. Rejects with the output when the program ends before that. */
  readonly waitFor: (words: RegExp, from?: number) => Promise<RegExpExecArray>;
}

/** What a server prints when it is ready, with its address. */
const READY = /ready at (\S+)\n/;

/** Watches a program that was just started, as far as its channels are pipes. */
export function watchProgram(child: ChildProcess): WatchedProgram {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      child.emit('output');
    });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const ended = exit.then((code) => {
    throw new Error(`${child.spawnfile} ended with ${code}: ${output}`);
  });
  ended.catch(() => undefined);
  const waitFor = async (words: RegExp, from = 0): Promise<RegExpExecArray> => {
    for (;;) {
      const match = words.exec(output.slice(from));
      if (match !== null) return match;
      await Promise.race([once(child, 'output'), ended]);
    }
  };
  return { child, output: () => output, exit, waitFor };
}

/** The address that a server prints when it is ready. Rejects with its output when it ends before that. */
export async function addressOf({ waitFor }: Pick<WatchedProgram, 'waitFor'>): Promise<string> {
  const [, url = ''] = await waitFor(READY);
  return url;
}
