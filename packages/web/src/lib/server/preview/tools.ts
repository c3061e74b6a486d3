import { read } from '$app/server';
import { FACES, PROGRAM, WASM } from 'virtual:preview-tools';
import sheet from '../../../app.css?raw';
import type { Kit } from '../../preview/draw-backdrop.ts';
import { Pen } from '../../preview/pen.ts';
import { lightColors } from '../../preview/tokens.ts';
import { createRasteriser } from './rasteriser.ts';

/** The pen and the colours of pictures. */
export const kit: Kit = { pen: new Pen(FACES), color: lightColors(sheet) };

/** Makes PNG of pictures; loads its program and its fonts with the first one. */
export const rasteriser = createRasteriser(async () => {
  const [wasm, ...fonts] = await Promise.all([WASM, ...FACES.map(({ url }) => url)].map(bytesOf));
  return { program: PROGRAM, wasm: wasm!, fonts, family: FACES[0]!.family };
});

async function bytesOf(asset: string): Promise<Uint8Array> {
  return new Uint8Array(await read(asset).arrayBuffer());
}
