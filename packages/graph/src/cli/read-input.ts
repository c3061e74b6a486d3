import { createReadStream, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { refuseLarge } from '../reading/open/refuse-large.ts';
import { type CommandContext, WrongCallError } from './command.ts';

/** A file that a command was given. */
export interface InputFile {
  readonly bytes: Uint8Array;
  /** Its name without folders; empty for what was piped. */
  readonly name: string;
}

/**
 * The bytes of a file, or of what is piped into the command for `-`. Rejects with a `WrongCallError` for a file that cannot be
 * read, and with an `OpenError` for one that is too large, without reading more of it.
 */
export async function readInput(path: string, { cwd, input }: CommandContext): Promise<InputFile> {
  if (path === '-') return { bytes: await collected(input), name: '' };
  const full = resolve(cwd, path);
  try {
    const found = statSync(full);
    if (found.isDirectory()) throw new WrongCallError(`${path} is a folder: name a file of text`);
    refuseLarge(found.size);
    return { bytes: await collected(createReadStream(full)), name: basename(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
    throw new WrongCallError(`${path} ${why}`, { cause: error });
  }
}

/** All of it; what is piped, and what some files are, has no size until then. */
async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    refuseLarge(length);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
