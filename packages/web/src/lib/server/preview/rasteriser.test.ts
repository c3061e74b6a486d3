import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createRasteriser, type Tools } from './rasteriser.ts';

const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
const load = async (): Promise<Tools> => ({
  program: await readFile(join(dirname(wasm), 'index.mjs'), 'utf8'),
  wasm: await readFile(wasm),
  fonts: [],
  family: 'none',
});
const square = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="4" height="4"/></svg>`;
/** Width and height are in the first chunk of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer);
  return [view.getUint32(16), view.getUint32(20)];
};

// The first test: before it no thread has run.
test('an idle thread does not keep the process alive', async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  const rasteriser = createRasteriser(load);
  await rasteriser.draw(square(2));
  expect(process.getActiveResourcesInfo().filter((name) => name === 'MessagePort')).toHaveLength(before);
  rasteriser.rest();
});

test('pictures have the size of their documents, and one that cannot be drawn does not block others', async () => {
  const rasteriser = createRasteriser(load);
  const [small, broken, large] = await Promise.allSettled([
    rasteriser.draw(square(8)),
    rasteriser.draw('<svg'),
    rasteriser.draw(square(20)),
  ]);
  expect(small.status === 'fulfilled' && sizeOf(small.value)).toEqual([8, 8]);
  expect(broken.status).toBe('rejected');
  expect(large.status === 'fulfilled' && sizeOf(large.value)).toEqual([20, 20]);
  rasteriser.rest();
});

test('ending the thread rejects waiting pictures, and the next one starts a new thread', async () => {
  const rasteriser = createRasteriser(load);
  await rasteriser.draw(square(2));
  const given = rasteriser.draw(square(3));
  await Promise.resolve();
  await Promise.resolve();
  rasteriser.rest();
  await expect(given).rejects.toThrow('createRasteriser: the thread was ended');
  expect(sizeOf(await rasteriser.draw(square(4)))).toEqual([4, 4]);
  rasteriser.rest();
});

test('missing tools are reported, and tried again', async () => {
  let missing = true;
  const rasteriser = createRasteriser(() => (missing ? Promise.reject(new Error('no such file')) : load()));
  await expect(rasteriser.draw(square(2))).rejects.toThrow('no such file');
  missing = false;
  expect(sizeOf(await rasteriser.draw(square(5)))).toEqual([5, 5]);
  rasteriser.rest();
});

test('a program that fails at start rejects the picture', async () => {
  const rasteriser = createRasteriser(async () => ({ ...(await load()), wasm: new Uint8Array([1, 2, 3]) }));
  await expect(rasteriser.draw(square(2))).rejects.toThrow();
});
