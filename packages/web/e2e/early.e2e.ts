import { expect, type Page, test } from '@playwright/test';

/* What a reader does on a page while its scripts are still loading: Playwright's own test,
   because that of test.ts waits for scripts. */

/** Opens a page without its scripts. The returned function loads them and waits until the page is live. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  return async () => {
    await expect(page.locator('html')).not.toHaveAttribute('data-live');
    release();
    await page.waitForSelector('html[data-live]', { state: 'attached' });
  };
}

for (const [path, label, typed] of [
  ['/audit/sources', 'A point, by code or name', '环跳'],
  ['/audit/sources', 'A point, by code or name', ''],
  ['/studies', 'Symptom', 'migraine'],
  ['/citations?q=sciatica', 'Words, DOI, PMID or trial number', 'sciatica and knee'],
  ['/trace', 'A symptom, in your words', 'pain down the leg'],
] as const) {
  test(`“${typed}”, typed early into “${label}”, is kept`, async ({ page }) => {
    const release = await openWithoutScripts(page, path);
    await page.getByLabel(label).fill(typed);
    await release();
    await expect(page.getByLabel(label)).toHaveValue(typed);
  });
}

test('filters set early are kept, applied, and cleared with “Show all”', async ({ page }) => {
  const release = await openWithoutScripts(page, '/citations');
  const [level, until] = [page.getByRole('combobox', { name: 'Level' }), page.getByLabel('To year')];
  await level.selectOption('synthesized');
  await until.fill('2015');
  await release();
  await expect(level).toHaveValue('synthesized');
  await expect(until).toHaveValue('2015');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/level=synthesized&.*until=2015/);
  await until.fill('2');
  await page.getByRole('link', { name: /^Show all/ }).click();
  await expect(page).toHaveURL('/citations');
  await expect(until).toHaveValue('');
  await expect(level).toHaveValue('');
});

test('a work ticked early is added to the basket after the stored works', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('jingluo.basket', '["qin-z-2015-review"]'));
  const release = await openWithoutScripts(page, '/citations?level=randomized');
  const tick = page.getByRole('checkbox').first();
  const key = await tick.getAttribute('value');
  await tick.check();
  await release();
  await expect(tick).toBeChecked();
  expect(await page.evaluate(() => localStorage.getItem('jingluo.basket'))).toBe(
    JSON.stringify(['qin-z-2015-review', key]),
  );
});

test('a query typed early is taken over by the editor', async ({ page }) => {
  const release = await openWithoutScripts(page, '/query');
  await page.getByRole('textbox', { name: 'Query' }).fill('{ dataset { licence } }');
  await release();
  const editor = page.getByRole('region', { name: 'Query', exact: true }).locator('[contenteditable="true"]');
  await expect(editor).toHaveText('{ dataset { licence } }');
});

test('a search begun early continues in the combobox, with text, caret and focus', async ({ page }) => {
  const release = await openWithoutScripts(page, '/about');
  const search = page.getByRole('combobox', { name: 'Search the graph' });
  await search.click();
  await page.keyboard.type('huaniao');
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft');
  await release();
  await expect(page.getByRole('option').or(page.getByText('Nothing here is called')).first()).toBeVisible();
  await expect(search).toBeFocused();
  await page.keyboard.type('t');
  await expect(search).toHaveValue('huantiao');
  await expect(page.getByRole('option').first()).toContainText('GB30 Huántiào');
});
