import { resolve } from 'node:path';

const OWN_DATA = resolve(import.meta.dirname, '../../../../data');

/** The folders named by `KG_DATA` (separated by commas, relative to `from`), else the repository's own `data/`. */
export function dataFolders(setting: string | undefined, from: string = process.cwd()): string[] {
  const named = (setting ?? '')
    .split(',')
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '');
  return named.length === 0 ? [OWN_DATA] : named.map((folder) => resolve(from, folder));
}
