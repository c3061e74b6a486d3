import { readFileSync } from 'node:fs';

type Value = string | number | boolean | Uint8Array;

/** What a file of a table has: the same reading as in `java/Loader.java`. */
export interface ReadTableFile {
  readonly create: string;
  readonly insert: string;
  readonly types: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** Reads a file of a table. Throws when it does not end as it should. */
export function readTableFile(path: string): ReadTableFile {
  const file = readFileSync(path);
  let at = 0;
  const take = (bytes: number): number => (at += bytes) - bytes;
  const int = (): number => file.readInt32BE(take(4));
  const byte = (): number => file.readInt8(take(1));
  const text = (): string => {
    const bytes = int();
    const start = take(bytes);
    return file.toString('utf8', start, start + bytes);
  };
  const blob = (): Uint8Array => {
    const bytes = int();
    const start = take(bytes);
    return file.subarray(start, start + bytes);
  };
  const value = (type: string): Value => {
    if (type === 'text') return text();
    if (type === 'blob') return blob();
    if (type === 'int') return int();
    if (type === 'smallint') return file.readInt16BE(take(2));
    return type === 'boolean' ? byte() === 1 : byte();
  };
  const [create, insert] = [text(), text()];
  const types = Array.from({ length: int() }, text);
  const rows: Value[][] = [];
  while (byte() === 1) rows.push(types.map(value));
  if (int() !== rows.length || at !== file.byteLength) throw new Error(`readTableFile: ${path} is cut off`);
  return { create, insert, types, rows };
}
