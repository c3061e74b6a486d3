import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

test('filters in a focus are applied at once, counted, in the address, and can be cleared', async ({
  page,
}) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const lines = graph.locator('a[data-claim]');
  const all = await lines.count();
  await page.getByRole('button', { name: 'Filters' }).click();
  const filters = page.getByRole('region', { name: 'Filters' });
  await filters.getByRole('slider', { name: 'At least this level' }).fill('4');
  await expect(page).toHaveURL('/?focus=acupoint:GB30&level=randomized');
  await expect.poll(() => lines.count()).toBeLessThan(all);
  const few = await lines.count();
  expect(await lines.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))).toEqual(
    Array.from({ length: few }, () => expect.stringMatching(/\. (randomized|synthesized), /)),
  );
  await expect(filters.getByText(/\d+ claims around what is expanded are shown/)).toBeVisible();
  await filters.getByRole('button', { name: 'Show everything' }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30');

  await filters.getByRole('checkbox', { name: /^Symptoms/ }).uncheck();
  await expect(page).toHaveURL('/?focus=acupoint:GB30&kinds=-symptom');
  await expect(graph.getByRole('link', { name: /Sciatica/ })).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => lines.count()).toBe(all);
});

test('a filter set while a focus is loading applies to the focus', async ({ page }) => {
  await page.goto('/');
  await liveGraph(page);
  await page.getByRole('combobox', { name: 'Search' }).fill('huantiao');
  const hit = page.getByRole('option', { name: /GB30/ });
  await expect(hit).toBeVisible();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql*', async (route) => {
    await held;
    await route.continue().catch(() => undefined); // the view was left
  });
  const requested = page.waitForRequest('**/graphql*');
  await hit.click();
  await requested;
  await page.getByRole('button', { name: /^randomized/ }).click();
  release();
  await expect(page).toHaveURL('/?focus=acupoint:GB30&level=randomized');
});

test('the legend beside the map is a filter, and claims of one work can be shown', async ({ page }) => {
  await page.goto('/');
  await liveGraph(page);
  await page.getByRole('button', { name: /^synthesized/ }).click();
  await expect(page).toHaveURL('/?level=synthesized');
  await page.getByRole('button', { name: 'Filters', exact: false }).first().click();
  const filters = page.getByRole('region', { name: 'Filters' });
  await expect(filters.getByRole('status').filter({ hasText: 'shown' })).toHaveText(
    /[1-9][\d,]* claims? in the graph (is|are) shown/,
  );
  await filters.getByRole('button', { name: 'Show everything' }).click();
  await filters.getByRole('combobox', { name: 'Only what one source says' }).fill('sciatica band');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/\?work=/);
  await expect(filters.getByRole('status').filter({ hasText: 'shown' })).toHaveText(
    /[1-9][\d,]* claims? in the graph (is|are) shown/,
  );
});

test('paths between two things are drawn and listed, hop by hop', async ({ page }) => {
  await page.goto('/?focus=element:wood');
  await liveGraph(page);
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: /Paths to/ }).click();
  await details.getByRole('combobox', { name: 'Paths from Wood to …' }).fill('low back pain');
  await page
    .getByRole('option', { name: /^Low back pain/ })
    .first()
    .click();
  await expect(page).toHaveURL('/?focus=element:wood&to=symptom:low-back-pain');
  await expect(details.getByRole('heading', { level: 1 })).toContainText('Low back pain');
  await expect(details.getByRole('button', { name: /^Path 1/ })).toBeVisible();
  const graph = page.getByRole('region', { name: 'Graph' });
  expect(await graph.locator('a[data-claim]').count()).toBeGreaterThan(6);
  await details.getByRole('button', { name: /^Path 2/ }).click();
  await expect(page).toHaveURL(/path=2/);
  await details.getByRole('listitem').filter({ hasText: 'Path 2' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/claim=/);
});

test('Shift and a click show the paths to the clicked thing', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  await graph
    .getByRole('link', { name: /Hemiplegia/ })
    .last()
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL('/?focus=acupoint:GB30&to=symptom:hemiplegia');
});

test('a message says when no path is left', async ({ page }) => {
  await page.goto('/?focus=element:wood&to=symptom:low-back-pain&relations=generates');
  await expect(page.getByText(/No path of at most four claims joins them/)).toBeVisible();
});
