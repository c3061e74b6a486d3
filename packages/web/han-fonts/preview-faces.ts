import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TTF } from 'fonteditor-core';
import subsetFont from 'subset-font';
import { uniteCharacters } from './face-characters.ts';
import { HAN_FAMILIES } from './families.ts';
import { fontSlices } from './font-slices.ts';
import { fontOf, hanGlyphs, readFont, writeFont } from './han-glyphs.ts';
import { draftFolder } from './draft-folder.ts';
import { inputHash } from './input-hash.ts';
import type { TextFile } from './text-file.ts';
import { codePointRuns } from './unicode-range.ts';
import { wantedCharacters } from './wanted.ts';

/** A font of one weight, uncompressed, as what draws pictures on the server reads it. */
export interface PreviewFace {
  /** The name by which it is found; no two have the same. */
  readonly family: string;
  /** The hand in which it writes: slices of one hand complete each other. */
  readonly hand: Hand;
  readonly file: string;
  /** First and last code points of what it draws. */
  readonly runs: readonly (readonly [number, number])[];
  /** How wide each of these code points is, in order, in thousandths of the size. */
  readonly widths: readonly number[];
}

/** How words are written in a picture. */
export type Hand = 'sans' | 'sans-bold' | 'serif-bold' | 'serif-italic' | 'han';

const HANDS = [
  { hand: 'sans', package: '@fontsource-variable/source-sans-3', sheet: 'wght.css', weight: 400 },
  { hand: 'sans-bold', package: '@fontsource-variable/source-sans-3', sheet: 'wght.css', weight: 600 },
  { hand: 'serif-bold', package: '@fontsource-variable/source-serif-4', sheet: 'wght.css', weight: 600 },
  {
    hand: 'serif-italic',
    package: '@fontsource-variable/source-serif-4',
    sheet: 'wght-italic.css',
    weight: 500,
  },
] as const satisfies readonly { hand: Hand; package: string; sheet: string; weight: number }[];

const HAN_WEIGHT = 500;
const REPORT = 'faces.json';

/** The fonts for pictures of texts, in a folder of `cache` that is named after all that goes into them; made only when it is not there yet. */
export async function buildPreviewFaces(texts: readonly TextFile[], cache: string): Promise<PreviewFace[]> {
  const wanted = wantedCharacters(texts);
  const folder = join(cache, inputHash(wanted));
  if (!existsSync(folder)) {
    const draft = await draftFolder(cache);
    const { traditional, simplified } = uniteCharacters(texts.map(({ han }) => han));
    const characters = [...traditional, ...simplified, ...wanted.signs];
    const faces = [...(await latinFaces(draft)), await hanFace(characters, draft)];
    await writeFile(join(draft, REPORT), JSON.stringify(faces));
    // Of two processes that make the same folder at once, the later one finds it there, and equal.
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  const faces = JSON.parse(await readFile(join(folder, REPORT), 'utf8')) as PreviewFace[];
  return faces.map((face) => ({ ...face, file: join(folder, face.file) }));
}

/** One font for each slice of a hand: rules for kerning cannot be put together. */
async function latinFaces(folder: string): Promise<PreviewFace[]> {
  const faces: PreviewFace[] = [];
  for (const { hand, package: from, sheet, weight } of HANDS)
    // Later slices of the style sheet come first in a browser; the last is the Latin one.
    for (const [index, { file, codePoints }] of fontSlices(from, sheet).toReversed().entries()) {
      const text = Array.from(codePoints, (codePoint) => String.fromCodePoint(codePoint)).join('');
      const font = await subsetFont(await readFile(file), text, {
        targetFormat: 'sfnt',
        noHinting: true,
        preserveNameIds: [13, 14],
        variationAxes: { wght: weight },
      });
      faces.push(await writeFace(readFont(font), { hand, name: `${hand}-${index}` }, folder));
    }
  return faces;
}

/** All Han characters and signs in one font, in the traditional forms where there are two. */
async function hanFace(characters: readonly string[], folder: string): Promise<PreviewFace> {
  const slices = HAN_FAMILIES[0]!.packages.flatMap((name) => fontSlices(name));
  const font = fontOf(await hanGlyphs(slices, characters, HAN_WEIGHT));
  return writeFace(font, { hand: 'han', name: 'han' }, folder);
}

/** Writes a font under a name of its own, by which the program that draws pictures finds it. */
async function writeFace(
  font: TTF.TTFObject,
  { hand, name }: { readonly hand: Hand; readonly name: string },
  folder: string,
): Promise<PreviewFace> {
  const family = `Jingluo ${name}`;
  const file = `preview-${name}.ttf`;
  const names = {
    fontFamily: family,
    fontSubFamily: 'Regular',
    fullName: family,
    postScriptName: `Jingluo-${name}`,
  };
  await writeFile(join(folder, file), writeFont({ ...font, name: { ...font.name, ...names } }));
  const em = font.head['unitsPerEm']!;
  const widths = new Map<number, number>();
  for (const { unicode = [], advanceWidth } of font.glyf)
    for (const codePoint of unicode) widths.set(codePoint, Math.round((1000 * advanceWidth) / em));
  const codePoints = [...widths.keys()].sort((a, b) => a - b);
  return {
    family,
    hand,
    file,
    runs: codePointRuns(codePoints),
    widths: codePoints.map((codePoint) => widths.get(codePoint)!),
  };
}
