import { expect, test } from './test.ts';

test('clicks lead from a thing to a comparison, its aspects and paths', async ({ page }) => {
  await page.goto('/entities/organ:kidney');
  await page.getByRole('link', { name: 'Compare with …' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare Kidney with …');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Liver/ })
    .click();
  await expect(page).toHaveURL('/compare?a=organ:kidney&b=organ:liver');
  await expect(page.getByText(/\d+ symptoms are said to show in patterns of both/)).toBeVisible();

  await page.getByRole('navigation', { name: 'Compare by' }).getByRole('link', { name: 'Patterns' }).click();
  await expect(page).toHaveURL('/compare?a=organ:kidney&b=organ:liver&of=patterns');
  await expect(page.getByText(/^Patterns: \d+ of both/)).toBeVisible();
  await page.getByRole('link', { name: 'As a table' }).click();
  await expect(page.getByRole('columnheader', { name: 'Kidney' }).first()).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Paths between' }).click();
  await expect(page).toHaveURL('/?focus=organ:kidney&to=organ:liver');
});

test('the numbers match the drawing: shared and alone, and each block is a source', async ({ page }) => {
  await page.goto('/compare?a=organ:kidney&b=organ:liver');
  const summary = await page.getByText(/symptoms are said to show/).textContent();
  const [shared, ofKidney, ofLiver] = summary!.match(/\d+/g)!.map(Number);
  await page.getByText(/\d+ more shared/).click();
  const region = page.getByRole('region', { name: 'Symptoms' });
  await expect(region.locator('.two > li')).toHaveCount(shared!);
  for (const [name, count] of [
    ['Kidney alone', ofKidney],
    ['Liver alone', ofLiver],
  ] as const)
    await expect(page.getByRole('region', { name }).locator('li')).toHaveCount(count!);

  const dizziness = region.getByRole('listitem').filter({ hasText: 'Dizziness' });
  for (const image of await dizziness.getByRole('img').all()) {
    const description = await image.getAttribute('aria-label');
    await expect(image.locator('.block')).toHaveCount(Number(/^\d+/.exec(description!)![0]));
  }
});

test('a third thing is added with the finder, and removed again', async ({ page }) => {
  await page.goto('/compare?a=GB30&b=BL23');
  await page.getByRole('combobox', { name: 'Third, if you like: a thing to compare' }).fill('GB34');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL('/compare?a=acupoint:GB30&b=acupoint:BL23&c=acupoint:GB34');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'GB30 Huantiao, BL23 Shenshu and GB34 Yanglingquan',
  );
  await page.getByRole('link', { name: 'Leave out BL23 Shenshu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GB30 Huantiao and GB34 Yanglingquan');
});

test('the sources of a comparison go to the basket', async ({ page }) => {
  await page.goto('/compare?a=GB30&b=BL23');
  await page.getByRole('button', { name: /^Add \d+ / }).click();
  await expect(page.getByRole('button', { name: /^Take \d+ .* out of the basket/ })).toBeVisible();
});

test('Show query gives the query of the comparison', async ({ page }) => {
  await page.goto('/compare?a=organ:kidney&b=organ:liver');
  await page.getByRole('link', { name: 'Show query' }).click();
  await expect(page).toHaveURL(/\/query\?/);
  await expect(page.getByRole('region', { name: 'Query', exact: true })).toContainText('patterns: traverse(');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('typed names are compared; unknown, different or equal things offer next steps', async ({ page }) => {
    await page.goto('/compare');
    await page.getByLabel('First').fill('Kidney');
    await page.getByLabel('Second').fill('Liver');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kidney and Liver');

    await page.getByLabel('Second').fill('GB300');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByText('Nothing here is called “GB300”.')).toBeVisible();
    await page.getByRole('link', { name: 'GB30 Huantiao' }).click();
    await expect(page.getByText('Kidney is an organ and GB30 Huantiao is a point')).toBeVisible();
    await expect(page.getByRole('link', { name: 'See what connects' })).toHaveAttribute(
      'href',
      '/?focus=organ:kidney&to=acupoint:GB30',
    );
    await page.goto('/compare?a=Kidney&b=organ:kidney');
    await expect(page.getByText('That is the same thing twice.')).toBeVisible();
  });
});
