import { runKg } from './run-kg.ts';

/** Runs a `kg` command for a test and keeps what it said. */
export function recordedRun(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = runKg(args, {
    env,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, printed, complained };
}
