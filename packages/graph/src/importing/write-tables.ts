import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Importer } from './sheet.ts';

/** Writes the tables of an importer in a test: each with its header and the given lines. */
export function writeTables(
  folder: string,
  { sheets }: Importer,
  lines: Readonly<Record<string, readonly string[]>> = {},
): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, columns } of sheets) {
    const header = columns.join(',');
    writeFileSync(join(folder, file), [header, ...(lines[file] ?? []), ''].join('\n'));
  }
}
