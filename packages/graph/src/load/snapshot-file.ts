import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { DESIGN_LEVEL, EVIDENCE_LEVELS, STANCES, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { ClaimColumns } from '../snapshot/claim-columns.ts';
import { entityTable } from '../snapshot/entity-table.ts';
import type { Citation, Entity } from '../snapshot/model.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';

/*
 * A snapshot as one file: a first line that names the format, the length of a JSON header, the header, and the
 * columns one after the other, each beginning at a multiple of 8 so that they are used where they lie. The header
 * holds a digest of everything else.
 */

/**
 * Raise this when compiling gives something else for the same data, or the file is laid out otherwise: snapshots
 * written before are then made anew. `snapshot-file.test.ts` fails when it was forgotten.
 */
export const SNAPSHOT_FORMAT = 3;

/** What the numbers in a snapshot stand for; another vocabulary makes other snapshots. */
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

/** Names what wrote a snapshot: snapshots of another name are not read. */
export const SNAPSHOT_KIND = `${SNAPSHOT_FORMAT}-${VOCABULARY}`;

const MAGIC = 'jingluo snapshot\n';
const ALIGNMENT = 8;

const SECTION_TYPES = {
  entities: Uint8Array,
  works: Uint8Array,
  textOffsets: Uint32Array,
  texts: Uint8Array,
  outOffsets: Uint32Array,
  outWords: Uint32Array,
  inOffsets: Uint32Array,
  inWords: Uint32Array,
  inRows: Uint32Array,
  standings: Uint8Array,
  worksCounts: Uint16Array,
  evidenceOffsets: Uint32Array,
  evidence: Uint32Array,
  stances: Uint8Array,
  vias: Uint32Array,
  locators: Uint32Array,
  notes: Uint32Array,
  folders: Uint8Array,
  derived: Uint32Array,
  rules: Uint8Array,
  premiseOffsets: Uint32Array,
  premises: Uint32Array,
} as const;
type SectionName = keyof typeof SECTION_TYPES;
type Sections = { [Name in SectionName]: (typeof SECTION_TYPES)[Name]['prototype'] };
const SECTION_NAMES = Object.keys(SECTION_TYPES) as SectionName[];

interface Header {
  readonly kind: string;
  readonly version: string;
  /** The names of the data folders, the base first. */
  readonly folders: readonly string[];
  /** Bytes of each section, in their order. */
  readonly lengths: readonly number[];
  readonly digest: string;
}

/** Writes a snapshot aside and then renames it. */
export function writeSnapshot(path: string, parts: SnapshotParts): void {
  const sections = toSections(parts);
  const body = SECTION_NAMES.flatMap((name) => padded(bytesOf(sections[name])));
  const lengths = SECTION_NAMES.map((name) => sections[name].byteLength);
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
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, Buffer.concat([...padded(head), ...body]));
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What a snapshot file holds; undefined when it is not there, damaged, or written by something else. */
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
  return fromSections(header, sectionsIn(body, header.lengths));
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

function sectionsIn(body: Buffer, lengths: readonly number[]): Sections {
  // The file may have been read to an odd address; a copy begins at one that every type can use.
  const memory = body.byteOffset % ALIGNMENT === 0 ? body : Buffer.from(new Uint8Array(body).buffer);
  let offset = 0;
  const entries = SECTION_NAMES.map((name, index) => {
    const type = SECTION_TYPES[name];
    const length = lengths[index]!;
    const view = new type(
      memory.buffer as ArrayBuffer,
      memory.byteOffset + offset,
      length / type.BYTES_PER_ELEMENT,
    );
    offset = aligned(offset + length);
    return [name, view];
  });
  return Object.fromEntries(entries) as Sections;
}

function toSections({ entities, works, columns, texts }: SnapshotParts): Sections {
  const encoder = new TextEncoder();
  return {
    entities: encoder.encode(JSON.stringify(entities.rows)),
    works: encoder.encode(JSON.stringify(works)),
    textOffsets: texts.offsets,
    texts: texts.bytes,
    outOffsets: columns.out.offsets,
    outWords: columns.out.words,
    inOffsets: columns.in.offsets,
    inWords: columns.in.words,
    inRows: columns.in.rows!,
    standings: columns.standings,
    worksCounts: columns.works,
    evidenceOffsets: columns.evidence.offsets,
    evidence: columns.evidence.values,
    stances: columns.stances,
    vias: columns.vias,
    locators: columns.locators,
    notes: columns.notes,
    folders: columns.folders,
    derived: columns.derived,
    rules: columns.rules,
    premiseOffsets: columns.premises.offsets,
    premises: columns.premises.values,
  };
}

function fromSections({ version, folders }: Header, sections: Sections): SnapshotParts {
  const decoder = new TextDecoder();
  const columns: ClaimColumns = {
    out: { offsets: sections.outOffsets, words: sections.outWords, rows: undefined },
    in: { offsets: sections.inOffsets, words: sections.inWords, rows: sections.inRows },
    standings: sections.standings,
    works: sections.worksCounts,
    evidence: { offsets: sections.evidenceOffsets, values: sections.evidence },
    stances: sections.stances,
    vias: sections.vias,
    locators: sections.locators,
    notes: sections.notes,
    folders: sections.folders,
    derived: sections.derived,
    rules: sections.rules,
    premises: { offsets: sections.premiseOffsets, values: sections.premises },
  };
  return {
    version,
    folders,
    entities: entityTable(JSON.parse(decoder.decode(sections.entities)) as Entity[]),
    works: JSON.parse(decoder.decode(sections.works)) as Citation[],
    columns,
    texts: { offsets: sections.textOffsets, bytes: sections.texts },
  };
}

function bytesOf(array: Sections[SectionName]): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
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
