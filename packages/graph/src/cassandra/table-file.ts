import { closeSync, openSync, writeSync } from 'node:fs';
import { toWriteError } from '../files/write-error.ts';
import { type Columns, type ColumnType, createTable, insertInto, type Row, type Table } from './tables.ts';

/*
 * The rows of a table as a file that `java/Loader.java` reads. Numbers have their bytes with the highest first; a text is its
 * length in bytes as an int, and then UTF-8. The file has:
 *
 * - the statement that makes the table, the one that inserts a row, the number of columns as an int, and the type of each;
 * - for each row a byte 1 and a value for each column;
 * - a byte 0 and the number of rows as an int, so that a file that was cut off is not taken for a whole one.
 */

/** A file that is being written. */
export interface TableFile<C extends Columns> {
  readonly add: (row: Row<C>) => void;
  /** Ends the file and returns how many rows it has. */
  readonly end: () => number;
}

/** How much is kept before it is written, and the room that numbers and lengths take at most. */
const BUFFERED = 2 ** 20;
const WIDEST = 16;

/** Begins a file. Its functions throw a `WriteError` that names the path when it cannot be written. */
export function beginTableFile<C extends Columns>(
  path: string,
  keyspace: string,
  table: Table<C>,
): TableFile<C> {
  const columns: (readonly [string, ColumnType])[] = Object.entries(table.columns);
  const out = openOutput(path);
  out.text(createTable(keyspace, table));
  out.text(insertInto(keyspace, table));
  out.int(columns.length);
  for (const [, type] of columns) out.text(type);
  let rows = 0;
  return {
    add(row) {
      out.byte(1);
      for (const [name, type] of columns) out[type](row[name] as never);
      rows += 1;
    },
    end() {
      out.byte(0);
      out.int(rows);
      out.close();
      return rows;
    },
  };
}

function openOutput(path: string) {
  const buffer = Buffer.allocUnsafe(BUFFERED);
  let at = 0;
  const orExplained = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw toWriteError(error, path);
    }
  };
  const file = orExplained(() => openSync(path, 'w'));
  const writeAll = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.byteLength;)
      done += orExplained(() => writeSync(file, bytes, done, bytes.byteLength - done));
  };
  const flush = (): void => {
    writeAll(buffer.subarray(0, at));
    at = 0;
  };
  const room = (bytes: number): void => {
    if (at + bytes > BUFFERED) flush();
  };
  const byte = (value: number): void => {
    room(WIDEST);
    at = buffer.writeInt8(value, at);
  };
  const int = (value: number): void => {
    room(WIDEST);
    at = buffer.writeInt32BE(value, at);
  };
  return {
    byte,
    int,
    tinyint: byte,
    smallint(value: number) {
      room(WIDEST);
      at = buffer.writeInt16BE(value, at);
    },
    boolean: (value: boolean) => byte(Number(value)),
    blob(value: Uint8Array) {
      int(value.byteLength);
      flush();
      writeAll(value);
    },
    text(value: string) {
      const bytes = Buffer.byteLength(value);
      int(bytes);
      room(bytes);
      if (bytes > BUFFERED) writeAll(Buffer.from(value));
      else at += buffer.write(value, at);
    },
    close() {
      flush();
      orExplained(() => closeSync(file));
    },
  };
}
