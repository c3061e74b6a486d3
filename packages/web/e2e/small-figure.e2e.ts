import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { expect, test } from './test.ts';

const figure = (page: Page) => page.locator('.on-body');
const drawing = (page: Page) => figure(page).locator('[role=img]');

test('from the home page the search leads to a point with its place, and from there to the body and back', async ({
  page,
}) => {
  await page.goto('/');
  await page.waitForSelector('html[data-live]', { state: 'attached' });
  await page.getByLabel('Search the graph').first().pressSequentially('GB30');
  await page.getByRole('option', { name: /^GB30/ }).first().click();
  await page.getByRole('link', { name: 'Open its page' }).first().click();
  await expect(page).toHaveURL('/entities/acupoint:GB30');
  await expect(drawing(page)).toBeVisible();
  const walked = await drawing(page).locator('path').count();
  await page.goto('/entities/acupoint:GB30');
  await expect(drawing(page).locator('path')).toHaveCount(walked);
  await expect(drawing(page)).toHaveAccessibleName(
    'GB30 in the buttock: seen from behind and from the left side',
  );
  await expect(figure(page)).toContainText('or here');
  await figure(page).getByRole('link', { name: 'Show on the body' }).click();
  await expect(page).toHaveURL(/\/body\?region=/);
  await page.goBack();
  await expect(drawing(page)).toBeVisible();
  await expect(drawing(page).locator('path')).toHaveCount(walked);
});

test('it stands beside the lists of a wide page and above them on a phone, and not in the panel of the map', async ({
  page,
}) => {
  const topOf = async (name: string) => (await page.locator(name).first().boundingBox())!;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/entities/acupoint:GB30');
  const [wide, lists] = [await topOf('.on-body'), await topOf('.lists')];
  expect(wide.x).toBeGreaterThan(lists.x + lists.width);
  await page.setViewportSize({ width: 360, height: 780 });
  const [phone, below] = [await topOf('.on-body'), await topOf('.lists')];
  expect(phone.y + phone.height).toBeLessThanOrEqual(below.y);
  expect(phone.x + phone.width).toBeLessThanOrEqual(360);
  await page.goto('/?focus=acupoint:GB30');
  await expect(figure(page)).toHaveCount(0);
});

test('a point without a place says so, and a thing without a body has no figure', async ({ page }) => {
  await page.goto('/entities/acupoint:EX-LE6');
  await expect(page.getByText('No place was read for this point; it is not drawn.')).toBeVisible();
  await expect(figure(page)).toHaveCount(0);
  await page.goto('/entities/organ:liver');
  await expect(figure(page)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [address, label] of [
    ['/trace?symptom=symptom:sciatica', /^Sciatica on the body, .*drawn in full: .*Bladder channel/],
    ['acupoint:GB30', /^GB30 in the buttock: seen from behind/],
    ['acupoint:GV20', /^GV20 in the head/],
    ['acupoint:BL67', /^BL67/],
    ['channel:BL', /^The line of the Bladder channel on the body/],
    ['symptom:sciatica', /^Sciatica on the body, said to be felt in/],
    ['region:lateral-leg', /^Side of the leg on the body/],
  ] as const)
    test(`${address} has its figure in at most 12 KB, compressed`, async ({ page }) => {
      await page.goto(address.startsWith('/') ? address : `/entities/${address}`);
      await expect(drawing(page)).toHaveAccessibleName(label);
      const bytes = gzipSync(await figure(page).evaluate(({ outerHTML }) => outerHTML)).length;
      expect(bytes).toBeLessThanOrEqual(12 * 1024);
      expect(bytes).toBeGreaterThan(1024);
    });
});

test('a figure has no accessibility violations, in light and dark', async ({ page }) => {
  await page.goto('/entities/acupoint:GB30');
  expect(await violationsInBoth(page)).toEqual([]);
});
