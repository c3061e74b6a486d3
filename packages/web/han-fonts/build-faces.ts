import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutFont } from './cut-font.ts';
import { cutLatin } from './cut-latin.ts';
import { type Face, faceSheet } from './face-sheet.ts';
import { HAN_FAMILIES, HAN_WEIGHTS, LATIN_FACES, LATIN_WEIGHTS, SIGN_PACKAGES } from './families.ts';
import { type FontSlice, fontSlices } from './font-slices.ts';
import { inputHash } from './input-hash.ts';
import { standInSheet } from './stand-ins.ts';
import type { Wanted } from './wanted.ts';

/** What was made for one family. */
export interface FamilyReport {
  readonly family: string;
  readonly needed: number;
  readonly covered: number;
  /** Of all its files at one weight. */
  readonly bytes: number;
}

/** A style sheet beside its font files. */
export interface BuiltFaces {
  readonly sheet: string;
  readonly families: readonly FamilyReport[];
}

const SHEET = 'faces.css';
const REPORT = 'report.json';

/**
 * The style sheet and fonts for the characters, in a folder of `cache` that is named after all that goes into them;
 * made only when that folder is not there yet.
 */
export async function buildFaces(wanted: Wanted, cache: string): Promise<BuiltFaces> {
  const folder = join(cache, inputHash(wanted));
  const known = await readReport(folder);
  if (known) return { sheet: join(folder, SHEET), families: known };

  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  const families = await writeFaces(wanted, draft);
  // Of two processes that make the same folder at once, the later one finds it there, and equal.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return { sheet: join(folder, SHEET), families };
}

async function readReport(folder: string): Promise<FamilyReport[] | undefined> {
  const text = await readFile(join(folder, REPORT), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as FamilyReport[]);
}

async function writeFaces(wanted: Wanted, folder: string): Promise<FamilyReport[]> {
  const [faces, reports]: [Face[], FamilyReport[]] = [[], []];
  for (const face of LATIN_FACES)
    for (const slice of fontSlices(face.package, face.sheet))
      faces.push(...(await latinFaces(face, slice, wanted.latin, folder)));
  faces.push(...(await signFaces(wanted, folder)));
  for (const family of HAN_FAMILIES) {
    const made = await hanFaces(family, wanted[family.text], folder);
    faces.push(...made.faces);
    reports.push(made.report);
  }
  await writeFile(join(folder, SHEET), [standInSheet(), faceSheet(faces)].join('\n'));
  await writeFile(join(folder, REPORT), JSON.stringify(reports));
  return reports;
}

/** What the site needs of a slice, cut; and the slice as it is for whatever else somebody types. */
async function latinFaces(
  { name, file, style, wght }: (typeof LATIN_FACES)[number],
  slice: FontSlice,
  wanted: ReadonlySet<string>,
  folder: string,
): Promise<Face[]> {
  const end = `${/-([a-z-]+)-wght-/.exec(slice.file)?.[1]?.split('-').slice(-2).join('-') ?? 'rest'}.woff2`;
  const cut = await cutLatin(slice, wanted, wght);
  const drawn = new Set(cut?.characters.map((character) => character.codePointAt(0)!));
  const rest = [...slice.codePoints].filter((codePoint) => !drawn.has(codePoint));
  const faces: Face[] = [];
  if (cut) {
    await writeFile(join(folder, `${file}-${end}`), cut.font);
    faces.push({ family: name, file: `${file}-${end}`, style, weight: LATIN_WEIGHTS, codePoints: drawn });
  }
  if (rest.length > 0) {
    await copyFile(slice.file, join(folder, `${file}-whole-${end}`));
    faces.push({
      family: name,
      file: `${file}-whole-${end}`,
      style,
      weight: LATIN_WEIGHTS,
      codePoints: rest,
    });
  }
  return faces;
}

/** One small file of signs, as part of every family that is set beside them. */
async function signFaces({ signs }: Wanted, folder: string): Promise<Face[]> {
  const families = LATIN_FACES.filter((face) => face.signs);
  const known = families.flatMap((face) => fontSlices(face.package, face.sheet));
  const lacking = [...signs].filter(
    (sign) => !known.some(({ codePoints }) => codePoints.has(sign.codePointAt(0)!)),
  );
  const cut = await cutFont(
    SIGN_PACKAGES.flatMap((name) => fontSlices(name)),
    lacking,
    400,
  );
  if (cut === undefined) return [];
  await writeFile(join(folder, 'signs.woff2'), cut.font);
  const codePoints = cut.characters.map((character) => character.codePointAt(0)!);
  return families.map(({ name }) => ({
    family: name,
    file: 'signs.woff2',
    style: 'normal',
    weight: LATIN_WEIGHTS,
    codePoints,
  }));
}

async function hanFaces(
  { name, file, packages }: (typeof HAN_FAMILIES)[number],
  slices: readonly (readonly string[])[],
  folder: string,
): Promise<{ readonly faces: Face[]; readonly report: FamilyReport }> {
  const sources = packages.flatMap((one) => fontSlices(one));
  const faces: Face[] = [];
  let [covered, bytes] = [0, 0];
  for (const [index, characters] of slices.entries())
    for (const { weight, asked } of HAN_WEIGHTS) {
      const cut = await cutFont(sources, characters, weight);
      if (cut === undefined) continue;
      const written = `${file}-${index}-${weight}.woff2`;
      await writeFile(join(folder, written), cut.font);
      const codePoints = cut.characters.map((character) => character.codePointAt(0)!);
      faces.push({ family: name, file: written, style: 'normal', weight: asked, codePoints });
      if (weight === HAN_WEIGHTS[0].weight) {
        covered += cut.characters.length;
        bytes += cut.font.length;
      }
    }
  return { faces, report: { family: name, needed: slices.flat().length, covered, bytes } };
}
