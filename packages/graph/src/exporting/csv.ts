/** The value of a cell; null and undefined give an empty one. */
export type Cell = string | number | boolean | null | undefined;

/**
 * The byte order mark, at the beginning of a file: with it spreadsheets read UTF-8, so that Han characters are
 * kept.
 */
export const CSV_MARK = '\uFEFF';

/** A row of a table as a line of CSV after RFC 4180, with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  const text = String(cell ?? '').toWellFormed();
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
