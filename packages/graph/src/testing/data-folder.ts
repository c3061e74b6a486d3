import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test, with data that it may change. */
export interface TestFolder {
  /** The folder that holds the data folder. */
  readonly root: string;
  /** The data folder, empty at first. */
  readonly data: string;
  /** Writes a file of the data folder, and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
}

export function createTestFolder(): TestFolder {
  const root = mkdtempSync(join(tmpdir(), 'jingluo-data-'));
  const data = join(root, 'data');
  mkdirSync(data);
  return {
    root,
    data,
    write: (name, content) => {
      const path = join(data, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

/**
 * Runs `work` while a file or folder may not be read, also by a test that runs as root: root then acts as another user.
 * `within` is made open to that user.
 */
export function withoutRights<T>(path: string, within: string, work: () => T): T {
  const { mode } = statSync(path);
  const isRoot = process.geteuid?.() === 0;
  chmodSync(within, 0o755);
  chmodSync(path, 0);
  try {
    if (isRoot) process.seteuid?.(65_534);
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(path, mode);
  }
}
