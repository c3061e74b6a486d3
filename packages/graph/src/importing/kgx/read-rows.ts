import { basename } from 'node:path';
import { forbiddenCharacters } from '../../text/characters.ts';
import { ImportError } from '../import-error.ts';
import { type Line, readLines } from './read-lines.ts';

/** A node or an edge, as a row of a table or as an object. */
export interface KgxRow {
  /** The names of what it has. */
  readonly names: readonly string[];
  /** A value as a text, trimmed; empty when there is none, or several. */
  readonly text: (name: string) => string;
  /** A value as a list of texts. */
  readonly list: (name: string) => readonly string[];
  /** A value as it is written: a text in a table. */
  readonly value: (name: string) => unknown;
}

/** A row with its line, or why a line is none. */
export type ReadRow = { readonly line: number } & (
  { readonly row: KgxRow } | { readonly refused: string; readonly value: string }
);

const ENDINGS = /\.(tsv|jsonl)(?:\.gz)?$/;

/** How much of a value is told in a report. */
const SHOWN = 200;

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
    if (isTable && header === undefined && first !== undefined) header = headerOf(file, first, required);
    yield rows.map((line) => (header === undefined ? objectIn(line) : rowIn(line, header)));
  }
  if (isTable && header === undefined) throw new ImportError(`${file} is empty: it has no header`);
}

interface Header {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

function headerOf(file: string, { text, problem }: Line, required: readonly string[]): Header {
  if (problem !== undefined) throw new ImportError(`${file}: the header is ${problem}`);
  const names = text.split('\t').map((name) => name.trim());
  const has = names
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, SHOWN);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new ImportError(`${file}: no column ${missing.join(', ')}; its header has: ${has || 'nothing'}`);
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) throw new ImportError(`${file}: two columns have the name ${twice}`);
  return { names, places: new Map(names.map((name, place) => [name, place])) };
}

function refusal({ number, text }: Line, refused: string, value = text.slice(0, SHOWN)): ReadRow {
  return { line: number, refused, value };
}

/** Why a line is no row; undefined when nothing is wrong with its characters. */
function wrongCharacters(line: Line, text = line.text): ReadRow | undefined {
  if (line.problem !== undefined) return refusal(line, line.problem);
  const [wrong] = forbiddenCharacters(text);
  return wrong && refusal(line, 'a character that no text of a graph has', `${wrong.code}, ${wrong.kind}`);
}

function rowIn(line: Line, { names, places }: Header): ReadRow {
  const wrong = wrongCharacters(line);
  if (wrong !== undefined) return wrong;
  const cells = line.text.split('\t');
  if (cells.length !== names.length)
    return refusal(
      line,
      'the row has more or fewer cells than the header',
      `has ${cells.length} cells under a header of ${names.length}`,
    );
  const value = (name: string) => cells[places.get(name) ?? -1] ?? '';
  const text = (name: string) => value(name).trim();
  const list = (name: string) => (value(name) === '' ? [] : texts(value(name).split('|')));
  return { line: line.number, row: { names, value, text, list } };
}

function objectIn(line: Line): ReadRow {
  const wrong = wrongCharacters(line);
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
    ? wrongCharacters(line, texts(Object.values(read).flat()).join(' '))
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

/** The values that are texts or can be written as one, trimmed; empty ones are left out. */
function texts(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    const text = String(value).trim();
    return text === '' ? [] : [text];
  });
}
