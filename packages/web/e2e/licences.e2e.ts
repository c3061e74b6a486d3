import { expect, test } from './test.ts';

/** Every page that shows formatted references: they are made by a program whose licence wants to be named there. */
const WITH_REFERENCES = [
  '/citations/qin-z-2015-review',
  '/claims/acupoint:GB30~treats~symptom:sciatica',
  '/basket?works=qin-z-2015-review',
  '/about',
];

for (const address of WITH_REFERENCES) {
  test(`${address} says what formats its references`, async ({ page }) => {
    await page.goto(address);
    const name = page.getByRole('link', { name: 'citeproc-js implements the Citation Style Language' });
    await expect(name).toBeVisible();
    await expect(name).toHaveAttribute('href', 'https://citationstyles.org/');
    await expect(page.getByText('(c) Frank Bennett')).toBeVisible();
  });
}

test('the page about the site leads to the licences of others', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('link', { name: 'licences of their own' }).click();
  await expect(page).toHaveURL('/third-party-notices.txt');
  // The address stands before the whole of this long text has come: each piece is waited for.
  for (const piece of ['citeproc@', 'EXHIBIT B. Attribution Information', 'SIL OPEN FONT LICENSE', 'svelte@'])
    await expect(page.locator('body')).toContainText(piece);
});
