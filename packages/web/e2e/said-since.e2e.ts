import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';

const CROSSING = '/claims/acupoint:CV12~crossing-point-of~channel:ST';
const SCIATICA = '/claims/acupoint:GB30~treats~symptom:sciatica';

test('a claim says since when it is said, who repeats whom, and lists the same by year', async ({ page }) => {
  await page.goto('/entities/acupoint:CV12');
  await page.locator(`a[href="${CROSSING}"]`).first().click();
  await expect(
    page.getByRole('heading', { name: /^First said here in the Zhenjiu jiayi jing, the 3rd century$/i }),
  ).toBeVisible();
  const repeat = page.getByRole('link', { name: /^Zhenjiu Dacheng, 1601: repeats Zhenjiu jiayi jing$/i });
  await expect(repeat).toBeVisible();
  await page.getByText('As a list, by year').click();
  const rows = page.locator('details.list li');
  await expect(rows.first()).toBeVisible();
  const years = (await rows.locator('.when').allTextContents()).map((when) => parseInt(when, 10));
  expect(years).toEqual([...years].sort((one, other) => one - other));
  await expect(rows.first()).toContainText('256–282');
  await repeat.click();
  await expect(page).toHaveURL(/\/citations\/zhenjiu-dacheng$/);
  await page.goBack();
  await expect(repeat).toBeVisible();
});

test('arrows lead from mark to mark; the line is one stop of the tab key', async ({ page }) => {
  await page.goto(CROSSING);
  await page.locator('html[data-live]').waitFor();
  const marks = page.locator('.track a');
  expect(await marks.count()).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.track a:not([tabindex="-1"])')).toHaveCount(1);
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: /^Zhenjiu Dacheng, 1601/i })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/citations\//);
});

test('studies stand above the line, those of needling at any points in a row of their own', async ({
  page,
}) => {
  await page.goto(SCIATICA);
  const rows = page.locator('.row.studies');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('any points');
  await expect(
    rows.nth(1).getByRole('link', { name: /Tu et al\. 2024, 2024: better than sham/ }),
  ).toBeVisible();
});

for (const width of [360, 768, 1440])
  test(`no name on the line of time is on another, and nothing is outside, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [CROSSING, SCIATICA]) {
      await page.goto(path);
      const boxes = await page
        .locator('.row .name:visible')
        .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().toJSON() as DOMRect));
      for (const [n, one] of boxes.entries())
        for (const other of boxes.slice(n + 1))
          expect(
            one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top,
          ).toBe(true);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the line of time and its list are there, and every mark is a link', async ({ page }) => {
    await page.goto(CROSSING);
    await expect(page.getByRole('heading', { name: /^First said here in/ })).toBeVisible();
    await expect(page.locator('.track a[tabindex]')).toHaveCount(0);
    await page.getByText('As a list, by year').click();
    await expect(page.locator('details.list li').first()).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds no violations in the line of time, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(CROSSING);
    const { violations } = await new AxeBuilder({ page })
      .include('section[aria-labelledby="since"]')
      .analyze();
    expect(violations).toEqual([]);
  });
