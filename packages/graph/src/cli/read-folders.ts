import { resolve } from 'node:path';
import { dataFolders } from '../data/data-folders.ts';
import type { Dataset } from '../data/dataset.ts';
import { loadData } from '../data/load-data.ts';
import { type CommandContext, WrongCallError } from './command.ts';
import { parseOnce } from './parse-once.ts';

/** The data folders of `KG_DATA`, else the shipped data, as absolute paths. */
export function usualFolders({ env, cwd }: CommandContext): string[] {
  return dataFolders(env['KG_DATA'], cwd);
}

/** The data of the folders; without folders that of the usual ones. Throws when a folder does not exist. */
export function readFolders(folders: readonly string[], context: CommandContext): Dataset {
  const { cwd } = context;
  const named = folders.length > 0 ? folders.map((folder) => resolve(cwd, folder)) : usualFolders(context);
  try {
    return loadData(named, { root: cwd, parse: parseOnce, warn: context.printError });
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
