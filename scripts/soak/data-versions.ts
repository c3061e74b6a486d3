import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The two versions of the data between which a soak goes to and fro. */
export type VersionName = 'A' | 'B';

/** A data folder that is one of two versions. */
export interface DataVersions {
  /** The path that the server is given: a link. */
  readonly folder: string;
  /** Makes the path lead to a version, in one step. */
  readonly switchTo: (name: VersionName) => void;
}

/** Whose names and summaries B words otherwise: things that many answers name. */
const REWORDED = ['acupoints', 'symptoms', 'channels.yaml', 'organs.yaml', 'elements.yaml'];

/** What B says more: a file of claims that A has, with one more at its end. */
const ADDED_TO = 'claims/acusar-2013.yaml';
const ADDED = '  - subject: remedy:acupuncture\n    treats: symptom:sciatica\n    locator: abstract\n';

/**
 * Writes two versions of a data folder below `below`. A is the data as it is. In B names and summaries of points,
 * symptoms, channels, organs and elements end with other words, and there is one more claim, so that most answers differ.
 */
export function createDataVersions(data: string, below: string): DataVersions {
  mkdirSync(below, { recursive: true });
  for (const name of ['A', 'B']) cpSync(data, join(below, name), { recursive: true });
  const homonyms = readFileSync(join(data, 'homonyms.yaml'), 'utf8');
  for (const place of REWORDED) rewordBelow(join(below, 'B', place), homonyms);
  // What texts say beside names is checked against these.
  rmSync(join(below, 'B', 'reading'), { recursive: true });
  const added = join(below, 'B', ADDED_TO);
  writeFileSync(added, `${readFileSync(added, 'utf8').trimEnd()}\n${ADDED}`);

  const folder = join(below, 'data');
  const switchTo = (name: VersionName): void => {
    symlinkSync(name, `${folder}.new`);
    renameSync(`${folder}.new`, folder);
  };
  switchTo('A');
  return { folder, switchTo };
}

function rewordBelow(path: string, homonyms: string): void {
  if (path.endsWith('.yaml')) return writeFileSync(path, reword(readFileSync(path, 'utf8'), homonyms));
  for (const { name, parentPath } of readdirSync(path, { withFileTypes: true, recursive: true }))
    if (name.endsWith('.yaml')) rewordBelow(join(parentPath, name), homonyms);
}

/**
 * The text of a data file with other words at the end of each name, and of each summary that is one line without quotes.
 * Names in the list of homonyms stay: they have to be as they are there.
 */
export function reword(text: string, homonyms: string): string {
  return text
    .replaceAll(/^( {2}name: )([A-Z][^\n"'|>#:]*)$/gm, (line, key: string, name: string) =>
      homonyms.includes(`${name},`) ? line : `${key}${name} of B`,
    )
    .replaceAll(/^( {2}summary: [A-Z][^\n"'|>#]*)\.$/gm, '$1, as B says.');
}
