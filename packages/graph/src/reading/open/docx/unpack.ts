import { grouped, megabytes } from '../counted.ts';
import { MAX_UNPACKED_BYTES } from '../limits.ts';
import { OpenError } from '../open-error.ts';

/** Bytes that are unpacked at a time: a bomb makes a thousand times as many of them. */
const STEP = 16_384;

/** Parts of a document that its text needs. Pictures, fonts and programs are not unpacked. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml|word\/_rels\/[\w-]+\.xml\.rels)$/;

/** A docx has some dozen parts. */
const MAX_PARTS = 10_000;

/**
 * The parts of a docx that its text needs, by name. What they come to is counted while they are unpacked. Throws an `OpenError`
 * beyond `most` bytes.
 */
export async function unpack(
  bytes: Uint8Array,
  most: number = MAX_UNPACKED_BYTES,
): Promise<Map<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const parts = new Map<string, Uint8Array[]>();
  let [unpacked, count] = [0, 0];
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MAX_PARTS)
      throw new OpenError(
        'too-large',
        `This archive has more than ${grouped(MAX_PARTS)} parts, as no document has.`,
      );
    if (!NEEDED.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    // A second part of the same name would be read instead of the first by some programs, and not by others.
    if (parts.has(file.name)) throw new OpenError('unreadable', `This document has ${file.name} twice.`);
    parts.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error !== null) throw error;
      unpacked += piece.length;
      if (unpacked > most)
        throw new OpenError(
          'too-large',
          `This document unpacks to more than ${megabytes(most)}, which is the most that is read.`,
        );
      pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += STEP)
    unzip.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
  return new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of pieces) {
    all.set(piece, place);
    place += piece.length;
  }
  return all;
}
