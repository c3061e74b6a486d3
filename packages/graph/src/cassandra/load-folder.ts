import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asideOf, removeLeft } from '../files/aside.ts';

/**
 * Makes the folder into which a load writes its tables before they are streamed, and removes those that loads have left that
 * ended before they could do so themselves.
 */
export function makeLoadFolder(parent = tmpdir()): string {
  const name = join(parent, 'jingluo-load');
  removeLeft(name);
  const folder = asideOf(name);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}
