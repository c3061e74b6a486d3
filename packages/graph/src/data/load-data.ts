import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Dataset } from './dataset.ts';
import { folderNames } from './folder-names.ts';
import { type DataFile, readDataset } from './read-dataset.ts';
import type { parseText } from './source-file.ts';

/**
 * Reads every YAML file of the data folders. Never throws for bad data: what is wrong is in `problems`, and what is
 * right is read. Throws when a folder cannot be read, naming it. Paths in problems are relative to `root`; `parse` is
 * as for `readDataset`.
 */
export function loadData(
  folders: readonly string[],
  root: string = process.cwd(),
  parse?: typeof parseText,
): Dataset {
  return readDataset(readDataFiles(folders, root), folderNames(folders), parse);
}

/** The YAML files of the data folders, in a fixed order. Throws when a folder cannot be read, naming it. */
export function readDataFiles(folders: readonly string[], root: string = process.cwd()): DataFile[] {
  const names = folderNames(folders);
  return folders.flatMap((folder, index) => filesOf(folder, names[index]!, root));
}

/** The data files of a folder in a fixed order, named with forward slashes. */
function filesOf(folder: string, folderName: string, root: string): DataFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`loadData: no data folder at ${folder}`);
  }
  return globSync('**/*.{yaml,yml}', { cwd: folder })
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((name) => ({
      name,
      folder: folderName,
      path: relative(root, join(folder, name)),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
