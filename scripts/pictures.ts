import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { createLog } from '../packages/api/src/server/log.ts';
import { versionOfSnapshot } from '../packages/api/src/server/opened-version.ts';
import { readSettings } from '../packages/api/src/server/settings.ts';
import { loadSnapshot } from '../packages/graph/src/load/load-snapshot.ts';
import { CHROMIUM } from './browser/browsers.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import { chromiumOptions } from './browser/launch-options.ts';
import { thisMachine } from './browser/machine.ts';
import { stopSignal } from './processes/stop-signal.ts';
import { buildWhenStale } from './site/build-site.ts';
import { serveSite } from './site/serve-site.ts';

/*
 * `pnpm pictures`: builds and serves the site, and takes pictures of its main views, light and dark, at three widths. Those
 * of the README are copied to docs.
 */
const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.cache/pictures');

const VIEWS = [
  { name: 'map', path: '/', inReadme: true },
  { name: 'focus', path: '/?focus=acupoint:GB30', inReadme: true },
  { name: 'body', path: '/body?region=lateral-leg', inReadme: true },
  { name: 'trace', path: '/trace?symptom=symptom:sciatica-lateral', inReadme: true },
  { name: 'claim', path: '/claims/acupoint:GB30~treats~symptom:sciatica', inReadme: false },
  { name: 'document', path: '/citations/agelessherbs-sciatica', inReadme: true },
];
const SCHEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

const settings = { ...readSettings(process.env), host: '127.0.0.1', port: 0 };
const { data, cache } = settings;
const folder = await buildWhenStale({ root: ROOT, data, print: console.log, stop: stopSignal() });
const first = loadSnapshot(data, { cache });
const site = await serveSite({ folder, settings, first: versionOfSnapshot(first), log: createLog('warn') });
const browser = await chromium.launch(chromiumOptions(await ensureBrowser(thisMachine(), CHROMIUM)));
mkdirSync(FOLDER, { recursive: true });

for (const { name, path, inReadme } of VIEWS)
  for (const colorScheme of SCHEMES)
    for (const viewport of SIZES) {
      const file = join(FOLDER, `${name}-${colorScheme}-${viewport.width}.png`);
      await take(browser, site.url + path, { colorScheme, viewport, file });
      console.log(`${relative(ROOT, file)} shows ${path}`);
      if (inReadme && colorScheme === 'light' && viewport.width === 1440)
        copyFileSync(file, join(ROOT, 'docs', `${name}.png`));
    }
await browser.close();
await site.close();

interface PictureOptions {
  readonly colorScheme: (typeof SCHEMES)[number];
  readonly viewport: (typeof SIZES)[number];
  readonly file: string;
}

async function take(
  on: Browser,
  url: string,
  { colorScheme, viewport, file }: PictureOptions,
): Promise<void> {
  const page = await on.newPage({ viewport, colorScheme });
  await page.goto(url, { waitUntil: 'networkidle' });
  if (await page.getByRole('region', { name: 'Graph' }).count())
    await page.locator('[data-live="true"]').first().waitFor();
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
}
