#!/usr/bin/env node
import { once } from 'node:events';
import { inspect } from 'node:util';
import { toWriteError } from '../files/write-error.ts';
import { visibleLines } from '../text/visible.ts';
import type { CommandContext } from './command.ts';
import { runKg } from './run-kg.ts';

/** The exit code of programs that SIGPIPE ends. */
const PIPE_CLOSED = 141;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe. It knows, so nothing is said.
  if (error.code === 'EPIPE') process.exit(PIPE_CLOSED);
  console.error(`kg: ${(toWriteError(error, 'what goes to standard output') as Error).message}`);
  process.exit(1);
});
// There is nobody to tell.
process.stderr.on('error', () => process.exit(1));

const context: CommandContext = {
  env: process.env,
  cwd: process.cwd(),
  input: process.stdin,
  isTerminal: process.stdout.isTTY,
  print: console.log,
  printError: console.error,
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
};

try {
  process.exitCode = await runKg(process.argv.slice(2), context);
} catch (error) {
  // A mistake of ours. What it names may come from the data.
  console.error(visibleLines(inspect(error)));
  process.exitCode = 1;
}
