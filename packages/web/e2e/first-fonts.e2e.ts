import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const MOST = 150;
/** Pages whose text has many Chinese names or titles: each character is drawn in our font, so they take more. */
const MOST_OF_CHINESE: Readonly<Record<string, number>> = {
  '/?focus=acupoint:GB30': 160,
  '/citations': 340,
  '/entities/channel:GB': 220,
};
const FIRST_PAGES = [
  '/',
  '/?focus=acupoint:GB30',
  '/trace',
  '/trace?symptom=symptom:sciatica-lateral',
  '/citations',
  '/citations/zhenjiu-dacheng',
  '/claims/symptom:sciatica-lateral~felt-in~region:little-toe',
  '/entities/acupoint:GB30',
  '/entities/channel:GB',
  '/query',
  '/about',
];

for (const path of FIRST_PAGES) {
  const most = MOST_OF_CHINESE[path] ?? MOST;
  test(`a first visit to ${path} loads at most ${most} KB of fonts`, async ({ page }) => {
    const fonts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) fonts.push(response.body().then(({ length }) => length));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const sizes = await Promise.all(fonts);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most * 1024);
  });
}

/** The fonts with which the browser draws this HTML. */
async function drawnIn(page: Page, html: string): Promise<string[]> {
  await page.evaluate(async (written) => {
    document.querySelector('#probe')?.remove();
    const probe = document.createElement('p');
    probe.id = 'probe';
    probe.innerHTML = written;
    document.querySelector('main')!.append(probe);
    void probe.offsetWidth;
    await document.fonts.ready;
  }, html);
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#probe > *' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? 'ours' : familyName));
}

test('pinyin with tones, Han in both scripts, signs and foreign letters are drawn in our fonts', async ({
  page,
}) => {
  await page.goto('/about');
  for (const [what, html] of [
    ['pinyin', '<span lang="zh-Latn-pinyin">Huántiào āáǎà ēéěè īíǐì ōóǒò ūúǔù ǖǘǚǜü ńňǹ</span>'],
    ['pinyin in a heading', '<h2>Zú Shàoyáng Dǎn Jīng ǖǘǚǜ</h2>'],
    ['a river name', '<i style="font: italic 500 12px var(--serif)">Gallbladder, dǎn</i>'],
    ['traditional Han', '<span lang="zh-Hant">環跳足少陽膽經</span>'],
    ['bold Han', '<b lang="zh-Hant" style="font-weight: 600">木火土金水</b>'],
    ['simplified Han', '<span lang="zh-Hans">环跳阳陵泉</span>'],
    ['signs', '<span>○◇●∴◐→</span>'],
    ['signs in a heading', '<h2>∴◐</h2>'],
    ['other Latin letters', '<span>Łódź, Győr, Ÿ</span>'],
  ] as const)
    await expect
      .poll(() => drawnIn(page, html), { message: what })
      .toEqual(expect.arrayContaining(['ours']))
      .then(async () => {
        await expect
          .poll(async () => new Set(await drawnIn(page, html)), { message: what })
          .toEqual(new Set(['ours']));
      });
});
