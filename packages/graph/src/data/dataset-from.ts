import type { DataFile } from './data-file.ts';
import type { Dataset } from './dataset.ts';
import { readDataset } from './read-dataset.ts';

/** The files of a data folder, written in a test: name below the folder → YAML. */
export type WrittenFiles = Readonly<Record<string, string>>;

/**
 * A dataset from files written in a test: those of the folder `data`, and of folders added to it (name of the
 * folder → files).
 */
export function datasetFrom(
  files: WrittenFiles,
  added: Readonly<Record<string, WrittenFiles>> = {},
): Dataset {
  const folders = { data: files, ...added };
  return readDataset(
    Object.entries(folders).flatMap(([folder, written]) =>
      Object.entries(written).map(([name, text]): DataFile => ({
        name,
        folder,
        path: `${folder}/${name}`,
        text,
      })),
    ),
    Object.keys(folders),
  );
}
