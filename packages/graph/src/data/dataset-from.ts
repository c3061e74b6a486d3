import type { Dataset } from './dataset.ts';
import { readDataset } from './read-dataset.ts';

/** A dataset from files written out in a test: name below the data folder → YAML. */
export function datasetFrom(files: Readonly<Record<string, string>>): Dataset {
  return readDataset(
    Object.entries(files).map(([name, text]) => ({ name, folder: 'data', path: `data/${name}`, text })),
  );
}
