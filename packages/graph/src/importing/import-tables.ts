import { readdirSync } from 'node:fs';
import type { Dataset } from '../data/dataset.ts';
import { ImportError } from './import-error.ts';
import { ImportRun } from './import-run.ts';
import { KnownData } from './known-data.ts';
import type { Phrases } from './phrases.ts';
import { readTable, type Table } from './read-table.ts';
import type { Importer, RowReader } from './sheet.ts';
import type { FileCount, ReasonCounts, Remark } from './tally.ts';
import type { NewData } from './new-data.ts';

export interface Imported {
  readonly added: NewData;
  readonly counts: readonly FileCount[];
  readonly remarks: readonly Remark[];
  readonly reasons: ReasonCounts;
}

/**
 * Reads the tables in a source's folder and compares them with the known data. Every row gets exactly one outcome,
 * also rows of CSV files that the importer does not know. Throws `ImportError` when a table is missing or
 * unreadable, or when the data has no record of the source itself.
 */
export function importTables(importer: Importer, folder: string, known: Dataset, phrases: Phrases): Imported {
  const run = new ImportRun(importer.source, new KnownData(known), phrases);
  if (!run.known.citations.has(`citation:${importer.source}`)) {
    throw new ImportError(`the data has no work \`${importer.source}\`: record it in citations/ first`);
  }
  const tables = readTables(importer, folder);
  const readers = new Map(importer.sheets.map((sheet) => [sheet.file, sheet.reader(tables)]));
  for (const table of tables.values()) readRows(table, readers.get(table.file) ?? refuseUnknown, run);
  return {
    added: run.added,
    counts: run.tally.counts([...tables.keys()]),
    remarks: run.remarks,
    reasons: run.tally.reasons,
  };
}

function readRows({ file, rows }: Table, read: RowReader, run: ImportRun): void {
  for (const { line, cells, torn } of rows) {
    if (torn === undefined) read(cells, run);
    else run.leaveOut('the row has more or fewer cells than the header', torn);
    run.tally.close(file, line);
  }
}

function readTables({ sheets }: Importer, folder: string): Map<string, Table> {
  const there = csvFilesOf(folder);
  const missing = sheets.map(({ file }) => file).filter((file) => !there.includes(file));
  if (missing.length > 0) {
    throw new ImportError(
      `${folder} lacks ${missing.join(', ')}; there is: ${there.join(', ') || 'no CSV file'}`,
    );
  }
  const unknown = there.filter((name) => !sheets.some(({ file }) => file === name));
  const all = [...sheets, ...unknown.map((file) => ({ file, columns: [] }))];
  return new Map(all.map(({ file, columns }) => [file, readTable(folder, file, columns)]));
}

function csvFilesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.csv'))
      .sort();
  } catch (error) {
    throw new ImportError(`no folder can be read at ${folder}`, { cause: error });
  }
}

const refuseUnknown: RowReader = (cells, run) => {
  run.leaveOut('a table that this import does not know', Object.values(cells).slice(0, 3).join(' | '));
};
