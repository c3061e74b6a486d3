import { basename } from 'node:path';
import { ImportError } from '../import-error.ts';
import {
  type Header,
  headerOf,
  type ReadRow,
  rowOf,
  SHOWN,
  texts,
  wrongCharacters,
} from '../into-snapshot/row.ts';
import { type Line, readLines } from './read-lines.ts';

const ENDINGS = /\.(tsv|jsonl)(?:\.gz)?$/;

/** Whether a file can be one of KGX, by its name. */
export function isKgxName(path: string): boolean {
  return ENDINGS.test(path);
}

/**
 * The rows of a KGX file, several at a time: `.tsv` with a header and without quotes, or `.jsonl` with an object on each line,
 * either also as `.gz`. Throws an `ImportError` when it cannot be read, or when its header lacks a required column.
 */
export async function* readRows(
  path: string,
  required: readonly string[],
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<ReadRow[]> {
  const file = basename(path);
  const isTable = ENDINGS.exec(path)?.[1] === 'tsv';
  let header: Header | undefined;
  for await (const lines of readLines(path, file, onBytes)) {
    const rows = isTable && header === undefined ? lines.slice(1) : lines;
    const [first] = lines;
    if (isTable && header === undefined && first !== undefined) header = headerIn(file, first, required);
    yield rows.map((line) => (header === undefined ? objectIn(line) : rowIn(line, header)));
  }
  if (isTable && header === undefined) throw new ImportError(`${file} is empty: it has no header`);
}

function headerIn(file: string, { text, problem }: Line, required: readonly string[]): Header {
  if (problem !== undefined) throw new ImportError(`${file}: the header is ${problem}`);
  return headerOf(file, text.split('\t'), required);
}

function refusal({ number, text }: Line, refused: string, value = text.slice(0, SHOWN)): ReadRow {
  return { line: number, refused, value };
}

/** Why a line is no row; undefined when it has a text, with nothing wrong in its characters. */
function wrongLine(line: Line): ReadRow | undefined {
  return line.problem === undefined ? wrongCharacters(line.number, line.text) : refusal(line, line.problem);
}

function rowIn(line: Line, header: Header): ReadRow {
  return wrongLine(line) ?? rowOf(line.number, line.text.split('\t'), header);
}

function objectIn(line: Line): ReadRow {
  const wrong = wrongLine(line);
  if (wrong !== undefined) return wrong;
  let read: unknown;
  try {
    read = JSON.parse(line.text);
  } catch {
    return refusal(line, 'a line that is no JSON');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return refusal(line, 'a line that is no JSON object');
  const escaped = line.text.includes('\\u')
    ? wrongCharacters(line.number, texts(Object.values(read).flat()).join(' '))
    : undefined;
  if (escaped !== undefined) return escaped;
  const object = read as Readonly<Record<string, unknown>>;
  const value = (name: string) => (Object.hasOwn(object, name) ? object[name] : undefined);
  const list = (name: string) => texts([value(name)].flat());
  const text = (name: string) => {
    const all = list(name);
    return all.length === 1 ? all[0]! : '';
  };
  return { line: line.number, row: { names: Object.keys(object), value, text, list } };
}
