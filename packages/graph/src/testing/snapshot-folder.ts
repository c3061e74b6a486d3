import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for the snapshot files of this test run. */
    snapshots?: string;
  }
}

/**
 * Gives the tests of a run a folder where the shipped data, compiled by the first test that needs it, is kept for all others.
 * It is new for each run, because the code that compiles the data may have changed.
 */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-tests-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  project.provide('snapshots', folder);
  project.onTestsRerun(clear);
  return clear;
}
