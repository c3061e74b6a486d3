import { expect, test } from './test.ts';

/* What stands in the browser's storage may be of another program, of an older version, or planted. */

/** One of each kind; the tests of the two readers have more. */
const BAD = {
  'no JSON': '{"a',
  'half a surrogate pair': String.raw`["\ud800","a\udc00"]`,
  'a time beyond all':
    '[{"query":"{a}","variables":"","at":1e20},{"query":"{a}","variables":"","at":-1e300}]',
  'a huge list': JSON.stringify(Array.from({ length: 100_000 }, (_, number) => `work-${number}`)),
};

/** Of the basket and of past questions. */
const KEYS = ['jingluo.basket', 'jingluo.questions'];

for (const [words, value] of Object.entries(BAD))
  test(`basket, history and pages work when the storage holds ${words}`, async ({ page }) => {
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.goto('/health');
    await page.evaluate(
      ([keys, text]) => {
        for (const key of keys) localStorage.setItem(key, text);
      },
      [KEYS, value] as const,
    );

    await page.goto('/citations/qin-z-2015-review');
    await page.getByRole('button', { name: 'Add to basket' }).click();
    const site = page.getByRole('navigation', { name: 'Site' });
    await site.getByRole('link', { name: /Basket/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Basket');
    await expect(page.getByRole('button', { name: /^Take out/ }).last()).toBeVisible();

    await page.goto('/query?query={dataset{version}}');
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText('"version"');
    await page.getByText('History', { exact: true }).click();
    await expect(page.getByRole('link', { name: /dataset/ }).first()).toBeVisible();
    expect(failures).toEqual([]);
  });
