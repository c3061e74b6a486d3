import type { Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { expect, test } from './test.ts';

/** Where a place of a view is on the screen, in pixels: x as it is drawn, in cun from the midline, y down from the vertex. */
async function placeOf(page: Page, view: string, x: number, y: number) {
  const svg = page.locator(`svg[data-view="${view}"]`);
  const box = (await svg.boundingBox())!;
  const [left, top, width, height] = (await svg.getAttribute('viewBox'))!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { x: box.x + ((x - left) / width) * box.width, y: box.y + ((y - top) / height) * box.height };
}

async function clickAt(page: Page, view: string, x: number, y: number): Promise<void> {
  const at = await placeOf(page, view, x, y);
  await page.mouse.click(at.x, at.y);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the home page a click on the outer thigh leads to its region, and from there to a channel', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Point at where it hurts' }).first().click();
  await expect(heading(page)).toHaveText('The body');
  await clickAt(page, 'side', -1.2, 46);
  await expect(heading(page)).toContainText('Side of the leg');
  const channels = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Channels led/ }) });
  await channels
    .last()
    .getByRole('link', { name: /Gallbladder channel/ })
    .click();
  await expect(page).toHaveURL(/claims/);
  await page
    .getByRole('link', { name: /Gallbladder channel/ })
    .first()
    .click();
  await expect(page).toHaveURL(/channel:GB$/);
  await expect(heading(page)).toContainText('Gallbladder channel');
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toContainText('Side of the leg');
  await expect(page.locator('.area.chosen')).toHaveCount(3);
  await page.goBack();
  await expect(heading(page)).toHaveText('The body');
  await page.goForward();
  await expect(heading(page)).toContainText('Side of the leg');
});

test('keys alone do the same: arrows to the region, Enter, then P through its points', async ({ page }) => {
  await page.goto('/body?region=knee');
  const drawing = page.getByRole('group', { name: /^Body\./ });
  const named = page.locator('.named');
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  await expect(named).toHaveText('Front of the leg');
  await page.keyboard.press('ArrowRight');
  await expect(named).toHaveText('Side of the leg');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('Side of the leg');
  await drawing.press('u');
  await expect(named).toHaveText('Leg');
  await drawing.press('p');
  await expect(named).toHaveText(/^[A-Z]{2}\d+, point 1 of 14$/);
  const code = (await named.textContent())!.split(',')[0]!;
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText(code);
  await page.goBack();
  await drawing.press('Escape');
  await expect(heading(page)).toHaveText('The body');
});

test('the pointer names a region and tints it in every view', async ({ page }) => {
  await page.goto('/body');
  const at = await placeOf(page, 'side', -1.2, 46);
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('.named')).toHaveText('Side of the leg');
  await expect(page.locator('.hovered')).toHaveCount(3);
});

test('a station leads to its point, and a line shows its channel', async ({ page }) => {
  await page.goto('/body?zoom=hand');
  await page.locator('svg[data-view="back"] [data-point="TE3"]').first().click();
  await expect(heading(page)).toContainText('TE3');
  await page.goBack();
  await page.locator('svg[data-view="front"] .always [data-channel="PC"] path').last().dispatchEvent('click');
  await expect(heading(page)).toContainText('Pericardium channel');
});

test('Escape and empty paper clear what is chosen; the address says what is shown', async ({ page }) => {
  await page.goto('/body?region=chest');
  await page.getByRole('group', { name: /^Body\./ }).press('Escape');
  await expect(page).toHaveURL(/\/body$/);
  await page.getByRole('navigation', { name: 'Enlarge' }).getByRole('link', { name: 'Foot' }).click();
  await expect(page).toHaveURL(/\/body\?zoom=foot$/);
  await expect(page.locator('svg[data-view]')).toHaveCount(5);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a region is a link, in the drawing and in the list', async ({ page }) => {
    await page.goto('/body');
    await clickAt(page, 'back', -4.4, 33.8);
    await expect(heading(page)).toContainText('Low back');
    await page
      .getByRole('region', { name: /^Regions/ })
      .getByRole('link', { name: 'Thigh', exact: true })
      .click();
    await expect(heading(page)).toContainText('Thigh');
    await expect(page.getByText('not drawn').first()).toBeAttached();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

  test('the half with the region is shown, and a small part is enlarged before it is chosen', async ({
    page,
  }) => {
    await page.goto('/body?region=low-back');
    await expect(page.locator('svg[data-view="back"]')).toBeVisible();
    await expect(page.locator('svg[data-view="front"]')).toBeHidden();
    await expect(page.getByRole('link', { name: /^Low back \d+ symptoms/ })).toBeInViewport();
    await page.goto('/body');
    await page.waitForSelector('html[data-live]', { state: 'attached' });
    const hand = await placeOf(page, 'front', 14.6, 43);
    await page.touchscreen.tap(hand.x, hand.y);
    await expect(page).toHaveURL(/zoom=hand/);
    await expect(heading(page)).toHaveText('The body');
  });

  test('nothing is wider than the screen', async ({ page }) => {
    for (const address of ['/body', '/body?region=lateral-leg', '/body?zoom=foot']) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});

test('axe finds nothing, in light and dark', async ({ page }) => {
  for (const address of ['/body', '/body?region=lateral-leg', '/body?zoom=head']) {
    await page.goto(address);
    expect(await violationsInBoth(page)).toEqual([]);
  }
});
