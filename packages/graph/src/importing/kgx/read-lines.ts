import { unpacked } from '../into-snapshot/unpacked.ts';

/** A line of a text file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
  /** Why its text could not be read, always in the same words; then the text is empty. */
  readonly problem?: string;
}

/** A longer line is no row that anybody wrote. It is passed over without being held. */
export const MOST_LINE = 2 ** 24;

export const TOO_LONG = `a line of more than ${MOST_LINE / 2 ** 20} MiB`;
export const NOT_UTF8 = 'a line that is not UTF-8';

const LINE_END = '\n'.charCodeAt(0);

/**
 * The lines of a file, several at a time, in UTF-8 with or without a byte order mark; empty lines are passed over. A file whose
 * name ends in `.gz` is unpacked. Only line feeds end a line, with or without a carriage return before them. `onBytes` is given
 * all bytes, unpacked. Throws an `ImportError` that names the file as `shown`.
 */
export async function* readLines(
  path: string,
  shown: string,
  onBytes: (bytes: Uint8Array) => void,
): AsyncGenerator<Line[]> {
  const split = new LineSplitter();
  for await (const bytes of unpacked(path, shown)) {
    onBytes(bytes);
    const lines = split.add(bytes);
    if (lines.length > 0) yield lines;
  }
  yield split.end();
}

/** Cuts bytes into lines, also where a line or a character is cut by the end of what was read at once. */
export class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private number = 0;
  /** The beginning of a line, in pieces. */
  private begun: Uint8Array[] = [];
  /** How many bytes that beginning has, also when it is too long and not held. */
  private length = 0;

  add(bytes: Uint8Array): Line[] {
    const end = bytes.lastIndexOf(LINE_END);
    if (end === -1) {
      this.keep(bytes);
      return [];
    }
    const firstEnd = bytes.indexOf(LINE_END);
    this.keep(bytes.subarray(0, firstEnd));
    const lines = this.endLine();
    if (firstEnd < end) lines.push(...this.linesIn(bytes.subarray(firstEnd + 1, end)));
    this.keep(bytes.subarray(end + 1));
    return lines;
  }

  end(): Line[] {
    return this.length === 0 ? [] : this.endLine();
  }

  private keep(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length > MOST_LINE) this.begun = [];
    // A copy, since the rest of what was read with it is not needed any more.
    else if (bytes.length > 0) this.begun.push(bytes.slice());
  }

  private endLine(): Line[] {
    const isTooLong = this.length > MOST_LINE;
    const whole = Buffer.concat(this.begun);
    this.begun = [];
    this.length = 0;
    if (!isTooLong) return this.linesIn(whole);
    this.number += 1;
    return [{ number: this.number, text: '', problem: TOO_LONG }];
  }

  private linesIn(bytes: Uint8Array): Line[] {
    const text = this.decoded(bytes);
    if (text === undefined) return this.oneByOne(bytes);
    const lines: Line[] = [];
    for (const written of text.split('\n')) {
      this.number += 1;
      const line = written.endsWith('\r') ? written.slice(0, -1) : written;
      if (line === '') continue;
      lines.push(
        line.length * 3 > MOST_LINE && Buffer.byteLength(line) > MOST_LINE
          ? { number: this.number, text: '', problem: TOO_LONG }
          : { number: this.number, text: line },
      );
    }
    return lines;
  }

  /** Lines of which at least one is not UTF-8. */
  private oneByOne(bytes: Uint8Array): Line[] {
    const lines: Line[] = [];
    for (let start = 0; start <= bytes.length;) {
      const found = bytes.indexOf(LINE_END, start);
      const end = found === -1 ? bytes.length : found;
      const line = bytes.subarray(start, end);
      if (this.decoded(line) === undefined) {
        this.number += 1;
        lines.push({ number: this.number, text: '', problem: NOT_UTF8 });
      } else lines.push(...this.linesIn(line));
      start = end + 1;
    }
    return lines;
  }

  private decoded(bytes: Uint8Array): string | undefined {
    try {
      const text = this.decoder.decode(bytes);
      return this.number === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text;
    } catch {
      return undefined;
    }
  }
}
