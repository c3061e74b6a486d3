import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont, { type SubsetOptions } from 'subset-font';
import { uniteCharacters } from './face-characters.ts';
import { HAN_FAMILIES } from './families.ts';
import { type FontSlice, fontSlices } from './font-slices.ts';
import { inputHash } from './input-hash.ts';
import { mergeFonts } from './merge-fonts.ts';
import { readCmap } from './read-cmap.ts';
import { renameFont } from './rename-font.ts';
import { type FontTables, readTables, tableOf } from './sfnt.ts';
import type { TextFile } from './text-files.ts';
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
const STATIC = {
  targetFormat: 'sfnt',
  noHinting: true,
  preserveNameIds: [0, 13, 14],
} as const satisfies Partial<SubsetOptions>;

/** The fonts for pictures of texts, in a folder of `cache` that is named after all that goes into them; made only when it is not there yet. */
export async function buildPreviewFaces(texts: readonly TextFile[], cache: string): Promise<PreviewFace[]> {
  const wanted = wantedCharacters(texts);
  const folder = join(cache, inputHash(wanted));
  const known = await readFaces(folder);
  if (known) return known;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  const { traditional, simplified } = uniteCharacters(texts.map(({ han }) => han));
  const characters = [...traditional, ...simplified, ...wanted.signs];
  const faces = [...(await latinFaces(draft)), ...(await hanFace(characters, draft))];
  await writeFile(join(draft, REPORT), JSON.stringify(faces));
  // Of two processes that make the same folder at once, the later one finds it there, and equal.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return (await readFaces(folder))!;
}

async function readFaces(folder: string): Promise<PreviewFace[] | undefined> {
  const text = await readFile(join(folder, REPORT), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return (JSON.parse(text) as PreviewFace[]).map((face) => ({ ...face, file: join(folder, face.file) }));
}

/** One font for each slice of a hand: letters with marks are composed of parts, so slices cannot be laid together. */
async function latinFaces(folder: string): Promise<PreviewFace[]> {
  const faces: PreviewFace[] = [];
  for (const one of HANDS) {
    const slices = fontSlices(one.package, one.sheet);
    // Later slices of the style sheet come first in a browser; the last is the Latin one.
    for (const [index, slice] of slices.toReversed().entries()) {
      const text = textOf(slice.codePoints);
      const font = await subsetFont(await readFile(slice.file), text, {
        ...STATIC,
        variationAxes: { wght: one.weight },
      });
      faces.push(await writeFace({ font, hand: one.hand, name: `${one.hand}-${index}`, folder }));
    }
  }
  return faces;
}

/** All Han characters and signs in one font, in the traditional forms where there are two. */
async function hanFace(characters: readonly string[], folder: string): Promise<PreviewFace[]> {
  const rest = new Set(characters.map((one) => one.codePointAt(0)!));
  const cuts: Buffer[] = [];
  for (const slice of HAN_FAMILIES[0]!.packages.flatMap((name) => fontSlices(name))) {
    const cut = await cutSlice(slice, rest);
    if (cut) cuts.push(cut);
  }
  if (cuts.length === 0) return [];
  const merged = mergeFonts(cuts);
  const drawn = textOf(readCmap(tableOf(readTables(merged), 'cmap')).keys());
  const font = await subsetFont(merged, drawn, { ...STATIC, variationAxes: { wght: HAN_WEIGHT } });
  return [await writeFace({ font, hand: 'han', name: 'han', folder })];
}

/** What a slice draws of the characters that are still wanted; those are taken out of them. */
async function cutSlice(slice: FontSlice, rest: Set<number>): Promise<Buffer | undefined> {
  const declared = [...rest].filter((codePoint) => slice.codePoints.has(codePoint));
  if (declared.length === 0) return undefined;
  const cut = await subsetFont(await readFile(slice.file), textOf(declared), {
    ...STATIC,
    keepFeatures: [],
    noLayoutClosure: true,
  });
  const drawn = [...readCmap(tableOf(readTables(cut), 'cmap')).keys()];
  for (const codePoint of drawn) rest.delete(codePoint);
  return drawn.length === 0 ? undefined : cut;
}

interface Written {
  readonly font: Buffer;
  readonly hand: Hand;
  readonly name: string;
  readonly folder: string;
}

async function writeFace({ font, hand, name, folder }: Written): Promise<PreviewFace> {
  const family = `Jingluo ${name}`;
  const file = `preview-${name}.ttf`;
  await writeFile(join(folder, file), renameFont(font, family));
  const tables = readTables(font);
  const glyphs = [...readCmap(tableOf(tables, 'cmap'))].sort(([a], [b]) => a - b);
  return {
    family,
    hand,
    file,
    runs: codePointRuns(glyphs.map(([codePoint]) => codePoint)),
    widths: glyphs.map(([, glyph]) => widthOf(glyph, tables)),
  };
}

/** From `hmtx`, in which glyphs behind the last full entry are as wide as that. */
function widthOf(glyph: number, tables: FontTables): number {
  const full = tableOf(tables, 'hhea').readUInt16BE(34);
  const units = tableOf(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, full - 1));
  return Math.round((1000 * units) / tableOf(tables, 'head').readUInt16BE(18));
}

function textOf(codePoints: Iterable<number>): string {
  return Array.from(codePoints, (codePoint) => String.fromCodePoint(codePoint)).join('');
}
