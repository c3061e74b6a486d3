import { dataFolders } from '../data/data-folders.ts';
import type { Dataset } from '../data/dataset.ts';
import { loadData } from '../data/load-data.ts';
import { type Surroundings, WrongCallError } from './command.ts';

/** The data of the folders, else of those of `KG_DATA`, else the shipped data. Throws when a folder is not there. */
export function readFolders(folders: readonly string[], { env }: Surroundings): Dataset {
  try {
    return loadData(folders.length > 0 ? folders : dataFolders(env['KG_DATA']));
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
