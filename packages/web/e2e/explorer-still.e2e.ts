import type { Locator } from '@playwright/test';
import { discOf } from './drawing.ts';
import { expect, test } from './test.ts';

/** A browser without WebGL, as in a virtual machine or in some offices. */
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return String(args[0]).startsWith('webgl') ? null : getContext!.apply(this, args);
    } as never;
  }),
);

const why = /This browser has no WebGL, so the drawing cannot be moved or zoomed/;

/** The link of a thing or a channel, on top of its drawing. */
const over = (graph: Locator, title: string) =>
  graph
    .locator('svg a', { has: graph.page().locator('title', { hasText: new RegExp(`^${title}$`) }) })
    .first();

test('the map keeps its drawing, a message says why it does not move, and a click opens a thing', async ({
  page,
}) => {
  await page.goto('/');
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph.getByText(why)).toBeVisible();
  await expect(page).toHaveURL('/');
  const wood = await discOf(graph, '木');
  await page.mouse.click(wood.x, wood.y);
  await expect(page).toHaveURL('/?focus=element:wood');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wood');
  await expect(graph.getByText(why)).toBeVisible();
  await expect(graph.getByRole('link', { name: /Liver/ }).first()).toBeVisible();
  await page.goBack();
  await expect(graph.locator('svg.over path').first()).toBeVisible();
});

test('pointing at a thing dims the rest, on the map and in a focus', async ({ page }) => {
  await page.goto('/');
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph.getByText(why)).toBeVisible();
  await over(graph, 'Liver').dispatchEvent('pointerenter');
  await expect.poll(() => graph.locator('svg.under path.channel.dim').count()).toBeGreaterThan(10);
  await expect(graph.locator('svg.over g.dim path').first()).toBeAttached();

  await page.goto('/?focus=acupoint:GB30');
  await expect(graph.getByText(why)).toBeVisible();
  await graph
    .getByRole('link', { name: /Sciatica/ })
    .last()
    .hover();
  await expect.poll(() => graph.locator('a[data-claim].dim').count()).toBeGreaterThan(5);
});

test('arrow keys follow the lines, a line opens its claim, and a link leads to the list', async ({
  page,
}) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph.getByText(why)).toBeVisible();
  await graph.getByRole('application', { name: 'Drawing' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(graph.locator('[aria-live]').first()).toHaveText(/, \d+ claims, \d+ claims? drawn$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/open=/);
  await page.goBack();
  await graph.getByRole('link', { name: /is said to treat sciatica\./ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/claim=acupoint:GB30~/);
  await page.getByRole('link', { name: /list/i }).first().click();
  await expect(page.getByRole('heading', { name: /Around GB30/ })).toBeVisible();
});

test('keys pressed before their script has loaded are applied in order', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(page.locator('[data-live=true]').first()).toBeAttached();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await graph.getByRole('application', { name: 'Drawing' }).focus();
  for (const key of ['Home', 'ArrowRight']) await page.keyboard.press(key);
  release();
  await expect(graph.locator('[aria-live]').first()).toHaveText(/, \d+ claims, \d+ claims? drawn$/);
});

test('the drawing is fitted again when the window changes', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph.getByText(why)).toBeVisible();
  const caption = graph.getByRole('link', { name: /Osteoarthritis of the hip/ }).last();
  const wide = (await caption.boundingBox())!;
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await caption.boundingBox())!.x).toBeLessThan(wide.x - 200);
  const box = (await caption.boundingBox())!;
  expect(box.x + box.width).toBeLessThan(390);
});
