import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat } from '../exporting/format.ts';
import { asideOf, removeBegun, removeLeft } from '../files/aside.ts';
import { toWriteError } from '../files/write-error.ts';
import type { CommandContext } from './command.ts';
import { displayPath } from './display-path.ts';

/** A line as `sha256sum` writes and checks it. */
export function checksumLine(checksum: string, name: string): string {
  return `${checksum}  ${name}`;
}

/**
 * Writes to a temporary file first and then renames it: an interrupted export leaves an earlier file as it was. Prints
 * its checksum.
 */
export async function writeWhole(
  out: string,
  chunks: AsyncIterable<string>,
  context: CommandContext,
): Promise<void> {
  const target = resolve(context.cwd, out);
  const fresh = asideOf(target);
  const checksum = await writing(target, fresh, context, async () => {
    const sum = await writeHashed(fresh, chunks);
    renameSync(fresh, target);
    return sum;
  });
  context.print(`${displayPath(target, context.cwd)} is written`);
  context.print(checksumLine(checksum, displayPath(target, context.cwd)));
}

/** Writes every format, and `SHA256SUMS` of them, into a folder that is there only when it is complete. */
export async function writeFolder(
  out: string,
  formats: readonly ExportFormat[],
  write: (format: ExportFormat) => AsyncIterable<string>,
  context: CommandContext,
): Promise<void> {
  const target = resolve(context.cwd, out);
  const fresh = asideOf(target);
  await writing(target, fresh, context, async () => {
    mkdirSync(fresh);
    const sums: string[] = [];
    for (const format of formats) {
      const name = `graph.${format.ending}`;
      sums.push(checksumLine(await writeHashed(join(fresh, name), write(format)), name));
    }
    writeFileSync(join(fresh, 'SHA256SUMS'), `${sums.join('\n')}\n`);
    // Not over a folder that holds something.
    renameSync(fresh, target);
  });
  context.print(`${displayPath(target, context.cwd)}: ${readdirSync(target).length} files are written`);
}

/** Removes what was begun when writing fails, and says where it failed. */
async function writing<T>(
  target: string,
  fresh: string,
  { cwd }: CommandContext,
  write: () => Promise<T>,
): Promise<T> {
  try {
    removeLeft(target);
    return await write();
  } catch (error) {
    removeBegun(fresh);
    throw toWriteError(error, displayPath(target, cwd));
  }
}

/** Writes a new file, and gives its SHA-256 in hexadecimal. */
async function writeHashed(file: string, chunks: AsyncIterable<string>): Promise<string> {
  const hash = createHash('sha256');
  async function* seen() {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(seen, createWriteStream(file, { flags: 'wx' }));
  return hash.digest('hex');
}
