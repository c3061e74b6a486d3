import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runNode } from '../processes/run-node.ts';
import { type Counts, playwrightCounts, type RunnerEnd, vitestCounts } from './counts.ts';

export interface TestOptions {
  readonly root: string;
  readonly stop: AbortSignal;
  /** The paths of the browsers. */
  readonly chromium: string;
  readonly firefox: string;
}

/** Runs the unit and API tests of every package and of the scripts; prints their output once they have ended. */
export async function runVitest({ root, stop }: TestOptions): Promise<Counts> {
  const vitest = join(packageFolder(root, 'vitest'), 'vitest.mjs');
  const end = await withReport((file) =>
    runNode([vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
      cwd: root,
      stop,
      output: 'atEnd',
    }),
  );
  return vitestCounts(end);
}

/** Runs the browser tests of the site. */
export async function runPlaywright({ root, stop, chromium, firefox }: TestOptions): Promise<Counts> {
  const playwright = join(packageFolder(root, '@playwright/test'), 'cli.js');
  const end = await withReport((file) =>
    runNode([playwright, 'test'], {
      cwd: join(root, 'packages/web'),
      env: { CHROMIUM: chromium, FIREFOX: firefox, JSON_REPORT: file },
      stop,
    }),
  );
  return playwrightCounts(end);
}

async function withReport(run: (file: string) => Promise<number>): Promise<RunnerEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-tests-'));
  const file = join(folder, 'report.json');
  try {
    return { exitCode: await run(file), report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function packageFolder(root: string, name: string): string {
  return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
}
