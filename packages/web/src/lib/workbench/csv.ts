import { CSV_MARK, csvLine } from '@jingluo/graph/csv';
import type { Flat } from './flatten.ts';

/** A table as CSV by RFC 4180, in UTF-8 with a byte order mark, by which spreadsheets recognise Chinese characters. */
export function toCsv({ columns, rows }: Flat): string {
  return CSV_MARK + [columns, ...rows].map(csvLine).join('');
}
