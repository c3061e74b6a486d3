import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import {
  dataFilePaths,
  dataFolders,
  isDataFileName,
  readNames,
  readRegularFile,
  readSnapshotFile,
} from '@jingluo/graph';
import { sourceCharacters, yamlCharacters } from './face-characters.ts';
import { snapshotTexts } from './snapshot-texts.ts';
import { groupOf, otherThanHan, type TextFile } from './text-file.ts';

/** The folders whose text the site shows. */
export interface TextFolders {
  readonly data: readonly string[];
  /** A snapshot file whose text is shown in place of that of data folders. */
  readonly snapshot?: string | undefined;
  /** The file of names of a graph in a store, in place of both. */
  readonly names?: string | undefined;
  readonly source: string;
}

/**
 * The folders of a site with this source: the data is that of the file of names that a build for a store is given, of
 * `KG_SNAPSHOT`, else of `KG_DATA`, else the repository's.
 */
export function textFolders(source: string): TextFolders {
  const { KG_DATA, KG_SNAPSHOT, JINGLUO_NAMES } = process.env;
  if (JINGLUO_NAMES) return { data: [], names: JINGLUO_NAMES, source };
  return KG_SNAPSHOT ? { data: [], snapshot: KG_SNAPSHOT, source } : { data: dataFolders(KG_DATA), source };
}

/** Folders of the data whose texts no page shows. */
const NOT_SHOWN = ['reading', 'classics'];

const SOURCE_FILE = /(?<!\.test)\.ts$|\.svelte$/;
/**
 * Every YAML file of the data folders, or the texts of the snapshot, and every component and module of the site, tests aside, each group in the order
 * of names. Throws when a folder cannot be read, naming it.
 */
export function readTextFiles(folders: TextFolders): TextFile[] {
  const source = readdirSync(folders.source, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folders.source, name));
  const { snapshot, names } = folders;
  const files = [...dataFilePaths(folders.data), ...source].flatMap(
    (file) => readTextFile(file, folders) ?? [],
  );
  return [
    ...(snapshot === undefined ? [] : snapshotTexts(readSnapshotFile(snapshot))),
    ...(names === undefined ? [] : snapshotTexts(readNames(readRegularFile(names, Infinity), names))),
    ...files,
  ].toSorted((a, b) => a.group - b.group);
}

/** One file; undefined when its text is not shown on the site. */
export function readTextFile(file: string, { data, source }: TextFolders): TextFile | undefined {
  const folder = data.find((one) => file.startsWith(one + sep));
  if (folder !== undefined && isDataFileName(basename(file))) {
    // How texts and old books name things is compared with texts, and shown nowhere.
    if (NOT_SHOWN.some((name) => relative(folder, file).startsWith(`${name}${sep}`))) return undefined;
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
