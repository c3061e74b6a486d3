import { endIn, isDerivedIn, rankIn, relationIn, type Side, subjectOf } from '../snapshot/claim-columns.ts';
import { isHeading } from '../snapshot/entity-table.ts';
import { claimId } from '../snapshot/claim-id.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import {
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  levelAt,
  type Standing,
  STANDINGS,
} from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { studyTest } from './claim-filter.ts';
import { AGAINST_SHAM } from './study-filter.ts';

/** What claims are filtered by. */
export interface ClaimOutline {
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly level: EvidenceLevel;
  readonly standing: Standing;
  readonly derived: boolean;
  /** Whether a study of it reports how it came out against sham. */
  readonly againstSham: boolean;
}

export interface ClaimOutlines {
  /** In the order of the table of claims. */
  readonly claims: readonly ClaimOutline[];
  /** The ids of the headings among their ends. */
  readonly headings: readonly string[];
  /** How many claims of the graph are not among them. */
  readonly left: number;
}

/**
 * The outlines of all claims when there are at most so many; else, for each of some entities, those of its claims with the
 * highest levels, as many for each as there is room for all. Unknown ids are left out.
 */
export function claimOutlines(snapshot: Snapshot, ids: readonly string[], most: number): ClaimOutlines {
  const { count } = snapshot.claims;
  const rows = count <= most ? undefined : strongestOfEach(snapshot, ids, most);
  const outline = outliner(snapshot);
  const outlines = Array.from(rows ?? { length: count }, (row, at) => outline(rows === undefined ? at : row));
  const ends = new Set(outlines.flatMap(({ subject, object }) => [subject, object]));
  return {
    claims: outlines,
    headings: [...ends].filter((id) => isHeading(snapshot.entities, id)),
    left: count - outlines.length,
  };
}

/** Rows of claims in ascending order. */
function strongestOfEach({ entities, claims }: Snapshot, ids: readonly string[], most: number): Uint32Array {
  const { columns } = claims;
  const each = Math.floor(most / Math.max(ids.length, 1));
  const taken = new Set<number>();
  for (const id of ids) {
    const entity = entities.rowOf(id);
    if (entity === undefined) continue;
    const ranks = EVIDENCE_LEVELS.map((): number[] => []);
    for (const side of [columns.out, columns.in]) rowsByRank(side, entity, each, ranks);
    for (const row of ranks.toReversed().flat().slice(0, each)) taken.add(row);
  }
  return Uint32Array.from(taken).sort();
}

/** Adds rows of an entity on a side to lists by the rank of their level, as many to each as are of use. */
function rowsByRank(side: Side, entity: number, most: number, ranks: readonly number[][]): void {
  for (let at = side.offsets[entity]!; at < side.offsets[entity + 1]!; at += 1) {
    const word = side.words[at]!;
    const rows = ranks[rankIn(word)]!;
    // A claim with itself is on both sides.
    const isAgain = side.rows !== undefined && endIn(word) === entity;
    if (rows.length < most && !isAgain) rows.push(side.rows?.[at] ?? at);
  }
}

function outliner(snapshot: Snapshot): (row: number) => ClaimOutline {
  const { entities, claims } = snapshot;
  const { columns } = claims;
  const isAgainstSham = studyTest(snapshot, AGAINST_SHAM);
  return (row) => {
    const word = columns.out.words[row]!;
    const derived = isDerivedIn(word);
    const triple = {
      subject: entities.idAt(subjectOf(columns, row)),
      relation: RELATION_KINDS[relationIn(word)]!,
      object: entities.idAt(endIn(word)),
    };
    return {
      // The rule of a derived claim is part of its id, and there are few.
      id: derived ? claims.at(row).id : claimId(triple),
      ...triple,
      level: levelAt(rankIn(word)),
      standing: STANDINGS[columns.standings[row]!]!,
      derived,
      againstSham: isAgainstSham(row),
    };
  };
}
