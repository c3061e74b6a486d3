import { resolve } from 'node:path';
import { dataFolders } from '../packages/graph/src/data/data-folders.ts';
import { CHROMIUM, FIREFOX } from './browser/browsers.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import { thisMachine } from './browser/machine.ts';
import { ensureNginx, NGINX_FOLDER } from './nginx/find-nginx.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { describeError } from '../packages/api/src/server/expected-error.ts';
import { buildWhenStale } from './site/build-site.ts';
import { failures, runnerLine, totalLine } from './tests/counts.ts';
import { runPlaywright, runVitest } from './tests/run-tests.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Runs all tests. Returns the exit code: 0 when all of them ran and passed. The unit and API tests need no site: they run
 * while it is built and the browser tests run. Their output is printed in one piece, after or between the lines of the
 * browser tests.
 */
async function test(stopped: AbortSignal): Promise<number> {
  const machine = thisMachine();
  const chromium = await ensureBrowser(machine, CHROMIUM);
  const firefox = await ensureBrowser(machine, FIREFOX);
  ensureNginx(machine, NGINX_FOLDER);
  const data = dataFolders(process.env['KG_DATA']);

  const given = new AbortController();
  const stop = AbortSignal.any([stopped, given.signal]);
  const options = { root: ROOT, stop, chromium, firefox };
  const browserTests = async () => {
    await buildWhenStale({ root: ROOT, data, print: console.log, stop });
    return runPlaywright(options);
  };
  const runs = [runVitest(options), browserTests()];
  // When the site cannot be built, the other tests end before this program does.
  const all = await Promise.all(runs).catch(async (error: unknown) => {
    given.abort('SIGTERM' satisfies StopReason);
    await Promise.allSettled(runs);
    throw error;
  });
  if (stopped.aborted) return exitCodeOf(stopped.reason as StopReason);
  console.log(`\n${all.map(runnerLine).join('\n')}\n${totalLine(all)}`);
  return all.some((counts) => failures(counts) > 0) ? 1 : 0;
}

try {
  process.exit(await test(stopSignal()));
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
