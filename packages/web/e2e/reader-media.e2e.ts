import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const TRACE = '/trace?symptom=symptom:sciatica-lateral';

test.describe('printed in dark mode', () => {
  test.use({ colorScheme: 'dark' });

  test('a printed trace is dark on white, without controls, with its premises open', async ({ page }) => {
    await page.goto(TRACE);
    const premise = page
      .locator('aside')
      .getByText(/is said to be felt in the hip/)
      .first();
    await expect(premise).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(23, 36, 43)');
    await expect(premise).toBeVisible();
    for (const control of await page.locator('nav, button, .button, [role=search], select').all())
      await expect(control).toBeHidden();
  });

  test('a printed trace has its points in the drawing, and all of them in the list', async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.goto(TRACE);
    const listed = page.locator('aside summary .code');
    const onScreen = await listed.allTextContents();
    await page.emulateMedia({ media: 'print' });
    const drawing = page.getByRole('group', { name: /^Sciatica, pain down the side of the leg: / });
    await expect(drawing).toHaveCount(1);
    for (const code of ['GB30', 'BL25'])
      await expect(drawing.locator('.code', { hasText: new RegExp(`^${code}$`) })).toBeVisible();
    expect(onScreen).toEqual(expect.arrayContaining(['ST36', 'LR11']));
    expect(await listed.allTextContents()).toEqual(onScreen);
    for (const code of await listed.all()) await expect(code).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  for (const path of ['/claims/acupoint:GB30~studied-for~symptom:sciatica', '/citations']) {
    test(`${path} keeps its content`, async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect(page.getByRole('main').locator('a[href^="/citations/"]').first()).toBeVisible();
    });
  }
});

test.describe('with forced colours', () => {
  test.use({ forcedColors: 'active', colorScheme: 'dark' });

  test('lines of the flow have the colour of text, and keep dashes and dots', async ({ page }) => {
    await page.goto(TRACE);
    const text = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    for (const line of ['.across .band', '.across .thread', '.across .pip'])
      await expect(page.locator(line).first()).toHaveCSS('stroke', text);
    await expect(page.locator('.across .thread').first()).toHaveCSS('stroke-dasharray', '6px, 4px');
  });

  test('the current page is marked in the navigation', async ({ page }) => {
    await page.goto(TRACE);
    const border = (name: string) =>
      page
        .getByRole('navigation', { name: 'Site' })
        .getByRole('link', { name })
        .evaluate((link) => getComputedStyle(link).borderBottomColor);
    expect(await border('Trace')).not.toBe(await border('Sources'));
  });

  for (const path of [TRACE, '/claims/acupoint:GB30~studied-for~symptom:sciatica', '/citations']) {
    test(`${path} has readable text`, async ({ page }) => {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      expect(violations.map(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    });
  }
});
