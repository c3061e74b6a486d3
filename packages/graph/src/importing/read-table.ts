import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError } from './import-error.ts';

/** A row of a table: its trimmed cells by column name, and the line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The text of a row with more or fewer cells than the header; then the cells are unreliable. */
  readonly torn?: string;
}

export interface Table {
  readonly file: string;
  readonly rows: readonly Row[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file of a folder: UTF-8 with or without a byte order mark, a header, lines counted from 1, empty
 * lines ignored. Throws `ImportError` when the file is missing, is not UTF-8 or not CSV, or lacks one of the
 * columns.
 */
export function readTable(folder: string, file: string, columns: readonly string[]): Table {
  const [header, ...records] = parsed(file, textOf(folder, file));
  const names = (header?.record ?? []).map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const has = names.filter((name) => name !== '').join(', ');
    throw new ImportError(`${file}: no column ${missing.join(', ')}; its header has: ${has || 'nothing'}`);
  }
  return { file, rows: records.map((record) => rowOf(record, names)) };
}

function rowOf({ record, raw, info }: Parsed, names: readonly string[]): Row {
  const line = info.lines - (raw.trim().split('\n').length - 1);
  const cells = Object.fromEntries(
    names.flatMap((name, index) => (name === '' ? [] : [[name, (record[index] ?? '').trim()]])),
  );
  if (record.length === names.length) return { line, cells };
  return { line, cells, torn: `has ${record.length} cells under a header of ${names.length}` };
}

function textOf(folder: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    throw new ImportError(`there is no ${file} in ${folder}`, { cause: error });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    throw new ImportError(`${file} is not UTF-8`, { cause: error });
  }
}

function parsed(file: string, text: string): Parsed[] {
  try {
    const records: unknown = parse(text, {
      info: true,
      raw: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return records as Parsed[];
  } catch (error) {
    throw new ImportError(`${file} is no CSV: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
