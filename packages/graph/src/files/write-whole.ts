import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { asideOf, removeBegun, removeLeft } from './aside.ts';
import { toWriteError } from './write-error.ts';

/** The content of a file, in one piece or in several. */
type Content = string | Uint8Array | readonly Uint8Array[];

/**
 * Writes a file so that its name has the old content or all of the new one, whatever happens. Its folder is made when it is
 * not there. Throws a `WriteError` that names the file as `shown`, and then leaves nothing behind.
 */
export function writeWhole(path: string, content: Content, shown = path): void {
  writing({ path, content, shown }, (aside) => renameSync(aside, path));
}

/** The same for a file that must not be there yet. */
export function writeNew(path: string, content: string | Uint8Array, shown = path): void {
  // Unlike a rename, a link fails where there is something.
  writing({ path, content, shown }, (aside) => {
    try {
      linkSync(aside, path);
    } catch (error) {
      // Some disks have no links.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw error;
      renameSync(aside, path);
    }
  });
}

interface Writing {
  readonly path: string;
  readonly content: Content;
  readonly shown: string;
}

function writing({ path, content, shown }: Writing, name: (aside: string) => void): void {
  const aside = asideOf(path);
  let made: string | undefined;
  try {
    made = mkdirSync(dirname(path), { recursive: true });
    removeLeft(path);
    if (Array.isArray(content)) writePieces(aside, content as readonly Uint8Array[]);
    else writeFileSync(aside, content as string | Uint8Array);
    name(aside);
    made = undefined;
  } catch (error) {
    throw toWriteError(error, shown);
  } finally {
    removeBegun(aside);
    if (made !== undefined) removeFolders(dirname(path), made);
  }
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces)
      for (let written = 0; written < piece.length;) written += writeSync(file, piece, written);
  } finally {
    closeSync(file);
  }
}

/** Removes the empty folders from `folder` up to `last`. */
function removeFolders(folder: string, last: string): void {
  try {
    rmdirSync(folder);
    if (folder !== last) removeFolders(dirname(folder), last);
  } catch {
    // Somebody else has put something there.
  }
}
