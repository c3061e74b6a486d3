import { relative } from 'node:path';

/** A path relative to a folder; the absolute path when it is outside of it. */
export function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '' ? '.' : shown.startsWith('..') ? path : shown;
}
