import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';

/** One file of a data folder. */
export interface DataFile {
  /** Below its folder, with forward slashes: `acupoints/GB.yaml`. */
  readonly name: string;
  /** The short name of its data folder. */
  readonly folder: string;
  /** The path that problems show. */
  readonly path: string;
  readonly text: string;
  /** Why the text cannot be used: the file was not read, or is not in UTF-8. */
  readonly problem?: Problem;
}

/** The names of a data file, without its content. */
export type DataFileName = Pick<DataFile, 'name' | 'folder' | 'path'>;

/** The data file with this content, which must be UTF-8. A byte order mark at its beginning is left out. */
export function decodeDataFile(name: DataFileName, bytes: Buffer): DataFile {
  const text = bytes.toString('utf8');
  const problem = isUtf8(bytes) ? undefined : badByte(name.path, bytes, text);
  return { ...name, text: text.replace(/^\ufeff/, ''), ...(problem && { problem }) };
}

/** A data file that could not be read. */
export function unreadableFile(name: DataFileName, message: string, tip?: string): DataFile {
  return { ...name, text: '', problem: unreadable(name.path, message, tip) };
}

export function unreadable(path: string, message: string, tip?: string): Problem {
  return { file: path, line: 1, column: 1, rule: 'unreadable', message, ...(tip && { tip }) };
}

function badByte(path: string, bytes: Buffer, decoded: string): Problem {
  const { index, offset } = firstLost(bytes, decoded);
  const before = decoded.slice(0, index);
  const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
  return {
    file: path,
    line: before.split('\n').length,
    column: index - before.lastIndexOf('\n'),
    rule: 'bad-encoding',
    message: `the byte 0x${byte} is no UTF-8 here`,
    tip: 'Allowed: UTF-8. Save the file in it, or convert it: `iconv -f GBK -t UTF-8`, with the encoding that it has.',
  };
}

/** The place of the first bytes that are no UTF-8: U+FFFD stands for them in the decoded text, unless it is written. */
function firstLost(bytes: Buffer, decoded: string): { readonly index: number; readonly offset: number } {
  let end = 0;
  let offset = 0;
  for (const { index } of decoded.matchAll(/\ufffd/g)) {
    offset += Buffer.byteLength(decoded.slice(end, index));
    end = index;
    if (bytes.toString('latin1', offset, offset + 3) !== '\xef\xbf\xbd') break;
  }
  return { index: end, offset };
}
