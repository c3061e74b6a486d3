import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { cellText } from '../../text/csv.ts';
import { ImportError } from '../import-error.ts';
import { type Header, headerOf, type ReadRow, rowOf, wrongCharacters } from '../into-snapshot/row.ts';
import { unpacked } from '../into-snapshot/unpacked.ts';

/** A longer row is one whose closing quote is missing. */
const MOST_ROW = 2 ** 24;
const ROWS_AT_ONCE = 500;

export interface CsvFile {
  readonly path: string;
  /** Its name in errors. */
  readonly file: string;
  readonly required: readonly string[];
}

/**
 * The rows of a CSV file in UTF-8, several at a time: with a header, lines counted from 1, cells separated by commas, or by
 * semicolons when the header has no comma, as some spreadsheets write them. Lines end in LF, CRLF or CR; within a cell they
 * become LF. The quote that keeps spreadsheets from running a cell is taken away. Throws an `ImportError` when the file cannot be
 * read to its end, or when its header lacks a required column.
 */
export async function* readCsv(
  { path, file, required }: CsvFile,
  { onBytes, onHeader }: { onBytes: (bytes: Uint8Array) => void; onHeader: (header: Header) => void },
): AsyncGenerator<ReadRow[]> {
  let header: Header | undefined;
  let rows: ReadRow[] = [];
  let line = 1;
  for await (const record of records(path, file, onBytes)) {
    const text = record.join(',');
    const begin = line;
    line += 1 + lineFeedsIn(text);
    if (text === '') continue;
    if (header === undefined) {
      header = headerIn(record, file, required);
      onHeader(header);
      continue;
    }
    rows.push(wrongCharacters(begin, text) ?? rowOf(begin, record.map(cellText), header));
    if (rows.length < ROWS_AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  if (header === undefined) throw new ImportError(`${file} is empty: it has no header`);
  yield rows;
}

function headerIn(record: readonly string[], file: string, required: readonly string[]): Header {
  const wrong = wrongCharacters(1, record.join(','));
  if (wrong !== undefined && 'value' in wrong)
    throw new ImportError(`${file}: the header has ${wrong.value}; a table is written in UTF-8`);
  return headerOf(file, record, required);
}

function lineFeedsIn(text: string): number {
  return text.includes('\n') ? text.split('\n').length - 1 : 0;
}

/** The records of a file; an empty line is one with an empty cell. */
async function* records(
  path: string,
  file: string,
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<readonly string[]> {
  const texts = textOf(path, file, onBytes);
  const first = await texts.next();
  const begin = first.done === true ? '' : first.value;
  const source = Readable.from(followed(begin, texts));
  const parser = parse({
    delimiter: delimiterOf(begin),
    max_record_size: MOST_ROW,
    record_delimiter: '\n',
    relax_column_count: true,
  });
  source.on('error', (error) => parser.destroy(error));
  try {
    yield* source.pipe(parser) as AsyncIterable<readonly string[]>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(`${file} is no CSV: ${wrongQuotes(error)}`, { cause: error });
  } finally {
    source.destroy();
  }
}

/** What is wrong, and where. A quote that is not closed is told at the end of the file, so the row is told in which it opens. */
function wrongQuotes(error: CsvError): string {
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return isOpen ? `a quote is opened in row ${Number(error['records']) + 1} and not closed` : error.message;
}

/** The text of a file, some at a time, with LF at the end of lines. What is not UTF-8 becomes U+FFFD, which no row may have. */
async function* textOf(
  path: string,
  file: string,
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8');
  let held = '';
  for await (const bytes of unpacked(path, file)) {
    onBytes(bytes);
    const text = held + decoder.decode(bytes, { stream: true });
    // A line feed may follow.
    held = text.endsWith('\r') ? '\r' : '';
    yield withLineFeeds(text.slice(0, text.length - held.length));
  }
  yield withLineFeeds(held + decoder.decode());
}

async function* followed(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}
