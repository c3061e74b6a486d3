/** The value of a cell; null and undefined give an empty one. */
export type Cell = string | number | boolean | null | undefined;

/**
 * The byte order mark, at the beginning of a file: with it spreadsheets read UTF-8, so that Han characters are
 * kept.
 */
export const CSV_MARK = '\uFEFF';

/**
 * The beginning of a text that a spreadsheet would take for a formula and run, after any quotes: the characters that
 * OWASP names (“CSV Injection”; ASVS 5.0, 1.2.10), also full-width.
 */
// eslint-disable-next-line no-control-regex
const FORMULA = /^'*[=+\-@\t\r\n\u0000＝＋－＠]/;

/** A number runs nothing, and must stay one. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A row of a table as a line of CSV after RFC 4180, with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** The text of a cell that `csvLine` wrote: without the quote that keeps spreadsheets from running it. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function field(cell: Cell): string {
  const text = inert(String(cell ?? '').toWellFormed());
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function inert(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
