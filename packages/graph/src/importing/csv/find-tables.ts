import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ImportError } from '../import-error.ts';

/** The tables in the order in which they are read: what is named comes before what names it. */
const TABLES = ['works', 'entities', 'claims', 'evidence'] as const;

export type Tables = Readonly<Record<(typeof TABLES)[number], string>>;

/**
 * The four tables in a folder, by the endings of their names: `graph.works.csv`, `jingluo-0123456789ab-graph.works.csv`,
 * `works.csv`, or packed `works.csv.gz`. Throws an `ImportError` when one is missing or there twice.
 */
export function findTables(folder: string): Tables {
  const names = namesIn(folder);
  const found = TABLES.map((table) => [table, filesOf(table, names)] as const);
  const missing = found.filter(([, files]) => files.length === 0).map(([table]) => `${table}.csv`);
  if (missing.length > 0)
    throw new ImportError(
      `${basename(folder)} has no file whose name ends in ${missing.join(', none in ')}; it has: ${names.join(', ') || 'nothing'}`,
    );
  for (const [table, files] of found)
    if (files.length > 1)
      throw new ImportError(
        `${basename(folder)} has several tables of ${table}: ${files.join(', ')}; leave one there`,
      );
  const paths = found.map(([table, [file]]) => [table, join(folder, file!)]);
  return Object.fromEntries(paths) as Record<(typeof TABLES)[number], string>;
}

function filesOf(table: string, names: readonly string[]): string[] {
  return names.filter((name) => new RegExp(`(?:^|\\.)${table}\\.csv(?:\\.gz)?$`).test(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    throw new ImportError(`no folder can be read at ${basename(folder)}`, { cause: error });
  }
}
