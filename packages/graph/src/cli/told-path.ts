import { relative } from 'node:path';

/** A path as it is told to someone who stands in a folder: from there, or whole when that leads out of it. */
export function toldPath(path: string, cwd: string): string {
  const told = relative(cwd, path);
  return told === '' ? '.' : told.startsWith('..') ? path : told;
}
