import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../../scripts/browser/find-browser.ts';
import { launchOptions } from '../../scripts/browser/launch-options.ts';
import { thisMachine } from '../../scripts/browser/machine.ts';

const chromium = await installedBrowser(thisMachine());
if (chromium === undefined) throw new Error('No Chrome or Chromium here: `pnpm test` brings one.');
const report = process.env['JSON_REPORT'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  forbidOnly: true,
  retries: 0,
  // Software rendering on a busy machine takes its time; a passing test never waits this long.
  expect: { timeout: 20_000 },
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    baseURL: 'http://127.0.0.1:4711',
    launchOptions: launchOptions(chromium),
    screenshot: 'only-on-failure',
  },
  webServer: undefined as any, unused: {
    command: `"${process.execPath}" scripts/start.ts`,
    // Where `pnpm start` runs: what it keeps of the data serves here, too.
    cwd: '../..',
    env: { HOST: '127.0.0.1', PORT: '0', KG_LOG: 'warn' },
    // The port is whatever was free; the line that `pnpm start` prints tells it to the tests as SITE_URL.
    wait: { stdout: /ready at (?<site_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
