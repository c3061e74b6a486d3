#!/usr/bin/env node
import { runKg } from './run-kg.ts';

process.exitCode = runKg(process.argv.slice(2), {
  env: process.env,
  print: console.log,
  complain: console.error,
});
