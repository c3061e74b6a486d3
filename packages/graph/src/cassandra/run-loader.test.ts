import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LoadError } from './load-error.ts';
import { loadLimit, runLoader } from './run-loader.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-loader-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script in place of Java. */
async function ran(script: string, limit: number) {
  const java = join(folder, 'java');
  writeFileSync(java, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return runLoader({
    tools: { java, options: [], jars: '' },
    folder,
    keyspace: 'jingluo_0',
    hosts: ['127.0.0.1:9042'],
    storagePort: 7000,
    onTable: () => undefined,
    limit,
  }).catch((error: unknown) => (error instanceof LoadError ? error.message : Promise.reject(error as Error)));
}

test('a loader that does not end is ended, and told', async () => {
  // It waits for the end of its input, which never comes.
  expect(await ran('exec cat', 50)).toMatch(
    /^The loader was ended after 0 minutes, when 0 tables were streamed: look whether /,
  );
});

test('one that ends in time says what it has taken, or why it has not', async () => {
  expect(await ran('echo claims 7; echo works 2', 60_000)).toEqual(
    new Map([
      ['claims', 7],
      ['works', 2],
    ]),
  );
  expect(await ran('echo "Caused by: no room" >&2; exit 3', 60_000)).toBe(
    'The loader ended with 3 after 0 tables: Caused by: no room',
  );
});

test('the limit grows with the rows, in whole milliseconds', () => {
  expect(Number.isInteger(loadLimit(44_077))).toBe(true);
  expect([loadLimit(0), loadLimit(2_000_000)].map((limit) => limit / 60_000)).toEqual([15, 115]);
});
