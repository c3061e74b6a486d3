import { readFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

test('a view can be shared as a picture with its legend and sources, as a file, and as its query', async ({
  page,
}) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const lines = await graph.locator('a[data-claim]').count();
  await page.getByText('Share', { exact: true }).click();
  const [vector] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Picture (SVG)' }).click(),
  ]);
  expect(vector.suggestedFilename()).toBe('jingluo-gb30-huantiao.svg');
  const svg = await readFile(await vector.path(), 'utf8');
  expect(svg).toContain('>randomized<');
  expect(svg).toContain('not medical advice');
  expect(svg).toMatch(/>Sources<[^]*World Health Organization/);
  const document = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: parsed.querySelector('parsererror')?.textContent ?? '',
      lines: parsed.querySelectorAll('[data-claim]').length,
    };
  }, svg);
  expect(document).toEqual({ broken: '', lines });

  await page.getByText('Share', { exact: true }).click();
  const [raster] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Picture (PNG)' }).click(),
  ]);
  const png = await readFile(await raster.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(50_000);

  await page.getByText('Share', { exact: true }).click();
  const [graphFile] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Graph (GEXF)' }).click(),
  ]);
  const gexf = await readFile(await graphFile.path(), 'utf8');
  expect(gexf.match(/<edge /g)).toHaveLength(lines);
  await page.getByRole('button', { name: 'Its sources to the basket' }).click();
  await expect(page.getByRole('link', { name: /^Basket \d+$/ })).toBeVisible();

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Show query' }).click();
  await expect(page).toHaveURL(/\/query\?.*show=drawing/);
  await expect(page.getByRole('region', { name: 'Graph' }).locator('a[data-claim]')).toHaveCount(lines);
});

test('axe finds no violations in an expanded view with filters, and in dark paths', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30&open=symptom:sciatica&selected=symptom:sciatica');
  await liveGraph(page);
  await page.getByRole('button', { name: /^Filters/ }).click();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/?focus=element:wood&to=symptom:low-back-pain');
  await liveGraph(page);
  expect(await violations(page)).toEqual([]);
});
