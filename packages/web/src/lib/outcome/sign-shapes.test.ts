import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { RESULTS } from './outcome-words.ts';
import type { OutcomeResult } from './outcome.graphql.ts';
import { isRing, SIGN_PATHS, signId } from './sign-shapes.ts';

const resvg = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** How dark each of the 12 by 12 pixels of a sign is, drawn in black. */
async function drawer(): Promise<(result: OutcomeResult) => number[]> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(await readFile(resvg));
  return (result) => {
    const paint = isRing(result) ? 'fill="none" stroke="#000" stroke-width="1.8"' : 'fill="#000"';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12"><path d="${SIGN_PATHS[result]}" ${paint}/></svg>`;
    const { pixels } = new Resvg(svg).render();
    return Array.from({ length: 144 }, (_, n) => pixels[4 * n + 3]! / 255);
  };
}

test('the signs differ in form alone, 12 px wide and in one colour', async () => {
  const draw = await drawer();
  const drawn = RESULTS.map((result) => [result, draw(result)] as const);
  for (const [, pixels] of drawn) expect(pixels.filter((dark) => dark > 0.5).length).toBeGreaterThan(25);
  for (const [n, [a, ofA]] of drawn.entries())
    for (const [b, ofB] of drawn.slice(n + 1)) {
      const differing = ofA.filter((dark, at) => Math.abs(dark - ofB[at]!) > 0.5).length;
      expect(differing, `${a} and ${b}`).toBeGreaterThan(28);
    }
});

test('each sign has an id of its own', () => {
  expect(RESULTS.map(signId)).toEqual([
    'found-better',
    'found-no-difference',
    'found-worse',
    'found-mixed',
    'found-not-reported',
  ]);
});
