import type { Cell, Flat } from './flatten.ts';

/** A table as CSV by RFC 4180, in UTF-8 with the mark by which spreadsheets know it, so that Han characters stay. */
export function toCsv({ columns, rows }: Flat): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
