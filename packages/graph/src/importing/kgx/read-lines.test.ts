import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Line, LineSplitter, MOST_LINE, NOT_UTF8, readLines, TOO_LONG } from './read-lines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string | Uint8Array, name = 'a.tsv'): Promise<Line[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return (await Array.fromAsync(readLines(path, name, () => undefined))).flat();
}

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

test('lines are the same wherever the bytes are cut', () => {
  const piece = fc.constantFrom('a', 'é', '骨', '\u2028', '\r', '\r\n', '\n', '\n\n', '\uFEFF', '\0');
  const bad = fc.constantFrom(Buffer.of(0xff), Buffer.of(0xe9, 0xaa));
  const anyBytes = fc
    .array(fc.oneof({ weight: 12, arbitrary: piece.map((text) => Buffer.from(text)) }, bad), {
      maxLength: 30,
    })
    .map((pieces) => Buffer.concat(pieces));
  fc.assert(
    fc.property(anyBytes, fc.array(fc.nat(80), { maxLength: 6 }), (bytes, cuts) => {
      const splitter = new LineSplitter();
      const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const found = ends.flatMap((end, at) => splitter.add(bytes.subarray(ends[at - 1] ?? 0, end)));
      found.push(...splitter.end());

      // Cut at line feeds, byte by byte.
      const lines: number[][] = [[]];
      for (const byte of bytes) {
        if (byte === 10) lines.push([]);
        else lines.at(-1)!.push(byte);
      }
      const expected = lines.flatMap((line, index): Line[] => {
        const number = index + 1;
        if (!isUtf8(Buffer.from(line))) return [{ number, text: '', problem: NOT_UTF8 }];
        const text = Buffer.from(line).toString().replace(/\r$/, '');
        const written = index === 0 ? text.replace(/^\uFEFF/, '') : text;
        return written === '' ? [] : [{ number, text: written }];
      });
      expect(found).toEqual(expected);
    }),
    { numRuns: 2000, seed: 20_261_130 },
  );
});

test('a line of 100 MB is passed over without being held, and those after it keep their numbers', async () => {
  const long = Buffer.alloc(100 * 2 ** 20, 'x');
  const packed = gzipSync(Buffer.concat([Buffer.from('head\n'), long, Buffer.from('\nafter\n')]));
  expect(await linesOf(packed, 'a.tsv.gz')).toEqual([
    { number: 1, text: 'head' },
    { number: 2, text: '', problem: TOO_LONG },
    { number: 3, text: 'after' },
  ]);
});

test('a line is too long by its bytes, to the byte', async () => {
  const [most, more] = ['é'.repeat(MOST_LINE / 2), `${'é'.repeat(MOST_LINE / 2)}x`];
  const read = await linesOf(`${most}\n${more}\n${most}`);
  expect(read.map(({ text, problem }) => problem ?? text.length)).toEqual([
    MOST_LINE / 2,
    TOO_LONG,
    MOST_LINE / 2,
  ]);
});

test('a file that cannot be read to its end is told', async () => {
  const packed = gzipSync('a line\n'.repeat(1000));
  const told = (content: string | Uint8Array, name?: string) =>
    linesOf(content, name).then(
      () => 'nothing',
      (error: unknown) => (error as Error).message,
    );
  expect(await told(packed.subarray(0, -9), 'a.tsv.gz')).toBe(
    'a.tsv.gz is cut off: its gzip data has no end',
  );
  expect(await told('no gzip', 'a.tsv.gz')).toBe(
    'a.tsv.gz is no whole gzip file: incorrect header check (Z_DATA_ERROR)',
  );
  const read = (name: string) => Array.fromAsync(readLines(join(folder, name), name, () => undefined));
  await expect(read('none.tsv')).rejects.toThrow('there is no none.tsv');
  mkdirSync(join(folder, 'folder.tsv'));
  await expect(read('folder.tsv')).rejects.toThrow('folder.tsv cannot be read: it is a folder (EISDIR)');
  execFileSync('mkfifo', [join(folder, 'fifo.tsv')]);
  await expect(read('fifo.tsv')).rejects.toThrow(
    'fifo.tsv cannot be read: it is a FIFO, a socket or a device',
  );
});
