#!/usr/bin/env node
import { once } from 'node:events';
import { runKg } from './run-kg.ts';

// A reader that stops early, such as `head`, closes the pipe. That is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runKg(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  print: console.log,
  printError: console.error,
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
});
