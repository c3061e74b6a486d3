import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { DESIGN_LEVEL, EVIDENCE_LEVELS, STANCES, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import { fromSections, toSections } from './snapshot-layout.ts';

/*
 * A snapshot as one file: a first line that names the format, the length of a JSON header, the header, and the
 * sections one after the other. Each section begins at a multiple of 8, so that typed arrays can use it without a
 * copy. The header has a digest of everything else.
 */

/**
 * Raise this when compiling gives another result for the same data, or when the layout of the file changes: older
 * files are then ignored. `snapshot-file.test.ts` fails when this was forgotten.
 */
export const SNAPSHOT_FORMAT = 3;

/** The lists that the numbers in a snapshot index. When one changes, older files are ignored. */
const VOCABULARY = createHash('sha256')
  .update(
    JSON.stringify([
      ENTITY_KINDS,
      RELATION_KINDS,
      EVIDENCE_LEVELS,
      STANCES,
      STANDINGS,
      DESIGN_LEVEL,
      RULE_NAMES,
    ]),
  )
  .digest('hex')
  .slice(0, 12);

/** Format and vocabulary of a snapshot file. A file of another kind is ignored. */
export const SNAPSHOT_KIND = `${SNAPSHOT_FORMAT}-${VOCABULARY}`;

const MAGIC = 'jingluo snapshot\n';
const ALIGNMENT = 8;

interface Header {
  readonly kind: string;
  readonly version: string;
  /** The names of the data folders, the base first. */
  readonly folders: readonly string[];
  /** Bytes of each section, in their order. */
  readonly lengths: readonly number[];
  readonly digest: string;
}

/** Writes a snapshot to a temporary file, then renames it. */
export function writeSnapshot(path: string, parts: SnapshotParts): void {
  const sections = toSections(parts);
  const body = sections.flatMap(padded);
  const lengths = sections.map(({ byteLength }) => byteLength);
  const { version, folders } = parts;
  const header: Header = {
    kind: SNAPSHOT_KIND,
    version,
    folders,
    lengths,
    digest: digestOf({ version, folders, lengths }, body),
  };
  const text = Buffer.from(JSON.stringify(header));
  const head = Buffer.concat([Buffer.from(MAGIC), Buffer.from(`${text.length}\n`), text]);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([...padded(head), ...body]));
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The parts in a snapshot file; undefined when it is missing, damaged, or of another kind. */
export function readSnapshot(path: string): SnapshotParts | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const read = parseHeader(file);
  if (read?.header.kind !== SNAPSHOT_KIND) return undefined;
  const { header, end } = read;
  const body = file.subarray(end);
  if (digestOf(header, [body]) !== header.digest) return undefined;
  const { version, folders, lengths } = header;
  return { version, folders, ...fromSections(sectionsIn(body, lengths)) };
}

function parseHeader(file: Buffer): { header: Header; end: number } | undefined {
  if (file.subarray(0, MAGIC.length).toString() !== MAGIC) return undefined;
  const lineEnd = file.indexOf('\n', MAGIC.length);
  const length = Number(file.subarray(MAGIC.length, lineEnd).toString());
  try {
    const header = JSON.parse(file.subarray(lineEnd + 1, lineEnd + 1 + length).toString()) as Header;
    return { header, end: aligned(lineEnd + 1 + length) };
  } catch {
    return undefined;
  }
}

/** A function that gives the sections one after the other. */
function sectionsIn(body: Buffer, lengths: readonly number[]): () => Uint8Array<ArrayBuffer> {
  // The file may be in memory at any address; a copy begins at one that is aligned for every type.
  const { buffer, byteOffset } =
    body.byteOffset % ALIGNMENT === 0 ? (body as Buffer<ArrayBuffer>) : new Uint8Array(body);
  let index = 0;
  let offset = byteOffset;
  return () => {
    const section = new Uint8Array(buffer, offset, lengths[index]);
    offset = aligned(offset + section.length);
    index += 1;
    return section;
  };
}

function padded(bytes: Uint8Array): Uint8Array[] {
  return [bytes, new Uint8Array(aligned(bytes.length) - bytes.length)];
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function digestOf(
  { version, folders, lengths }: Omit<Header, 'kind' | 'digest'>,
  pieces: readonly Uint8Array[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([version, folders, lengths]));
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
