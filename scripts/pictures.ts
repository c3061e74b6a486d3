import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { createLog } from '../packages/api/src/server/log.ts';
import { readSettings } from '../packages/api/src/server/settings.ts';
import { loadSnapshot } from '../packages/graph/src/snapshot/load-snapshot.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import { launchOptions } from './browser/launch-options.ts';
import { thisMachine } from './browser/machine.ts';
import { stopSignal } from './processes/stop-signal.ts';
import { buildWhenStale } from './site/build-site.ts';
import { serveSite } from './site/serve-site.ts';

/* `pnpm pictures`: takes the README's picture from the running site. */
const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = [{ file: 'docs/explorer.png', path: '/?focus=acupoint:GB30' }];

const settings = { ...readSettings(process.env), host: '127.0.0.1', port: 0 };
const { data, cache } = settings;
const folder = await buildWhenStale({ root: ROOT, data, print: console.log, stop: stopSignal() });
const first = loadSnapshot(data, { cache });
const site = await serveSite({ folder, settings, first, log: createLog('warn') });
const browser = await chromium.launch(launchOptions(await ensureBrowser(thisMachine())));
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });

for (const { file, path } of PICTURES) {
  await page.goto(site.url + path);
  await page.locator('[data-live="true"]').waitFor();
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: resolve(ROOT, file), animations: 'disabled' });
  console.log(`${file} shows ${path}`);
}
await browser.close();
await site.close();
