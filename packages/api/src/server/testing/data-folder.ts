import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test, with data that it may change, and a place for snapshot files. */
export interface DataFolder {
  /** The data folder. */
  readonly data: string;
  readonly cache: string;
  /** Writes a file of the data folder. */
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
}

export function createDataFolder(): DataFolder {
  const root = mkdtempSync(join(tmpdir(), 'jingluo-server-'));
  const data = join(root, 'data');
  mkdirSync(data);
  return {
    data,
    cache: join(root, 'cache'),
    write: (name, text) => {
      mkdirSync(dirname(join(data, name)), { recursive: true });
      writeFileSync(join(data, name), text);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Data whose records all show the generation: as many symptoms as its number, each named after it. */
export function generation(number: number): string {
  return Array.from(
    { length: number },
    (_, index) => `s${index}: { name: Symptom ${index} of ${number} }\n`,
  ).join('');
}
