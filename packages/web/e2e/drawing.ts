import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The region of the drawing, once sigma is running. */
export async function liveGraph(page: Page): Promise<Locator> {
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph).toHaveAttribute('data-live', 'true');
  return graph;
}

/** The number of colours in sigma's node canvas; a blank canvas has one. */
export async function coloursOf(graph: Locator): Promise<number> {
  const picture = await graph.locator('canvas.sigma-nodes').screenshot();
  return graph.page().evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return new Set(pixels).size;
  }, picture.toString('base64'));
}

/** Where the characters of an element are on the page: the middle of its disc. */
export async function discOf(graph: Locator, han: string): Promise<{ x: number; y: number }> {
  const box = await graph
    .locator('svg text', { hasText: new RegExp(`^${han}$`) })
    .first()
    .boundingBox();
  if (box === null) throw new Error(`discOf: ${han} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
