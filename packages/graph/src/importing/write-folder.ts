import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asideOf, removeBegun, removeLeft } from '../files/aside.ts';
import { toWriteError } from '../files/write-error.ts';
import { ImportError } from './import-error.ts';

/** The file that marks a folder as written by an importer. It is not YAML, so loading ignores it. */
export const REPORT = 'report.tsv';

/**
 * Throws `ImportError` unless a folder may be written: it does not exist, is empty, or has this mark from an
 * earlier run.
 */
export function refuseForeignFolder(folder: string, mark: string): void {
  if (!existsSync(folder)) return;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new ImportError(`${folder} is no folder`, { cause: error });
  }
  if (names.length === 0) return;
  const report = names.includes(REPORT) ? readFileSync(join(folder, REPORT), 'utf8') : '';
  if (report.split('\n')[0] === mark) return;
  throw new ImportError(
    `${folder} is there and was not written by this import (${REPORT} would begin with “${mark}”): name a new folder`,
  );
}

/**
 * Writes a folder as a whole: to a temporary place first, then moved. An earlier one with the same mark is
 * replaced.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const target = resolve(folder);
  const fresh = asideOf(target);
  const old = asideOf(`${target}.old`);
  try {
    removeLeft(target);
    for (const [name, text] of files) {
      mkdirSync(dirname(join(fresh, name)), { recursive: true });
      writeFileSync(join(fresh, name), text);
    }
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    removeLeft(`${target}.old`);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw toWriteError(error, folder);
  } finally {
    removeBegun(fresh);
    removeBegun(old);
  }
}
