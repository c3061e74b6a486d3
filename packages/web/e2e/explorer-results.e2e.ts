import { readFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

/* What studies found, what sources warn of, and the filter for results against sham: in the explorer and in lists. */

test('a focus says beside its lines what studies found and against what, also to a screen reader and in the list', async ({
  page,
}) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const hip = graph.locator('.caption-of-node', { hasText: 'Osteoarthritis of the hip' });
  await expect(hip).toContainText('no difference from sham, 1 study');
  await expect(hip.locator('.found use')).toHaveAttribute('href', '#found-no-difference');
  await expect(
    graph.locator('a[data-claim="acupoint:GB30~studied-for~symptom:hip-osteoarthritis"]'),
  ).toHaveAttribute('aria-label', /Studies: no difference from sham, 1 study/);
  // A symptom for which no study of the point reports anything has no sign.
  const sciatica = graph.locator('.caption-of-node', { hasText: 'Sciatica' });
  await expect(sciatica.locator('.claims')).toBeVisible();
  await expect(sciatica.locator('.found')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.goto('/?view=list&focus=acupoint:GB30');
  await expect(
    page
      .getByRole('region', { name: 'Claims, table' })
      .getByRole('rowheader', { name: /hip/ })
      .filter({ hasText: 'studied' }),
  ).toContainText('no difference from sham, 1 study');
});

test('what sources warn of looks and reads like no other line', async ({ page }) => {
  await page.goto('/?focus=acupoint:SP6');
  const graph = await liveGraph(page);
  const line = graph.locator('a[data-claim="acupoint:SP6~contraindicated-in~symptom:pregnancy"]');
  await expect(line).toHaveAttribute('aria-label', /^Caution: SP6 .* contraindicated in pregnancy/);
  await expect(line.locator('svg circle')).toHaveCount(1);
  const others = graph.locator('a[data-claim]:not([data-claim*="~contraindicated-"])');
  expect(await others.count()).toBeGreaterThan(8);
  await expect(others.locator('svg')).toHaveCount(0);
});

test('what a source disputes is drawn at once, not behind “Show more”', async ({ page }) => {
  await page.goto('/?focus=acupoint:ST17');
  const graph = await liveGraph(page);
  await expect(graph.locator('a[data-claim="acupoint:ST17~treats~symptom:difficult-labour"]')).toHaveCount(1);
});

test('a picture of a focus has its ladders, and the signs of what studies found', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  await liveGraph(page);
  const ladders = await page.locator('.caption-of-node .claim svg').count();
  await page.getByText('Share', { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Picture (SVG)' }).click(),
  ]);
  const svg = await readFile(await file.path(), 'utf8');
  const drawn = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      references: parsed.querySelectorAll('use').length,
      bars: parsed.querySelectorAll('rect[rx="1"]').length,
      equals: parsed.querySelectorAll('path[d^="M0.8 2.6h10.4"]').length,
      words: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
    };
  }, svg);
  expect(drawn.references).toBe(0);
  expect(drawn.bars).toBe(5 * ladders);
  expect(drawn.equals).toBeGreaterThan(0);
  expect(drawn.words).toContain('no difference from sham, 1 study');
  // The key has the signs that occur.
  expect(drawn.words).toEqual(expect.arrayContaining(['better', 'no difference']));
  expect(drawn.words).not.toContain('caution');
});

test('only claims with a result against sham: on the map, in a focus, in its details and its query', async ({
  page,
}) => {
  await page.goto('/');
  const row = page.getByRole('link', { name: /^against sham/ });
  const inGraph = Number((await row.textContent())!.match(/\d+\s*$/)![0]);
  await row.click();
  await expect(page).toHaveURL('/?against=sham');
  await expect(row).toContainText('shown alone');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(page.getByRole('region', { name: 'Filters' }).getByRole('status').first()).toContainText(
    `${inGraph} claims in the graph are shown`,
  );

  await page.goto('/?focus=acupoint:LI4&against=sham');
  const graph = await liveGraph(page);
  const lines = graph.locator('a[data-claim]');
  const count = await lines.count();
  expect(count).toBeGreaterThan(5);
  expect(await lines.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))).toEqual(
    Array.from({ length: count }, () => expect.stringMatching(/Studies: [^.]*sham/)),
  );
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toContainText(/Hidden: \d+ claims without one/);
  await expect(details.getByRole('heading', { name: /^Located in/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Show query' }).click();
  await expect(page.getByRole('region', { name: 'Graph' }).locator('a[data-claim]')).toHaveCount(count);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/?against=sham');
});

test('a focus of which no study was against sham says what is hidden, and how to see it', async ({
  page,
}) => {
  await page.goto('/?focus=element:wood&against=sham');
  const note = page.getByRole('status').filter({ hasText: 'against sham' });
  await expect(note).toContainText(/\d+ claims hidden by filters/);
  expect(await violations(page)).toEqual([]);
  await note.getByRole('link', { name: 'Also without a result against sham' }).click();
  await expect(page).toHaveURL('/?focus=element:wood');
  await expect((await liveGraph(page)).locator('a[data-claim]').first()).toBeAttached();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a focus, the page of a thing and a list of claims have the filter for results against sham as a link', async ({
    page,
  }) => {
    await page.goto('/?focus=acupoint:LI4');
    await page.getByRole('link', { name: /^Only the \d+ claims with a result against sham/ }).click();
    await expect(page).toHaveURL('/?focus=acupoint:LI4&against=sham');
    await expect(page.getByRole('region', { name: 'Details' })).toContainText(/Hidden: \d+ claims/);

    await page.goto('/entities/acupoint:LI4');
    const sham = page.getByRole('link', { name: /^Only the \d+ claims with a result against sham/ });
    const tested = Number((await sham.textContent())!.match(/\d+/)![0]);
    await sham.click();
    await expect(page).toHaveURL('/entities/acupoint:LI4?against=sham');
    await expect(page.getByRole('heading', { name: /^Studied for/ })).toContainText(String(tested));
    await expect(page.getByRole('heading', { name: /^Located in/ })).toHaveCount(0);
    await page.getByRole('link', { name: 'Also claims without a result against sham' }).click();
    await expect(page).toHaveURL('/entities/acupoint:LI4');

    await page.goto('/claims?of=acupoint:LI4&relation=studied-for&side=out');
    const all = Number((await page.getByRole('heading', { level: 1 }).textContent())!.match(/\d+$/)![0]);
    await page.getByRole('link', { name: /^Only the \d+ claims/ }).click();
    await expect(page).toHaveURL('/claims?of=acupoint:LI4&relation=studied-for&side=out&against=sham');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(` ${tested}$`));
    await expect(page.getByRole('main')).toContainText(`Hidden: ${all - tested} claims without one`);
  });

  test('a list without a result against sham says so, and what is hidden', async ({ page }) => {
    await page.goto('/claims?of=acupoint:GB30&relation=treats&side=out&against=sham');
    await expect(page.getByRole('main')).toContainText(
      'No study here reports how this came out against sham.',
    );
    await page.getByRole('link', { name: 'Also claims without a result against sham' }).click();
    await expect(page).toHaveURL('/claims?of=acupoint:GB30&relation=treats&side=out');
    await expect(page.getByRole('listitem').filter({ hasText: 'Sciatica' })).toBeVisible();
    await page.goto('/entities/channel:GB?against=sham');
    await expect(page.getByText(/Hidden: \d+ claims without one/)).toBeVisible();
  });
});
