import { expect, test } from '@playwright/test';

test('the article: how much it claims, and that no source is named', async ({ page }) => {
  await page.goto('/citations/agelessherbs-sciatica');
  const main = page.getByRole('main');
  await expect(main).toContainText(/name a source\s*0/);
  await expect(main).toContainText(/works listed, tied to no claim\s*8/);
  await expect(main.getByRole('link', { name: /Zeng/ }).first()).toBeVisible();
});

test('a claim of the article shows “no source named”', async ({ page }) => {
  await page.goto('/claims/pattern:gallbladder-channel-stagnation~leads-to~symptom:sciatica');
  await expect(page.getByText('no source named').first()).toBeVisible();
});

test('a contested claim shows both sides with their places', async ({ page }) => {
  await page.goto('/claims/symptom:sciatica-lateral~felt-in~region:little-toe');
  await expect(page.getByText('section 6, paragraph 1')).toBeVisible();
  await expect(page.getByText('pages 193 and 133')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Say otherwise' })).toBeVisible();
});

test('a work shows its reference, identifiers and what counts once with it', async ({ page }) => {
  await page.goto('/citations/qin-z-2015-review');
  await expect(page.getByRole('link', { name: /10\.1155\/2015\/425108/ }).first()).toHaveAttribute(
    'href',
    'https://doi.org/10.1155/2015/425108',
  );
  await expect(page.getByText(/[Cc]ounts? once with/).first()).toBeVisible();
});

test('a work that could not be found says so', async ({ page }) => {
  await page.goto('/citations/zeng-mg-2012');
  await expect(page.getByText(/not found|unresolved/i).first()).toBeVisible();
});

test('an alias leads to the entity’s own address', async ({ page }) => {
  await page.goto('/entities/GB-30');
  await expect(page).toHaveURL('/entities/acupoint:GB30');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huántiào');
});

for (const path of [
  '/claims/acupoint:GB30~treats~symptom:nothing',
  '/citations/nobody-1999',
  '/entities/GB300',
]) {
  test(`${path} is a 404 that says what was asked and leads back`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByText(path)).toBeVisible();
    await page.getByRole('link', { name: 'Back to the map' }).click();
    await expect(page).toHaveURL('/');
  });
}
