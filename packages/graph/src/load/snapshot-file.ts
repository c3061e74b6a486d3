import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { readRegularFile } from '../data/read-regular-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { DESIGN_LEVEL, EVIDENCE_LEVELS, STANCES, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { entityTable } from '../snapshot/entity-table.ts';
import type { Entity } from '../snapshot/model.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';

/*
 * A snapshot as one file: a line with the format and a digest of all that follows, then the parts as V8 writes them.
 */

/**
 * Raise this when compiling gives another result for the same data, when the parts of a snapshot change, or when data that
 * was read before is now refused: older files are then ignored. `snapshot-file.test.ts` fails when this was forgotten for
 * one of the first two.
 */
export const SNAPSHOT_FORMAT = 6;

/** The lists that the numbers in a snapshot index, and what reads the file. When one changes, older files are ignored. */
const READ_WITH = createHash('sha256')
  .update(
    JSON.stringify([
      ENTITY_KINDS,
      RELATION_KINDS,
      EVIDENCE_LEVELS,
      STANCES,
      STANDINGS,
      DESIGN_LEVEL,
      RULE_NAMES,
      process.versions.v8,
    ]),
  )
  .digest('hex')
  .slice(0, 12);

/** The format of a snapshot file, and what it is read with. A file of another kind is ignored. */
export const SNAPSHOT_KIND = `${SNAPSHOT_FORMAT}-${READ_WITH}`;

/** The parts with what can be written of them: an entity table is made again from its rows. */
type WrittenParts = Omit<SnapshotParts, 'entities'> & { readonly entities: readonly Entity[] };

/** Writes a snapshot to another name first and then renames it. */
export function writeSnapshot(path: string, parts: SnapshotParts): void {
  const written: WrittenParts = { ...parts, entities: parts.entities.rows };
  const body = serialize(written);
  writeWhole(path, Buffer.concat([Buffer.from(`${firstLine(body)}\n`), body]));
}

/**
 * The parts in a snapshot file; undefined when it is not there, is no file, may not be read, is damaged, or of another kind.
 */
export function readSnapshot(path: string): SnapshotParts | undefined {
  let file: Buffer;
  try {
    file = readRegularFile(path, Infinity);
  } catch {
    return undefined;
  }
  const lineEnd = file.indexOf('\n');
  const body = file.subarray(lineEnd + 1);
  if (file.toString('utf8', 0, lineEnd) !== firstLine(body)) return undefined;
  const written = deserialize(body) as WrittenParts;
  return { ...written, entities: entityTable(written.entities) };
}

function firstLine(body: Buffer): string {
  return `jingluo snapshot ${SNAPSHOT_KIND} ${createHash('sha256').update(body).digest('hex')}`;
}
