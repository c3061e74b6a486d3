import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { explain } from '../data/read-error.ts';
import { readRegularFile } from '../data/read-regular-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import { WORD_LISTS } from '../search/word-forms.ts';
import { FITS } from '../vocabulary/fits.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { DESIGN_LEVEL, EVIDENCE_LEVELS, EVIDENCE_ROLES, STANCES, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { TooLargeError } from '../snapshot/claim-columns.ts';
import { type EntityColumns, openEntities } from '../snapshot/entity-table.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import { openWorks, type WorkColumns } from '../snapshot/work-table.ts';
import { pack, unpack } from './packed.ts';

/*
 * A snapshot as one file: a line with the format and a digest of all that follows, then the packed columns (packed.ts).
 */

/**
 * Raise this when compiling gives another result for the same data, when the parts of a snapshot change, or when data that
 * was read before is now refused: older files are then ignored. `snapshot-file.test.ts` fails when this was forgotten for
 * one of the first two.
 */
export const SNAPSHOT_FORMAT = 16;

/**
 * The lists that the numbers in a snapshot index, those that its names are indexed with, and the order of its bytes. When one
 * changes, older files are ignored.
 */
const READ_WITH = createHash('sha256')
  .update(
    JSON.stringify([
      ENTITY_KINDS,
      RELATION_KINDS,
      EVIDENCE_LEVELS,
      STANCES,
      EVIDENCE_ROLES,
      STANDINGS,
      DESIGN_LEVEL,
      RULE_NAMES,
      FITS,
      WORD_LISTS,
      endianness(),
    ]),
  )
  .digest('hex')
  .slice(0, 12);

/** The format of a snapshot file, and a hash of what it is read with. A file of another kind is ignored. */
export const SNAPSHOT_KIND = `${SNAPSHOT_FORMAT}-${READ_WITH}`;

/** What is written of the parts: tables as their columns. */
type WrittenParts = Omit<SnapshotParts, 'entities' | 'works'> & {
  readonly entities: EntityColumns;
  readonly works: WorkColumns;
};

/** Thrown for a snapshot file that cannot be used. The message is one line: where, what, and what to do. */
export class SnapshotFileError extends Error {
  override readonly name = 'SnapshotFileError';
}

/** Node reads files of less than 2 GiB at once; the first line is a part of that. */
const MOST_BYTES = 2 ** 31 - 2 ** 10;

/** Writes a snapshot to another name first and then renames it. Returns how many bytes the file has. Throws a `TooLargeError`. */
export function writeSnapshot(path: string, parts: SnapshotParts, shown?: string): number {
  const { entities, works, ...others } = parts;
  const written: WrittenParts = { ...others, entities: entities.columns, works: works.columns };
  const body = pack(written);
  assertReadable(body);
  const pieces = framed('snapshot', body);
  writeWhole(path, pieces, shown);
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function assertReadable(body: readonly Uint8Array[]): void {
  const bytes = body.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytes <= MOST_BYTES) return;
  throw new TooLargeError(
    `The graph takes ${(bytes / 1e9).toFixed(1)} GB, and a snapshot file of more than ${(MOST_BYTES / 1e9).toFixed(1)} GB cannot be read. Leave out a data folder, or what is not needed of it.`,
  );
}

/**
 * The parts in a snapshot file; undefined when it is not there, is no file, may not be read, is damaged, or of another kind.
 */
export function readSnapshot(path: string): SnapshotParts | undefined {
  try {
    return readSnapshotFile(path);
  } catch (error) {
    if (error instanceof SnapshotFileError) return undefined;
    throw error;
  }
}

/** The parts in a snapshot file that somebody has named. Throws a `SnapshotFileError`. */
export function readSnapshotFile(path: string): SnapshotParts {
  return partsOf(readPacked(path));
}

/** The packed parts in a snapshot file, verified. Throws a `SnapshotFileError`. */
export function readPacked(path: string): Uint8Array<ArrayBuffer> {
  let file: Buffer<ArrayBuffer>;
  try {
    file = readRegularFile(path, Infinity);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new SnapshotFileError(`There is no snapshot file at ${path}. ${BUILD_IT}`, { cause: error });
    const [message, tip = BUILD_IT] = explain(error, `The snapshot file ${path} cannot be read`);
    throw new SnapshotFileError(`${message}. ${tip}`, { cause: error });
  }
  return unframed('snapshot', file, path);
}

/** What such a file holds: all of a snapshot, or what a reader keeps in memory of one whose claims are in a store. */
export type FileContent = 'snapshot' | 'names';

/** The pieces of a file: a line with the format and a digest, then the packed parts. */
export function framed(content: FileContent, body: readonly Uint8Array[]): Uint8Array[] {
  return [Buffer.from(firstLine(content, body)), ...body];
}

/** The packed parts in a file of a name, verified. Throws a `SnapshotFileError`. */
export function unframed(
  content: FileContent,
  file: Buffer<ArrayBuffer>,
  name: string,
): Uint8Array<ArrayBuffer> {
  const tip = AGAIN[content];
  const lineEnd = file.indexOf('\n');
  const line = file.toString('latin1', 0, Math.min(lineEnd + 1, MOST_LINE));
  const [, found, kind, format] = /^jingluo (snapshot|names) ((\d+)-\S+) /.exec(line) ?? [];
  if (found !== content) throw new SnapshotFileError(`${name} is no ${content} file. ${tip}`);
  if (kind !== SNAPSHOT_KIND)
    throw new SnapshotFileError(
      Number(format) === SNAPSHOT_FORMAT
        ? `The ${content} file ${name} was built by a version with other kinds, relations or rules, or on another kind of machine. ${tip}`
        : `The ${content} file ${name} has the format ${format}, and this version reads ${SNAPSHOT_FORMAT}. ${tip}`,
    );
  const body = file.subarray(lineEnd + 1);
  if (line !== firstLine(content, [body]))
    throw new SnapshotFileError(
      `The ${content} file ${name} is damaged: it is not what its first line says. Copy it again, or build it again with \`kg build\`.`,
    );
  return body;
}

/** The parts of a snapshot over their packed bytes; nothing is copied. */
export function partsOf(packed: Uint8Array): SnapshotParts {
  const { entities, works, ...others } = unpack(packed) as WrittenParts;
  const { folders } = others;
  return { ...others, entities: openEntities(entities, folders), works: openWorks(works, folders) };
}

const BUILD_IT = 'Build it with this version: `kg build DATA… --out FILE`.';
const AGAIN = { snapshot: BUILD_IT, names: 'Load it with this version: `kg load FILE --store …`.' } as const;

/** More than the first line has. */
const MOST_LINE = 200;

/** The first line, with spaces, so that what follows begins at a multiple of eight. */
function firstLine(content: FileContent, body: readonly Uint8Array[]): string {
  const digest = createHash('sha256');
  for (const piece of body) digest.update(piece);
  const line = `jingluo ${content} ${SNAPSHOT_KIND} ${digest.digest('hex')} `;
  return `${line.padEnd(Math.ceil((line.length + 1) / 8) * 8 - 1)}\n`;
}
