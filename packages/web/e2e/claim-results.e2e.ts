import { violations } from './axe.ts';
import { expect, test } from './test.ts';

/* What studies found, on the card of a claim and in lists of claims. */

test('a card tells results of needling at any points under a heading of their own', async ({ page }) => {
  await page.goto('/claims/acupoint:GB30~treats~symptom:sciatica');
  const found = page.getByRole('region', { name: 'What studies found' });
  await expect(found.getByRole('heading', { level: 3 })).toHaveText([
    'GB30 Huantiao for sciatica',
    'Needling at any points for sciatica',
  ]);
  const [own, any] = await found.locator('div:has(> h3)').all();
  await expect(own!).toContainText('No study that used this point reports a result.');
  await expect(any!.getByRole('listitem').filter({ hasText: 'Tu et al. 2024' })).toContainText(
    'better than sham',
  );
  await expect(any!).toContainText('A result for needling is not a result for this point.');
  expect(await violations(page)).toEqual([]);
});

test('a card tells results of the point itself first, and those of needling not as its own', async ({
  page,
}) => {
  await page.goto('/claims/acupoint:GB20~studied-for~symptom:tension-headache');
  const [own, any] = await page
    .getByRole('region', { name: 'What studies found' })
    .locator('div:has(> h3)')
    .all();
  const karst = own!.getByRole('listitem').filter({ hasText: 'Karst et al. 2000' });
  await expect(karst).toContainText('no difference from sham');
  await expect(any!.getByText('Karst et al. 2000')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a list of claims says what studies found beside the level', async ({ page }) => {
    await page.goto('/claims?of=symptom:tension-headache&relation=studied-for&side=in');
    await expect(page.getByRole('listitem').filter({ hasText: 'GB20' })).toContainText(
      'no difference from sham, 2 studies',
    );
    await page.goto('/claims?of=acupoint:GB20&relation=point-of&side=out');
    await expect(page.getByRole('main').locator('use[href^="#found-"]')).toHaveCount(0);
  });
});
