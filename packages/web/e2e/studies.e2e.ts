import { violationsInBoth } from './axe.ts';
import { expect, test } from './test.ts';

test('from the home page to the studies of a complaint, by hand, and back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Search the graph' }).fill('sciatica');
  await page
    .getByRole('option', { name: /^Sciatica/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Open its page' }).first().click();
  await page.getByRole('link', { name: 'Studies side by side' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies of sciatica');
  const row = page.getByRole('row').filter({ hasText: 'Tu et al. 2024' }).first();
  await expect(row).toContainText('sham');
  await expect(row).toContainText('better');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sciatica/);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies of sciatica');
});

test('a head sorts, and again turns; the address says so', async ({ page }) => {
  await page.goto('/studies?symptom=migraine');
  const years = async () =>
    (await page.locator('tbody tr:first-child td.amount:not(.people)').allTextContents())
      .map(Number)
      .filter((year) => !Number.isNaN(year));
  await page.getByRole('columnheader', { name: 'Year' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'descending');
  const newest = await years();
  expect(newest.length).toBeGreaterThan(3);
  expect(newest).toEqual(newest.toSorted((a, b) => b - a));
  await page.getByRole('columnheader', { name: 'Year' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=year&reverse=1/);
});

test('only what was compared with sham', async ({ page }) => {
  await page.goto('/studies?symptom=sciatica');
  await page.getByLabel('Compared with').selectOption('sham');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/against=sham/);
  await expect(page.getByText(/with these filters/)).toBeVisible();
  for (const row of await page.locator('tbody').all()) await expect(row).toContainText('sham');
  await page.getByRole('link', { name: 'Without filters' }).click();
  await expect(page.getByText(/with these filters/)).toBeHidden();
});

test('a claim leads to the studies of its point for its complaint', async ({ page }) => {
  await page.goto('/claims/acupoint:BL25~studied-for~symptom:sciatica');
  await page.getByRole('link', { name: 'Studies side by side' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies of BL25 Dachangshu for sciatica');
  await expect(page.getByText('not of this point alone')).toBeVisible();
});

test('a trace leads to the studies of its symptom', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica');
  await page.getByRole('link', { name: 'Studies side by side' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies of sciatica');
});

test('a table of the same as CSV, a row for each comparison', async ({ request }) => {
  const response = await request.get('/studies.csv?symptom=sciatica&against=sham');
  expect(response.headers()['content-disposition']).toContain('studies-sciatica.csv');
  const [head, ...rows] = (await response.text()).trim().split('\r\n');
  expect(head).toContain('against,comparator,measure,at,sign,result,figure');
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every((row) => /,(sham|no-treatment|usual-care|other-treatment|other-points),/.test(row))).toBe(
    true,
  );
  expect((await request.get('/studies.csv')).status()).toBe(404);
});

test('words in another form are taken, and an unknown name says what is near', async ({ page }) => {
  await page.goto('/studies?symptom=migraines');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies of migraine');
  await page.goto('/studies?symptom=symptom:migrain');
  await expect(page.getByRole('status')).toContainText('No symptom here is called “symptom:migrain”.');
  await page.goto('/studies?treatment=GB30&symptom=symptom:dizziness-xyz');
  await expect(page.getByRole('status')).toContainText('dizziness-xyz');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the form, the order and the table work', async ({ page }) => {
    await page.goto('/studies');
    await page.getByLabel('Symptom').fill('sciatica');
    await page.getByLabel('Compared with').selectOption('sham');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Studies of sciatica');
    await page.getByRole('columnheader', { name: 'People' }).getByRole('link').click();
    await expect(page).toHaveURL(/against=sham/);
    await expect(page).toHaveURL(/sort=participants/);
    await expect(page.getByRole('link', { name: 'Tu et al. 2024' })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });
  test('each study is a card that says better than what, and nothing is cut off', async ({ page }) => {
    await page.goto('/studies?symptom=sciatica');
    const card = page.locator('tbody').filter({ hasText: 'Tu et al. 2024' });
    await expect(card.getByText('better than sham').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByText('Another complaint or point, and filters').click();
    await expect(page.getByLabel('Symptom')).toBeVisible();
  });
});

test('nothing that a checker of accessibility objects to', async ({ page }) => {
  await page.goto('/studies?symptom=sciatica');
  expect(await violationsInBoth(page)).toEqual([]);
});
