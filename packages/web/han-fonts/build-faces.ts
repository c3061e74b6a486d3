import { existsSync } from 'node:fs';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CutFont, cutHan, cutLatin } from './cut-font.ts';
import { type Face, faceSheet } from './face-sheet.ts';
import {
  HAN_FAMILIES,
  HAN_WEIGHTS,
  type HanFamily,
  LATIN_FACES,
  LATIN_WEIGHTS,
  type LatinFace,
  SIGN_PACKAGES,
} from './families.ts';
import { type FontSlice, fontSlices } from './font-slices.ts';
import { hanGlyphs } from './han-glyphs.ts';
import { draftFolder } from './draft-folder.ts';
import { inputHash } from './input-hash.ts';
import { standInSheet } from './stand-ins.ts';
import type { Wanted } from './wanted.ts';

const SHEET = 'faces.css';

/**
 * The path of a style sheet with fonts for the characters beside it, in a folder of `cache` that is named after all
 * that goes into them; made only when that folder is not there yet. `say` gets a line about each Han family then.
 */
export async function buildFaces(
  wanted: Wanted,
  cache: string,
  say: (line: string) => void,
): Promise<string> {
  const folder = join(cache, inputHash(wanted));
  if (existsSync(folder)) return join(folder, SHEET);
  const draft = await draftFolder(cache);
  const faces = [
    ...(await latinFaces(wanted.latin, draft)),
    ...(await signFaces(wanted.signs, draft)),
    ...(await hanFaces(wanted, draft, say)),
  ];
  await writeFile(join(draft, SHEET), [standInSheet(), faceSheet(faces)].join('\n'));
  // Of two processes that make the same folder at once, the later one finds it there, and equal.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return join(folder, SHEET);
}

async function latinFaces(wanted: ReadonlySet<string>, folder: string): Promise<Face[]> {
  const faces: Face[] = [];
  for (const face of LATIN_FACES)
    for (const slice of fontSlices(face.package, face.sheet))
      faces.push(...(await latinSlice(face, slice, wanted, folder)));
  return faces;
}

/** What the site needs of a slice, cut; and the whole slice for other characters that somebody types. */
async function latinSlice(
  { name, file, style, wght }: LatinFace,
  slice: FontSlice,
  wanted: ReadonlySet<string>,
  folder: string,
): Promise<Face[]> {
  const end = `${/-([a-z-]+)-wght-/.exec(slice.file)?.[1]?.split('-').slice(-2).join('-') ?? 'rest'}.woff2`;
  const common = { family: name, style, weight: LATIN_WEIGHTS } as const;
  const cut = await cutLatin(slice, wanted, wght);
  const faces = cut ? [await writeFace(cut, { ...common, file: `${file}-${end}` }, folder)] : [];
  const rest = slice.codePoints.difference(new Set(faces.flatMap(({ codePoints }) => [...codePoints])));
  if (rest.size > 0) {
    await copyFile(slice.file, join(folder, `${file}-whole-${end}`));
    faces.push({ ...common, file: `${file}-whole-${end}`, codePoints: rest });
  }
  return faces;
}

/** One small file of signs, as part of every family that is set beside them. */
async function signFaces(signs: ReadonlySet<string>, folder: string): Promise<Face[]> {
  const families = LATIN_FACES.filter((face) => face.signs);
  const known = families.flatMap((face) => fontSlices(face.package, face.sheet));
  const lacking = [...signs].filter(
    (sign) => !known.some(({ codePoints }) => codePoints.has(sign.codePointAt(0)!)),
  );
  const slices = SIGN_PACKAGES.flatMap((name) => fontSlices(name));
  const cut = await cutHan(await hanGlyphs(slices, lacking, 400));
  const common = { file: 'signs.woff2', style: 'normal', weight: LATIN_WEIGHTS } as const;
  return cut
    ? Promise.all(families.map(({ name }) => writeFace(cut, { ...common, family: name }, folder)))
    : [];
}

async function hanFaces(wanted: Wanted, folder: string, say: (line: string) => void): Promise<Face[]> {
  const faces: Face[] = [];
  for (const family of HAN_FAMILIES) {
    const slices = wanted[family.text];
    const made = await hanFamily(family, slices, folder);
    faces.push(...made);
    const drawn = new Set(made.flatMap(({ codePoints }) => [...codePoints]));
    say(`Han fonts: ${family.name} draws ${drawn.size} of ${slices.flat().length} characters`);
  }
  return faces;
}

async function hanFamily(
  { name, file, packages }: HanFamily,
  slices: readonly (readonly string[])[],
  folder: string,
): Promise<Face[]> {
  const sources = packages.flatMap((one) => fontSlices(one));
  const faces: Face[] = [];
  for (const { weight, asked } of HAN_WEIGHTS) {
    const glyphs = await hanGlyphs(sources, slices.flat(), weight);
    for (const [index, characters] of slices.entries()) {
      const cut = await cutHan(glyphs.filter(({ character }) => characters.includes(character)));
      const common = { family: name, style: 'normal', weight: asked } as const;
      if (cut)
        faces.push(await writeFace(cut, { ...common, file: `${file}-${index}-${weight}.woff2` }, folder));
    }
  }
  return faces;
}

async function writeFace(
  { font, characters }: CutFont,
  face: Omit<Face, 'codePoints'>,
  folder: string,
): Promise<Face> {
  await writeFile(join(folder, face.file), font);
  return { ...face, codePoints: characters.map((character) => character.codePointAt(0)!) };
}
