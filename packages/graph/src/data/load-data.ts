import { statSync } from 'node:fs';
import { type DataFile, decodeDataFile, unreadableFile } from './data-file.ts';
import type { Dataset } from './dataset.ts';
import { folderNames } from './folder-names.ts';
import { type FolderListing, type ListedFile, listFolder, type ReadOptions } from './list-folder.ts';
import type { parseText } from './parse-text.ts';
import { readDataset } from './read-dataset.ts';
import { explain } from './read-error.ts';
import { readRegularFile } from './read-regular-file.ts';

/** How often data is read again that changes while it is read. */
const MOST_READINGS = 3;

/**
 * Reads every YAML file of the data folders. Never throws for bad data: what is wrong is in `problems`, and what is
 * right is read. Throws when a folder is missing, naming it. `parse` is as for `readDataset`.
 */
export function loadData(
  folders: readonly string[],
  { parse, ...options }: ReadOptions & { readonly parse?: typeof parseText } = {},
): Dataset {
  return readDataset(readDataFiles(folders, options), folderNames(folders), parse);
}

/**
 * The YAML files of the data folders, in a fixed order; a file that cannot be read has a problem. When files change while
 * they are read, they are read again, so that two states of the data are not mixed. Throws when a folder is missing, naming
 * it.
 */
export function readDataFiles(folders: readonly string[], options: ReadOptions = {}): DataFile[] {
  const names = folderNames(folders);
  const told = new Set<string>();
  const warn = (message: string): void => {
    if (!told.has(message)) options.warn?.(message);
    told.add(message);
  };
  const list = (): FolderListing[] =>
    folders.map((folder, index) => {
      assertFolder(folder);
      return listFolder(folder, names[index]!, { ...options, warn });
    });

  let listed = list();
  for (let reading = 1; ; reading += 1) {
    const files = listed.flatMap(readListed);
    const after = list();
    if (JSON.stringify(after) === JSON.stringify(listed)) return files;
    if (reading === MOST_READINGS) {
      warn('The data changed while it was read, again and again: what was read may be of several states.');
      return files;
    }
    listed = after;
  }
}

/** The paths of the YAML files of data folders, each folder in the order of names. Throws when a folder is missing. */
export function dataFilePaths(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    assertFolder(folder);
    return listFolder(folder, folder).files.map(({ file }) => file);
  });
}

function assertFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`loadData: no data folder at ${folder}`);
}

/** The files of a listing, in the order of their names. */
export function readListed({ files, problems }: FolderListing): DataFile[] {
  const read = files.map(readOne);
  const unlisted = problems.map(({ name, problem }): DataFile => ({ ...name, text: '', problem }));
  return [...read, ...unlisted];
}

function readOne({ file, name, folder, path }: ListedFile): DataFile {
  try {
    return decodeDataFile({ name, folder, path }, readRegularFile(file));
  } catch (error) {
    return unreadableFile({ name, folder, path }, ...explain(error, 'the file cannot be read'));
  }
}
