import { basename, dirname } from 'node:path';

/**
 * A short name for each data folder, in their order: the last segment of its path, with as many segments before it
 * as are needed to make it unique (`2025/notes`, `2026/notes`). A folder that still has the name of an earlier one
 * gets a number after it.
 */
export function folderNames(folders: readonly string[]): string[] {
  const names = folders.map((folder) => {
    const rivals = folders.filter((other) => other !== folder);
    let segments = 1;
    while (
      lastSegments(folder, segments) !== lastSegments(folder, segments + 1) &&
      rivals.some((other) => lastSegments(other, segments) === lastSegments(folder, segments))
    ) {
      segments += 1;
    }
    return lastSegments(folder, segments);
  });
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name} ${earlier + 1}`;
  });
}

function lastSegments(path: string, count: number): string {
  const last = basename(path);
  const parent = dirname(path);
  if (count === 1 || parent === path || basename(parent) === '') return last;
  return `${lastSegments(parent, count - 1)}/${last}`;
}
