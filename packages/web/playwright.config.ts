import { defineConfig } from '@playwright/test';
import { CHROMIUM, FIREFOX, type BrowserKind } from '../../scripts/browser/browsers.ts';
import { installedBrowser } from '../../scripts/browser/find-browser.ts';
import { chromiumOptions, firefoxOptions } from '../../scripts/browser/launch-options.ts';
import { thisMachine } from '../../scripts/browser/machine.ts';
import { ENDING_WITH_THIS } from '../../scripts/processes/spawn-node.ts';

/**
 * Where a browser is. Each worker reads this file again, and takes over what the first process has found. A linter reads it, too,
 * also where there is no browser: then Playwright says at the first test that none is at a path that says what to do.
 */
async function pathOf(kind: BrowserKind): Promise<string> {
  const found = `FOUND_${kind.variable}`;
  const path = process.env[found] ?? (await installedBrowser(thisMachine(), kind));
  if (path === undefined) return `(no ${kind.title} here: \`pnpm test\` brings one)`;
  process.env[found] = path;
  return path;
}

const report = process.env['JSON_REPORT'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  forbidOnly: true,
  retries: 0,
  // Software rendering on a busy machine takes its time; a passing test never waits this long.
  expect: { timeout: 20_000 },
  timeout: 60_000,
  // One more than the cores we count on: a page that waits for its server or its fonts leaves a core idle.
  workers: 3,
  fullyParallel: true,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    baseURL: process.env['SITE_URL'] ?? '',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'firefox/*',
      use: { browserName: 'chromium', launchOptions: chromiumOptions(await pathOf(CHROMIUM)) },
    },
    {
      // The main ways of each kind of user in a second engine. This channel is a Firefox as people have it, over WebDriver BiDi.
      name: 'firefox',
      testMatch: 'firefox/*.e2e.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: firefoxOptions(await pathOf(FIREFOX)),
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" ${ENDING_WITH_THIS.args.join(' ')} scripts/start.ts`,
    // Where `pnpm start` runs: what it keeps of the data serves here, too.
    cwd: '../..',
    env: { HOST: '127.0.0.1', PORT: '0', KG_LOG: 'warn', ...ENDING_WITH_THIS.env },
    // The port is any free one; the tests get it as SITE_URL from the line that `pnpm start` prints.
    wait: { stdout: /ready at (?<site_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
