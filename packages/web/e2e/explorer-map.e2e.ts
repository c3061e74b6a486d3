import type { Locator } from '@playwright/test';
import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

/** The middle of a channel's code outside its petal. */
async function codeOf(graph: Locator, code: string): Promise<{ x: number; y: number }> {
  const box = await graph.locator('svg.under text', { hasText: new RegExp(`^${code}$`) }).boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

/** Where the node of a caption is: beside its words, in the middle of their height. */
async function nodeOf(graph: Locator, name: RegExp): Promise<{ x: number; y: number }> {
  const words = graph.locator('foreignObject', { has: graph.page().getByRole('link', { name }) });
  const box = await words.first().boundingBox();
  return { x: box!.x - 15, y: box!.y + box!.height / 2 };
}

test('pointing at the code of a channel dims the rest, and a click opens the channel', async ({ page }) => {
  await page.goto('/');
  const graph = await liveGraph(page);
  const { x, y } = await codeOf(graph, 'LR');
  await page.mouse.move(x + 60, y + 90);
  await page.mouse.move(x, y, { steps: 3 });
  const full = graph.locator('svg.under path.channel:not(.dim)');
  // Other channels are not dimmed if a claim joins them with this one; most are dimmed.
  await expect.poll(() => full.count()).toBeLessThan(6);
  await expect(graph.locator('svg.under text.dim', { hasText: /^LI$/ })).toBeVisible();
  await page.mouse.click(x, y);
  await expect(page).toHaveURL('/?focus=channel:LR');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Liver channel');
});

test('vessels without points have curves, and names after zooming in', async ({ page }) => {
  await page.goto('/');
  const graph = await liveGraph(page);
  await expect(graph.locator('svg.under path.light')).toHaveCount(6);
  await expect(graph.locator('svg.under').getByText('Yang Heel')).toHaveCount(0);
  for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(graph.locator('svg.under').getByText('Yang Heel')).toHaveCount(1);
});

test('a double click expands, a drag pins, and the dragged thing stays in its new place', async ({
  page,
}) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const sciatica = await nodeOf(graph, /Sciatica/);
  await page.mouse.dblclick(sciatica.x, sciatica.y);
  await expect(page).toHaveURL(/open=symptom:sciatica/);

  await page.goto('/?focus=acupoint:GB30');
  await liveGraph(page);
  const from = await nodeOf(graph, /Hemiplegia/);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
  await page.mouse.move(from.x + 60, from.y + 50, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=symptom:hemiplegia@-?\d+_-?\d+/);
  // The address changes before the drawing does.
  const away = async () => {
    const moved = await nodeOf(graph, /Hemiplegia/);
    return Math.hypot(moved.x - from.x - 60, moved.y - from.y - 50);
  };
  await expect.poll(away).toBeLessThan(3);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 820, height: 900 }, hasTouch: true });

  test('a long press expands', async ({ page }) => {
    await page.goto('/?focus=acupoint:GB30');
    const graph = await liveGraph(page);
    const { x, y } = await nodeOf(graph, /Low back pain/);
    const device = await page.context().newCDPSession(page);
    await device.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect(page).toHaveURL(/open=symptom:low-back-pain/);
    await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page).not.toHaveURL(/selected/);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a channel of the map is a link', async ({ page }) => {
    await page.goto('/');
    const graph = page.getByRole('region', { name: 'Graph' });
    const link = graph.locator('svg a', { has: page.locator('title', { hasText: /^Liver$/ }) }).first();
    await expect(link).toHaveAttribute('href', '/?focus=channel:LR');
  });
});

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`the canvas is drawn again when its colours change: ${Object.values(media).join()}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    const graph = await liveGraph(page);
    for (let step = 0; step < 2; step += 1) await graph.getByRole('button', { name: 'Zoom in' }).click();
    const words = graph.locator('canvas.sigma-labels');
    const coloursOfWords = () =>
      words.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set<string>();
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255) colours.add(data.slice(at, at + 3).join());
        return [...colours];
      });
    await expect.poll(coloursOfWords).toContain('23,36,43');
    await page.emulateMedia(media);
    await expect.poll(coloursOfWords).not.toContain('23,36,43');
    expect((await coloursOfWords()).length).toBeGreaterThan(0);
  });
