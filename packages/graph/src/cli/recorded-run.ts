import { runKg } from './run-kg.ts';

/** Runs a `kg` command for a test and keeps what it said. */
export function recordedRun(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd: string = process.cwd(),
) {
  const { code, printed, complained } = started(args, env, cwd);
  if (typeof code !== 'number') throw new Error(`recordedRun: kg ${args[0]} takes its time: recordedWriting`);
  return { code, printed, complained };
}

/** The same for a command that writes much: with the text that it wrote out. */
export async function recordedWriting(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
) {
  const { code: coming, printed, complained, written } = started(args, env, cwd);
  const code = await coming;
  return { code, printed, complained, text: written.join('') };
}

function started(args: readonly string[], env: Readonly<Record<string, string>>, cwd: string) {
  const [printed, complained, written]: [string[], string[], string[]] = [[], [], []];
  const code = runKg(args, {
    env,
    cwd,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    write: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  });
  return { code, printed, complained, written };
}
