import { Readable } from 'node:stream';
import { runKg } from './run-kg.ts';

/** Runs a `kg` command in a test and returns what it printed. */
export function recordedRun(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd: string = process.cwd(),
) {
  const { code, printed, errors } = started(args, env, cwd);
  if (typeof code !== 'number')
    throw new Error(`recordedRun: kg ${args[0]} returns a promise: use recordedWriting`);
  return { code, printed, errors };
}

/** The same for a command that writes much or waits, with the text that it wrote. `input` is piped into it. */
export async function recordedWriting(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  input = '',
) {
  const { code: coming, printed, errors, written } = started(args, env, cwd, input);
  const code = await coming;
  return { code, printed, errors, text: written.join('') };
}

function started(args: readonly string[], env: Readonly<Record<string, string>>, cwd: string, input = '') {
  const [printed, errors, written]: [string[], string[], string[]] = [[], [], []];
  const code = runKg(args, {
    env,
    cwd,
    input: Readable.from([Buffer.from(input)]),
    isTerminal: false,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
    write: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  });
  return { code, printed, errors, written };
}
