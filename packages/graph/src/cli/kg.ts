#!/usr/bin/env node
import { once } from 'node:events';
import { inspect } from 'node:util';
import { visibleLines } from '../text/visible.ts';
import type { CommandContext } from './command.ts';
import { runKg } from './run-kg.ts';

// A reader that stops early, such as `head`, closes the pipe. That is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const context: CommandContext = {
  env: process.env,
  cwd: process.cwd(),
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
