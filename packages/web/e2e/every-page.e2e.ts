import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = [
  '/',
  '/?focus=acupoint:GB30',
  '/?focus=symptom:sciatica-lateral&claim=symptom:sciatica-lateral~felt-in~region:little-toe',
  '/?view=list',
  '/trace',
  '/trace?symptom=symptom:sciatica-lateral',
  '/claims/symptom:sciatica-lateral~felt-in~region:little-toe',
  '/claims/symptom:sciatica-medial~involves~channel:KI~channel-by-region',
  '/citations',
  '/citations/agelessherbs-sciatica',
  '/citations/qin-z-2015-review',
  '/entities/acupoint:GB30',
  '/about',
  '/no/such/page',
];

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${path} in ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('has nothing that axe objects to', async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
          ),
        ).toEqual([]);
      });
    });
  }

  for (const width of [360, 768, 1440]) {
    test(`${path} fits a width of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    });
  }

  test(`${path} asks no other host and says what it is not`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL!).origin)
        foreign.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(foreign).toEqual([]);
    await expect(page.getByText('A map of what works say, not medical advice.').first()).toBeVisible();
  });
}
