import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutFont } from './cut-font.ts';
import type { FaceCharacters } from './face-characters.ts';
import { type Face, faceSheet } from './face-sheet.ts';
import { FAMILIES } from './families.ts';
import { fontSlices } from './font-slices.ts';
import { inputHash } from './input-hash.ts';

/** What was made for one family. */
export interface FamilyReport {
  readonly family: string;
  readonly needed: number;
  readonly covered: number;
  readonly bytes: number;
}

/** A style sheet beside its font files. */
export interface BuiltFaces {
  readonly sheet: string;
  readonly families: readonly FamilyReport[];
}

const SHEET = 'han-fonts.css';
const REPORT = 'report.json';

/**
 * The style sheet and fonts for the characters, in a folder of `cache` that is named after all that goes into them;
 * made only when that folder is not there yet.
 */
export async function buildFaces(characters: FaceCharacters, cache: string): Promise<BuiltFaces> {
  const folder = join(cache, inputHash(characters));
  const known = await readReport(folder);
  if (known) return { sheet: join(folder, SHEET), families: known };

  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  const families = await writeFaces(characters, draft);
  // Of two processes that make the same folder at once, the later one finds it there, and equal.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return { sheet: join(folder, SHEET), families };
}

async function readReport(folder: string): Promise<FamilyReport[] | undefined> {
  const text = await readFile(join(folder, REPORT), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as FamilyReport[]);
}

async function writeFaces(characters: FaceCharacters, folder: string): Promise<FamilyReport[]> {
  const faces: Face[] = [];
  const reports: FamilyReport[] = [];
  for (const { name: family, file, text, packages } of FAMILIES) {
    const cut = await cutFont(packages.flatMap(fontSlices), characters[text]);
    if (cut) {
      await writeFile(join(folder, file), cut.font);
      faces.push({ family, file, characters: cut.characters });
    }
    const covered = cut?.characters.length ?? 0;
    reports.push({ family, needed: characters[text].size, covered, bytes: cut?.font.length ?? 0 });
  }
  await writeFile(join(folder, SHEET), faceSheet(faces));
  await writeFile(join(folder, REPORT), JSON.stringify(reports));
  return reports;
}
