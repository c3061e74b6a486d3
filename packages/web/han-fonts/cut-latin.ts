import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type CutFont, drawnBy } from './cut-font.ts';
import type { LatinFace } from './families.ts';
import type { FontSlice } from './font-slices.ts';

/** How Latin letters are joined and spaced, and figures of one width; small capitals and the like are not used here. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

/**
 * The characters of one slice that are wanted, as a font of their own with the weights that are used. Nothing when the
 * slice draws none of them.
 */
export async function cutLatin(
  { file, codePoints }: FontSlice,
  wanted: ReadonlySet<string>,
  wght: LatinFace['wght'],
): Promise<CutFont | undefined> {
  const declared = [...wanted].filter((character) => codePoints.has(character.codePointAt(0)!));
  if (declared.length === 0) return undefined;
  const whole = await readFile(file);
  const cut = (targetFormat: 'sfnt' | 'woff2') =>
    subsetFont(whole, declared.join(''), {
      targetFormat,
      keepFeatures: FEATURES,
      noHinting: true,
      preserveNameIds: [13, 14],
      variationAxes: { wght },
    });
  const characters = drawnBy(await cut('sfnt'), declared);
  return characters.length === 0 ? undefined : { font: await cut('woff2'), characters };
}
