import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { dataFilePaths, isDataFileName, readRegularFile } from '@jingluo/graph';
import { type FaceCharacters, sourceCharacters, yamlCharacters } from './face-characters.ts';

/** The folders whose text the site shows. */
export interface TextFolders {
  readonly data: readonly string[];
  readonly source: string;
}

/** One file of text, and what the faces have to draw of it. */
export interface TextFile {
  /** Files of one group are needed together: 0 on nearly every page. */
  readonly group: number;
  readonly han: FaceCharacters;
  /** Those of `han` that pages show first: other names and places in sources stand on one page each. */
  readonly first: FaceCharacters;
  /** Everything else beyond ASCII. */
  readonly others: ReadonlySet<string>;
}

const SOURCE_FILE = /(?<!\.test)\.ts$|\.svelte$/;
/** What a data file is about, by its name or that of its folder. The site’s own text and the middle of the map come first. */
const GROUPS: readonly RegExp[] = [
  /^(elements|organs|channels)\b/,
  /^acupoints\b/,
  /^(symptoms|patterns|regions|remedies|qualities)\b/,
  /^citations\b/,
];

/**
 * Every YAML file of the data folders and every component and module of the site, tests aside, each group in the order
 * of names. Throws when a folder cannot be read, naming it.
 */
export function readTextFiles(folders: TextFolders): TextFile[] {
  const source = readdirSync(folders.source, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folders.source, name));
  return [...dataFilePaths(folders.data), ...source]
    .flatMap((file) => readTextFile(file, folders) ?? [])
    .toSorted((a, b) => a.group - b.group);
}

/** One file; undefined when its text is not shown on the site. */
export function readTextFile(file: string, { data, source }: TextFolders): TextFile | undefined {
  const folder = data.find((one) => file.startsWith(one + sep));
  if (folder !== undefined && isDataFileName(basename(file))) {
    const text = readRegularFile(file).toString();
    return {
      group: groupOf(relative(folder, file)),
      ...yamlCharacters(text),
      others: otherThanHan(text),
    };
  }
  if (!SOURCE_FILE.test(file) || !file.startsWith(source + sep)) return undefined;
  const text = readFileSync(file, 'utf8');
  const han = sourceCharacters(text);
  return { group: 0, han, first: han, others: otherThanHan(text) };
}

function groupOf(name: string): number {
  const group = GROUPS.findIndex((pattern) => pattern.test(name));
  return group === -1 ? GROUPS.length : group;
}

function otherThanHan(text: string): Set<string> {
  return new Set(text.match(/[^\0-\x7f\p{Script=Han}\p{C}]/gu) ?? []);
}
