import { resolve } from 'node:path';
import { dataFolders } from '../packages/graph/src/data/data-folders.ts';
import { CHROMIUM, FIREFOX } from './browser/browsers.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import { thisMachine } from './browser/machine.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { describeError } from '../packages/api/src/server/expected-error.ts';
import { buildWhenStale } from './site/build-site.ts';
import { type Counts, failures, runnerLine, totalLine } from './tests/counts.ts';
import { runPlaywright, runVitest } from './tests/run-tests.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Runs all tests. Returns the exit code: 0 when all of them ran and passed. */
async function test(stop: AbortSignal): Promise<number> {
  const machine = thisMachine();
  const chromium = await ensureBrowser(machine, CHROMIUM);
  const firefox = await ensureBrowser(machine, FIREFOX);
  const data = dataFolders(process.env['KG_DATA']);
  await buildWhenStale({ root: ROOT, data, print: console.log, stop });

  const all: Counts[] = [];
  for (const run of [runVitest, runPlaywright]) {
    all.push(await run({ root: ROOT, stop, chromium, firefox }));
    if (stop.aborted) return exitCodeOf(stop.reason as StopReason);
  }
  console.log(`\n${all.map(runnerLine).join('\n')}\n${totalLine(all)}`);
  return all.some((counts) => failures(counts) > 0) ? 1 : 0;
}

try {
  process.exit(await test(stopSignal()));
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
