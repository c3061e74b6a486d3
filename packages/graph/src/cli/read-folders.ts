import { resolve } from 'node:path';
import { dataFolders } from '../data/data-folders.ts';
import type { Dataset } from '../data/dataset.ts';
import { loadData } from '../data/load-data.ts';
import { type Surroundings, WrongCallError } from './command.ts';
import { parseOnce } from './parse-once.ts';

/** The data folders of `KG_DATA`, else the shipped data; absolute. */
export function usualFolders({ env, cwd }: Surroundings): string[] {
  return dataFolders(env['KG_DATA'], cwd);
}

/** The data of the folders, else of the usual ones. Throws when a folder is not there. */
export function readFolders(folders: readonly string[], around: Surroundings): Dataset {
  const { cwd } = around;
  const named = folders.length > 0 ? folders.map((folder) => resolve(cwd, folder)) : usualFolders(around);
  try {
    return loadData(named, cwd, parseOnce);
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
