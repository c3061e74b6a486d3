import { forbiddenCharacters } from '../../text/characters.ts';
import { ImportError } from '../import-error.ts';

/** What a row of a table, or an object, says. */
export interface Row {
  /** The names of what it has. */
  readonly names: readonly string[];
  /** A value as a text, trimmed; empty when there is none, or several. */
  readonly text: (name: string) => string;
  /** A value as a list of texts. */
  readonly list: (name: string) => readonly string[];
  /** A value as it is written: a text in a table. */
  readonly value: (name: string) => unknown;
}

/** A row with the line on which it begins, or why it is none. */
export type ReadRow = { readonly line: number } & (
  { readonly row: Row } | { readonly refused: string; readonly value: string }
);

/** The header of a table. */
export interface Header {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** How much of a value is told in a report. */
export const SHOWN = 200;

/** The header of a table with these cells. Throws an `ImportError` when a required column is missing, or one is there twice. */
export function headerOf(file: string, cells: readonly string[], required: readonly string[]): Header {
  const names = cells.map((name) => name.trim());
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

/** The row of a table with these cells; lists in them are separated by `|`. */
export function rowOf(line: number, cells: readonly string[], { names, places }: Header): ReadRow {
  if (cells.length !== names.length)
    return {
      line,
      refused: 'the row has more or fewer cells than the header',
      value: `has ${cells.length} cells under a header of ${names.length}`,
    };
  const value = (name: string) => cells[places.get(name) ?? -1] ?? '';
  const text = (name: string) => value(name).trim();
  const list = (name: string) => (value(name) === '' ? [] : texts(value(name).split('|')));
  return { line, row: { names, value, text, list } };
}

/** Why a row with this text is none; undefined when nothing is wrong with its characters. */
export function wrongCharacters(line: number, text: string): ReadRow | undefined {
  const [wrong] = forbiddenCharacters(text);
  if (wrong === undefined) return undefined;
  const value = `${wrong.code}, ${wrong.kind}`;
  return { line, refused: 'a character that no text of a graph has', value };
}

/** The values that are texts or can be written as one, trimmed; empty ones are left out. */
export function texts(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    const text = String(value).trim();
    return text === '' ? [] : [text];
  });
}
