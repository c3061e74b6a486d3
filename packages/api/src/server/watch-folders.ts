import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileMark, isDataFileName, isHidden } from '@jingluo/graph';

export interface WatchOptions {
  /** The data folders, absolute. */
  readonly folders: readonly string[];
  /** Other files, absolute. */
  readonly files?: readonly string[];
  /** Called once at the beginning, and after each change, once two looks in a row have found the same. */
  readonly onChange: () => void;
  /** Milliseconds between two looks when nothing has changed … */
  readonly every?: number;
  /** … and when something has. */
  readonly quiet?: number;
}

/** Looking takes at most this part of the time, however many files there are. */
const MOST_OF_THE_TIME = 1 / 20;

/**
 * Watches data folders and files until the returned function is called, by looking at the names, inodes, sizes and times of their
 * files. So it does not matter how they change: in place, by a rename of a file or of a folder, by a link above them that
 * leads elsewhere, or by being removed and made again. Does not keep the process alive.
 */
export function watchFolders(options: WatchOptions): () => void {
  const stop = new AbortController();
  void watch(options, stop.signal);
  return () => stop.abort();
}

async function watch(
  { folders, files = [], onChange, every = 1000, quiet = 300 }: WatchOptions,
  signal: AbortSignal,
): Promise<void> {
  const isStopped = (): boolean => signal.aborted;
  let reported: string | undefined;
  let last: string | undefined;
  while (!isStopped()) {
    const start = performance.now();
    const now = await look(folders, files);
    const took = performance.now() - start;
    if (isStopped()) return;
    if (now === last && now !== reported) {
      reported = now;
      onChange();
    }
    last = now;
    const pause = Math.max(now === reported ? every : quiet, took / MOST_OF_THE_TIME);
    // It rejects only when it is aborted.
    await wait(pause, undefined, { ref: false, signal }).catch(() => undefined);
  }
}

/** A text that is the same as long as the data is. Reads no file. */
async function look(folders: readonly string[], files: readonly string[]): Promise<string> {
  const seen: string[] = [];
  for (const file of files) seen.push(`${file} ${await markOf(file)}`);
  for (const folder of folders) await lookInto(folder, seen);
  return seen.sort().join('\n');
}

async function lookInto(folder: string, seen: string[]): Promise<void> {
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) await lookInto(path, seen);
      else if (isDataFileName(entry.name)) seen.push(`${path} ${await markOf(path)}`);
    }
  } catch (error) {
    seen.push(`${folder} ${codeOf(error)}`);
  }
}

async function markOf(path: string): Promise<string> {
  try {
    return fileMark(await stat(path));
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
