import type { ImportRun } from './import-run.ts';
import type { Row, Table } from './read-table.ts';

export type Cells = Row['cells'];

/**
 * Adds or leaves out what a row says, with the methods of the run. A row from which nothing is added or known is
 * refused.
 */
export type RowReader = (cells: Cells, run: ImportRun) => void;

/** How one table of a source is read. */
export interface Sheet {
  readonly file: string;
  /** Columns that the table must have. */
  readonly columns: readonly string[];
  /** Makes the reader of its rows, from all tables of the source. */
  readonly reader: (tables: ReadonlyMap<string, Table>) => RowReader;
}

/** A source whose published tables can be imported. */
export interface Importer {
  readonly name: string;
  /** The key of its citation, which the data must have. */
  readonly source: string;
  /** Its name in the tables of symptoms/MERGED.md; undefined when they have none of its phrases. */
  readonly inPhrases: string | undefined;
  /** Its tables in the order in which they are read; all must be there. */
  readonly sheets: readonly Sheet[];
}

/** A table of things that the data cannot express: each row is refused for this reason. */
export function refusedSheet(file: string, columns: readonly string[], reason: string): Sheet {
  return {
    file,
    columns,
    reader: () => (cells, run) => {
      run.leaveOut(reason, columns.map((column) => cells[column]).join(' | '));
    },
  };
}

/** The cell of a column; empty when the row has none. */
export function cell(cells: Cells, column: string): string {
  return cells[column] ?? '';
}

/** The parts of a cell that are separated by commas. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
