import { violations } from './axe.ts';
import { expect, test } from './test.ts';

test('the article: how much it claims, and that no source is named', async ({ page }) => {
  await page.goto('/citations/agelessherbs-sciatica');
  const main = page.getByRole('main');
  await expect(main).toContainText(/statements\s*57/);
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
  '/claims/no-claim',
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

test('a document is a graph: its rings lead to what stands behind each claim', async ({ page }) => {
  await page.goto('/citations/agelessherbs-sciatica');
  const graph = page.getByRole('figure', { name: 'The document as a graph' });
  const panel = page.getByRole('complementary').getByRole('region', { name: 'One claim of the document' });
  const rings = graph.getByRole('group', { name: 'Claims in reading order' }).getByRole('link');
  await expect(rings).toHaveCount(78);
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('felt in the little toe');
  await expect(panel.getByText('pages 193 and 133')).toBeVisible();

  await rings.nth(0).click();
  await expect(page).toHaveURL(/\?claim=1$/);
  await expect(panel).toContainText('stands alone');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?claim=2$/);
  await expect(rings.nth(1)).toBeFocused();
  await expect(rings.nth(1)).toHaveAttribute('aria-current', 'true');
  await panel.getByRole('link', { name: 'Open the claim' }).click();
  await expect(page).toHaveURL(/\/claims\//);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a document has its rings section by section, and one claim below them', async ({ page }) => {
    await page.goto('/citations/agelessherbs-sciatica?claim=47');
    const main = page.getByRole('main');
    await expect(main.getByRole('group', { name: 'Claims in reading order' })).toHaveCount(7);
    await expect(main.getByRole('region', { name: 'One claim of the document' })).toHaveCount(1);
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider()).toBe(0);
  });

  test('the sides of a claim are chosen by buttons', async ({ page }) => {
    await page.goto('/claims/acupoint:GB30~treats~symptom:sciatica');
    const choice = page.getByRole('group', { name: 'Which works' });
    await expect(choice.getByRole('button', { name: /^Say so/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('No work here says otherwise.')).toBeHidden();
    await choice.getByRole('button', { name: /^Otherwise/ }).click();
    await expect(page.getByText('No work here says otherwise.')).toBeVisible();
    await choice.getByRole('button', { name: /^No verdict/ }).click();
    await expect(page.getByRole('link', { name: 'Qin et al. 2015', exact: true })).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('both sides of a claim stand below each other', async ({ page }) => {
      await page.goto('/claims/acupoint:GB30~treats~symptom:sciatica');
      await expect(page.getByText('No work here says otherwise.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Say so' })).toBeVisible();
      await expect(page.getByRole('group', { name: 'Which works' })).toHaveCount(0);
    });
  });
});

test('a claim with a mistyped end names the claim that was meant', async ({ page }) => {
  await page.goto('/claims/acupoint:GB30~treats~symptom:sciatca');
  await expect(page.getByText('Nothing here is called “symptom:sciatca”')).toBeVisible();
  await page.getByRole('link', { name: 'GB30 (Huantiao) is said to treat sciatica' }).click();
  await expect(page).toHaveURL('/claims/acupoint:GB30~treats~symptom:sciatica');
});

// Colours are looked at on short pages of the same sorts: on a long list that takes longer than all other rules.
for (const path of ['/citations', '/audit/defective', '/citations/acupuncture-com-sciatica']) {
  test(`axe objects to nothing in the whole of ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await violations(page, { without: ['color-contrast'] })).toEqual([]);
  });
}

for (const path of [
  '/citations?about=region:little-toe',
  '/citations/acupuncture-com-sciatica',
  '/audit/differences',
  '/claims/acupoint:GB30~treats~symptom:sciatca',
]) {
  test(`colours can be told apart at ${path}, in light and in dark`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, { only: ['color-contrast'] })).toEqual([]);
    }
  });
}
