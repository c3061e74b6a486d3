import { firefox } from '@playwright/test';
import { writeFileSync } from 'node:fs';
const url = process.argv[2]!;
const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr', firefoxUserPrefs: { 'webgl.disabled': true } });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('pageerror', (e) => console.log('PAGEERROR', page.url(), e.message));
page.on('console', (m) => console.log('CONSOLE', page.url(), m.type(), m.text().slice(0, 300)));
for (const [i, p] of process.argv.slice(3).entries()) {
  await page.goto(url + p);
  await page.waitForSelector('html[data-live]', { state: 'attached' });
  await page.waitForLoadState('networkidle').catch(() => console.log('no idle'));
  writeFileSync(`/tmp/ff/snap-${i}.yml`, p + '\n' + await page.locator('body').ariaSnapshot());
  await page.screenshot({ path: `/tmp/ff/snap-${i}.png` });
}
await browser.close();
