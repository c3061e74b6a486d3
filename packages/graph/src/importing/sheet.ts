import type { ImportRun } from './import-run.ts';
import type { Row, Table } from './read-table.ts';

export type Cells = Row['cells'];

/** Takes or leaves out what stands in a row, by the run's methods; a row of which nothing is taken is refused. */
export type RowReader = (cells: Cells, run: ImportRun) => void;

/** How one table of a source is read. */
export interface Sheet {
  readonly file: string;
  /** Columns without which it is not that table. */
  readonly columns: readonly string[];
  /** Given all tables of the source, the reader of this one's rows. */
  readonly reader: (tables: ReadonlyMap<string, Table>) => RowReader;
}

/** A source whose published tables can be imported. */
export interface Importer {
  readonly name: string;
  /** Key of its citation, which the data must have. */
  readonly source: string;
  /** How the tables of symptoms/MERGED.md name it. */
  readonly inPhrases: string;
  /** Its tables in the order in which they are read; all of them must be there. */
  readonly sheets: readonly Sheet[];
}

/** A table of things for which the data has no word: each row is refused with the reason. */
export function refusedSheet(file: string, columns: readonly string[], reason: string): Sheet {
  return {
    file,
    columns,
    reader: () => (cells, run) => {
      run.leaveOut(reason, columns.map((column) => cells[column]).join(' | '));
    },
  };
}

/** The cell of a column; empty when the row does not reach so far. */
export function cell(cells: Cells, column: string): string {
  return cells[column] ?? '';
}

/** The parts of a cell that lists several, by commas. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
