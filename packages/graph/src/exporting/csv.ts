/** What may stand in a cell; null and undefined are an empty one. */
export type Cell = string | number | boolean | null | undefined;

/** The mark by which spreadsheets know a text as UTF-8, so that Han characters stay. It is the first of a file. */
export const CSV_MARK = '\uFEFF';

/** A row of a table as a line of CSV by RFC 4180, with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
