import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { asideOf, removeBegun, removeLeft } from './aside.ts';
import { toWriteError } from './write-error.ts';

/** A file that is written piece by piece, and has its name only when it is whole. */
export interface BegunFile {
  readonly write: (text: string) => void;
  /** Gives it its name. */
  readonly end: () => void;
  /** Removes it, unless it has ended. Never fails. */
  readonly discard: () => void;
}

/** How many characters are kept before they are written. */
const KEPT = 2 ** 16;

/** Begins a file. Its functions throw a `WriteError` that names it as `shown`; then it is to be discarded. */
export function beginWhole(path: string, shown = path): BegunFile {
  const aside = asideOf(path);
  const orExplained = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toWriteError(error, shown);
    }
  };
  const file = orExplained(() => {
    mkdirSync(dirname(path), { recursive: true });
    removeLeft(path);
    return openSync(aside, 'w');
  });
  let kept: string[] = [];
  let length = 0;
  let isOpen = true;
  const flush = (): void => {
    const bytes = Buffer.from(kept.join(''));
    [kept, length] = [[], 0];
    for (let written = 0; written < bytes.length;)
      written += orExplained(() => writeSync(file, bytes, written));
  };
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(text) {
      kept.push(text);
      length += text.length;
      if (length >= KEPT) flush();
    },
    end() {
      flush();
      close();
      orExplained(() => renameSync(aside, path));
    },
    discard() {
      try {
        close();
      } finally {
        removeBegun(aside);
      }
    },
  };
}
