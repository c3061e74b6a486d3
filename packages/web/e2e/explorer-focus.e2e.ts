import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

test('expanding a neighbour adds things, and undo removes them', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30&selected=symptom:sciatica');
  const graph = await liveGraph(page);
  const details = page.getByRole('region', { name: 'Details' });
  const before = await graph.getByRole('link').count();

  await details.getByRole('button', { name: 'Expand' }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30&open=symptom:sciatica&selected=symptom:sciatica');
  await expect.poll(() => graph.getByRole('link').count()).toBeGreaterThan(before + 8);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => graph.getByRole('link').count()).toBe(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page).toHaveURL(/open=symptom:sciatica/);
  await details.getByRole('button', { name: 'Collapse' }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30&selected=symptom:sciatica');
});

test('hiding, showing again, pinning and showing more are all in the address', async ({ page }) => {
  await page.goto('/?focus=symptom:sciatica&selected=acupoint:GB30');
  await liveGraph(page);
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page).toHaveURL(/pin=acupoint:GB30@-?\d+_-?\d+/);
  await details.getByRole('button', { name: 'Hide' }).click();
  await expect(page).toHaveURL(/hide=acupoint:GB30/);
  await page.getByRole('button', { name: 'Show 1 hidden' }).click();
  await expect(page).not.toHaveURL(/hide/);
  await page
    .getByRole('button', { name: /^Show 10 more/ })
    .first()
    .click();
  await expect(page).toHaveURL(/open=symptom:sciatica\*\d+/);
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page).toHaveURL('/?focus=symptom:sciatica');
});

test('“Show more” is offered once, and Details have one main action', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  await liveGraph(page);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(page.getByRole('button', { name: /^Show \d+ more/ })).toHaveCount(1);
  await expect(details.locator('.button.filled')).toHaveText(/Paths to/);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(details.getByRole('button', { name: /^Show \d+ more/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Show \d+ more/ })).toHaveCount(1);
});

test('a symptom without points says so, and leads to its trace', async ({ page }) => {
  await page.goto('/?focus=symptom:sciatica-lateral');
  await liveGraph(page);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByText('No source here names a point for exactly this symptom.')).toBeVisible();
  await details.getByRole('link', { name: 'trace', exact: true }).click();
  await expect(page).toHaveURL(/\/trace\?symptom=symptom:sciatica-lateral/);
  await page.goto('/?focus=symptom:sciatica');
  await expect(details.getByRole('heading', { level: 1 })).toHaveText(/Sciatica/);
  await expect(details.getByText('No source here names a point')).toHaveCount(0);
});

test('arrow keys follow the lines and announce what is there', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const live = graph.locator('[aria-live]').first();
  await graph.getByRole('application', { name: 'Drawing' }).focus();
  await page.keyboard.press('Home');
  await expect(live).toHaveText(/^Huantiao, point 30 of the Gallbladder channel, \d+ claims, expanded$/);
  await page.keyboard.press('ArrowRight');
  await expect(live).toHaveText(/, \d+ claims, \d+ claims? drawn$/);
  await page.keyboard.press('PageDown');
  await expect(live).toHaveText(/^Line 1 of \d+: GB30 \(Huantiao\) .*, \d+ sources?, /);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/claim=acupoint:GB30~/);
});

test('the list has exactly what is drawn, can be sorted, and can expand things', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const lines = await graph.locator('a[data-claim]').count();
  await page.getByRole('link', { name: /list/i }).first().click();
  const claims = page.getByRole('region', { name: 'Claims, table' });
  await expect(claims.getByRole('row')).toHaveCount(lines + 1);
  const things = page.getByRole('region', { name: 'Things, table' });
  await things.getByRole('button', { name: 'Claims' }).click();
  await expect(things.getByRole('columnheader', { name: 'Claims' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await things.getByRole('button', { name: 'Expand Sciatica', exact: true }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30&open=symptom:sciatica&view=list');
  await expect.poll(() => claims.getByRole('row').count()).toBeGreaterThan(lines + 8);
});

test('a link with invalid parts says so and shows the rest', async ({ page }) => {
  const many = Array.from({ length: 100 }, (_, number) => `acupoint:BL${number + 1}`).join(',');
  await page.goto(`/?focus=acupoint:GB30&open=nonsense,acupoint:ZZ9,${many}&level=holy`);
  await expect(page.getByText('Not all of this link could be followed.')).toBeVisible();
  await expect(page.getByText('“holy” is no level')).toBeVisible();
  await expect(page.getByText(/The link has 101 things opened; the first 24 are/)).toBeVisible();
  await expect(page.getByText('Nothing is called “acupoint:ZZ9”')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huántiào');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap selects, and Details is a sheet that can be raised and expands the thing', async ({ page }) => {
    await page.goto('/?focus=acupoint:GB30');
    const graph = await liveGraph(page);
    await graph
      .getByRole('link', { name: /Low back pain/ })
      .first()
      .tap();
    await expect(page).toHaveURL(/selected=symptom:low-back-pain/);
    const details = page.getByRole('region', { name: 'Details' });
    const low = (await details.boundingBox())!.height;
    await details.getByRole('button', { name: 'Raise Details' }).click();
    await expect.poll(async () => (await details.boundingBox())!.height).toBeGreaterThan(low + 100);
    await details.getByRole('button', { name: 'Expand' }).click();
    await expect(page).toHaveURL(/open=symptom:low-back-pain/);
  });
});
