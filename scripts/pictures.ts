import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { dataFolders } from '../packages/graph/src/data/data-folders.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import { launchOptions } from './browser/launch-options.ts';
import { thisMachine } from './browser/machine.ts';
import { stopSignal } from './processes/stop-signal.ts';
import { buildWhenStale } from './site/build-site.ts';
import { serveSite } from './site/serve-site.ts';

/* `pnpm pictures`: takes the README's picture from the running site. */
const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = [{ file: 'docs/explorer.png', path: '/?focus=acupoint:GB30' }];

const data = dataFolders(process.env['KG_DATA']);
const folder = await buildWhenStale({ root: ROOT, data, print: console.log, stop: stopSignal() });
const site = await serveSite({ folder, data, address: { host: '127.0.0.1', port: 0 } });
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
