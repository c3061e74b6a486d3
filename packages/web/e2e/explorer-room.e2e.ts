import type { Page } from '@playwright/test';
import { discOf, liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

interface Box {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of the visible words beside things, and of the area of the drawing. */
function wordsOf(page: Page): Promise<{ area: Box; words: Box[] }> {
  return page.getByRole('region', { name: 'Graph' }).evaluate((graph) => {
    const boxOf = (element: Element, words: string) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { words, left, top, right, bottom };
    };
    const seen = [
      ...graph.querySelectorAll('.caption-of-node a, .caption-of-node .focus, .caption-of-node .claim'),
    ];
    return {
      area: boxOf(graph, ''),
      words: seen
        .filter((element) => element.getBoundingClientRect().width > 0)
        .map((element) => boxOf(element, element.textContent.replaceAll(/\s+/g, ' ').trim())),
    };
  });
}

const rounded = (boxes: readonly Box[]) =>
  boxes
    .map(({ words, ...box }) => [words, ...Object.values(box).map(Math.round)])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

const PHONES = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
];

for (const viewport of PHONES)
  test.describe(`on a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, reducedMotion: 'reduce' });

    test('a focus looks the same after a tap on the map and when its address is opened', async ({ page }) => {
      await page.goto('/');
      const graph = await liveGraph(page);
      const { x, y } = await discOf(graph, '木');
      await page.touchscreen.tap(x, y);
      await expect(page).toHaveURL('/?focus=element:wood');
      await expect.poll(async () => (await wordsOf(page)).words.length).toBeGreaterThan(6);
      const tapped = await settled(page);
      await page.goto('/?focus=element:wood');
      await liveGraph(page);
      await expect.poll(async () => rounded((await wordsOf(page)).words)).toEqual(tapped);
    });

    test('a focus is drawn as an arc, with its words within the area', async ({ page }) => {
      await page.goto('/?focus=acupoint:GB30');
      await liveGraph(page);
      const { area, words } = await wordsOf(page);
      expect(words.filter(({ left, right }) => left < area.left || right > area.right)).toEqual([]);
      const lefts = new Set(words.map(({ left }) => Math.round(left / 4)));
      expect(lefts.size).toBeGreaterThan(5);
    });
  });

/** The boxes of the words once fonts are loaded and nothing moves. */
async function settled(page: Page) {
  let before = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(rounded((await wordsOf(page)).words));
      const same = now === before;
      before = now;
      return same && (await page.evaluate(() => document.fonts.status === 'loaded'));
    })
    .toBe(true);
  return JSON.parse(before) as ReturnType<typeof rounded>;
}

test.describe('without script on a phone', () => {
  test.use({ viewport: PHONES[0]!, javaScriptEnabled: false });

  test('the server draws a focus for the phone with words that are large enough and within the area', async ({
    page,
  }) => {
    await page.goto('/?focus=acupoint:GB30');
    const names = page.getByRole('region', { name: 'Graph' }).locator('.caption-of-node a:visible');
    expect(await names.count()).toBeGreaterThan(5);
    for (const box of await Promise.all((await names.all()).map((name) => name.boundingBox()))) {
      expect(box!.height).toBeGreaterThan(13);
      expect(box!.x).toBeGreaterThan(40);
      expect(box!.x + box!.width).toBeLessThanOrEqual(360);
    }
  });

  test("of the server's drawings for desktop and phone, only one is visible", async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('svg.under:visible')).toHaveCount(1);
    await expect(page.locator('svg.under:visible')).toHaveClass(/portrait/);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.locator('svg.under:visible')).toHaveClass(/landscape/);
    await expect(page.locator('a[href="/?focus=element:wood"]:visible')).toHaveCount(1);
  });
});

test('long names are broken into lines, not cut off by the panel', async ({ page }) => {
  for (const focus of ['symptom:sciatica-lateral', 'organ:liver', 'channel:GB']) {
    await page.goto(`/?focus=${focus}`);
    await liveGraph(page);
    const { area, words } = await wordsOf(page);
    expect(words.length).toBeGreaterThan(8);
    expect(
      words.filter(({ left, right }) => left < area.left || right > area.right),
      focus,
    ).toEqual([]);
  }
});

test('zoomed things pass behind the tools, which have their own background', async ({ page }) => {
  await page.goto('/');
  const graph = await liveGraph(page);
  const area = (await graph.boundingBox())!;
  for (let step = 0; step < 3; step++) {
    await page.mouse.dblclick(area.x + area.width * 0.45, area.y + area.height * 0.3);
    await expect(graph).toHaveClass(/away/);
  }
  // Between the two groups of tools there is only background.
  const [undo, filters] = await Promise.all([
    page.getByRole('button', { name: 'Redo' }).boundingBox(),
    page.getByRole('button', { name: 'Filters' }).boundingBox(),
  ]);
  const left = undo!.x + undo!.width + 4;
  const clip = { x: left, y: area.y + 2, width: filters!.x - left - 4, height: 50 };
  const colours = await page.evaluate(
    async ([base64]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    },
    [(await page.screenshot({ clip })).toString('base64')],
  );
  expect(colours).toBe(1);
  await graph.getByRole('button', { name: 'Fit' }).click();
  await expect(graph).not.toHaveClass(/away/);
});
