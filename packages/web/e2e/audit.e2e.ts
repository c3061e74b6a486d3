import { expect, test } from './test.ts';

test('the audit counts what is missing and leads to each list', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await page.getByRole('link', { name: 'Sources with notes on their record', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /Sources with notes on their record \d+/,
  );
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('contested claims are listed with both sides, and lead to the claim', async ({ page }) => {
  await page.goto('/audit');
  const row = page.getByRole('listitem').filter({ hasText: 'felt in the little toe' });
  await expect(row.getByText('Says so')).toBeVisible();
  await expect(row.getByText('pages 193 and 133')).toBeVisible();
  await row.getByRole('link', { name: /felt in the little toe/ }).click();
  await expect(page).toHaveURL(/\/claims\//);
});

test('works that differ without disputing each other are side by side', async ({ page }) => {
  await page.goto('/audit');
  await page.getByRole('link', { name: 'Sources that differ', exact: true }).click();
  await expect(page.getByRole('link', { name: 'The ear corresponds to Water' })).toBeVisible();
  await page.getByRole('link', { name: 'The ear corresponds to Fire' }).click();
  await expect(page).toHaveURL(/\/claims\/region:ear~corresponds-to~element:fire$/);
});

test('numbers by relation lead to the claims they count', async ({ page }) => {
  await page.goto('/audit');
  const cell = page
    .getByRole('row', { name: /^Felt in/ })
    .getByRole('link')
    .first();
  const count = await cell.innerText();
  await cell.click();
  await expect(page).toHaveURL(/\/audit\/uncited\?relation=felt-in/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(count);
});

test('numbers by kind lead to the claims they count, also as CSV', async ({ page, request }) => {
  await page.goto('/audit');
  const cell = page
    .getByRole('row', { name: /^Elements/ })
    .getByRole('link')
    .last();
  const count = await cell.innerText();
  await cell.click();
  await expect(page).toHaveURL(/\/audit\/single-work\?kind=element/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(count);
  await expect(page.getByText('Here only claims with elements at one end.')).toBeVisible();
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const lines = (await (await request.get(href!)).text()).trim().split('\r\n');
  expect(lines.length).toBe(Number(count) + 1);
});

test('a whole list is available as CSV, and so are the numbers', async ({ request }) => {
  const numbers = await (await request.get('/audit/numbers.csv')).text();
  expect(numbers).toMatch(/by,of,claims,no_source,contested,one_source[^]*kind,acupoint,\d+/);
  const answer = await request.get('/export/audit-single-work.csv');
  expect(answer.headers()['content-disposition']).toContain('audit-single-work.csv');
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines[0]).toContain('claim,sentence,subject,relation,object');
  expect(lines.length).toBeGreaterThan(1000);
});

test('an unknown list of the audit is a 404 that names the known ones', async ({ page }) => {
  const response = await page.goto('/audit/guesses');
  expect(response?.status()).toBe(404);
  await expect(page.getByText(/points-without-study/)).toBeVisible();
});

test('sources are compared side by side for one point', async ({ page }) => {
  await page.goto('/audit/sources');
  await page.getByLabel('A point, by code or name').fill('环跳');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText('GB30');
  await expect(page.getByRole('row', { name: /^Said to treat/ })).toBeVisible();
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const csv = await (await page.request.get(href!)).text();
  expect(csv).toContain('point,relation,sources_differ,source');
  expect(csv).toContain('GB30,said to treat,true,');
  await page.goto('/audit/sources?point=GB300');
  await expect(page.getByText('No point here is called “GB300”.')).toBeVisible();
  await page.getByRole('status').getByRole('link', { name: 'GB30 Huantiao' }).click();
  await expect(page).toHaveURL(/point=acupoint%3AGB30/);
});
