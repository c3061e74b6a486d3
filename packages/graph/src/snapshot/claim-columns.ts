import { EVIDENCE_ROLES, type EvidenceRole, STANCES } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { EntityTable } from './entity-table.ts';
import type { Lists } from './lists.ts';
import type { Claim } from './model.ts';

/**
 * The claims grouped by the entity at one end. The claims of an entity are at `offsets[entity]` up to, not
 * including, `offsets[entity + 1]`, ordered by relation and then by the other end.
 */
export interface Side {
  readonly offsets: Uint32Array;
  /** Relation, other end and what walks filter by, packed into one number for each claim: see `claimWord`. */
  readonly words: Uint32Array;
  /** The row of the claim. Undefined for outgoing claims: there the position is the row. */
  readonly rows: Uint32Array | undefined;
}

/** What the columns of claims point to by position. */
export interface ColumnTargets {
  /** Names of the data folders. */
  readonly folders: readonly string[];
  readonly entities: EntityTable;
  /** Names of the rules. */
  readonly rules: readonly string[];
}

/**
 * All claims as typed arrays. A claim is a row; rows are ordered by subject, relation, object and rule, so the rows
 * of a subject are contiguous and are at the same time its outgoing claims.
 */
export interface ClaimColumns {
  readonly out: Side;
  readonly in: Side;
  /** Position in `STANDINGS`. */
  readonly standings: Uint8Array;
  /** How many works (families) say so; 65,535 means that many or more. */
  readonly works: Uint16Array;
  /** Works by row: positions in the table of works, in the order of the evidence. */
  readonly evidence: Lists;
  /** Parallel to `evidence.values`: position in `STANCES`. */
  readonly stances: Uint8Array;
  /** Parallel to `evidence.values`: position in `EVIDENCE_ROLES`. */
  readonly roles: Uint8Array;
  /** Parallel to `evidence.values`: position of the work it was read in, plus one; 0 for none. */
  readonly vias: Uint32Array;
  /** Parallel to `evidence.values`: position in the table of texts. */
  readonly locators: Uint32Array;
  /** Parallel to `evidence.values`: position in the table of texts, plus one; 0 for none. */
  readonly notes: Uint32Array;
  /** Parallel to `evidence.values`: position in the table of texts, plus one; 0 for none. */
  readonly verbs: Uint32Array;
  /** Parallel to `evidence.values`: the term of the work, its position in the table of texts, plus one; 0 for none. */
  readonly terms: Uint32Array;
  /** Parallel to `evidence.values`: position of the data folder that says so. */
  readonly folders: Uint8Array;
  /** All rows, strongest first: by level, number of works and row. */
  readonly strongest: Uint32Array;
  /** The rows of derived claims, ascending. */
  readonly derived: Uint32Array;
  /** Parallel to `derived`: position in the list of rules. */
  readonly rules: Uint8Array;
  /** Parallel to `derived`: rows of the premises. */
  readonly premises: Lists;
}

/*
 * A claim's word: relation in bits 26–31, the entity at the other end in bits 4–25, derived in bit 3, level in bits
 * 0–2.
 */
const RELATION_SHIFT = 26;
const END_SHIFT = 4;
const END_MASK = 2 ** 22 - 1;
const LEVEL_MASK = 0b111;

/** The bit of a word that is set for a derived claim. */
export const DERIVED_BIT = 0b1000;
/** How many entities fit into the words of claims. */
const MOST_ENDS = 2 ** 22;

/** Thrown when there is more than a graph in this format can hold. The message is for the user. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Throws a `TooLargeError` when so many entities do not fit into the words of claims. */
export function assertFits(entities: number): void {
  if (entities <= MOST_ENDS) return;
  const [there, most] = [entities, MOST_ENDS].map((count) => count.toLocaleString('en'));
  throw new TooLargeError(
    `The data has ${there} entities, and a graph holds at most ${most}. Leave out a data folder, or what no claim names.`,
  );
}

/**
 * Relation, other end, level and whether derived, in one number of 32 bits. It is in this order because a side is
 * sorted by it, and this small because memory access is what walks take most time for.
 */
export function claimWord(relation: number, end: number, rank: number, isDerived: boolean): number {
  return ((relation << RELATION_SHIFT) | (end << END_SHIFT) | (isDerived ? DERIVED_BIT : 0) | rank) >>> 0;
}

/** The position of the relation in `RELATION_KINDS`. */
export function relationIn(word: number): number {
  return word >>> RELATION_SHIFT;
}

/** The row of the entity at the other end. */
export function endIn(word: number): number {
  return (word >>> END_SHIFT) & END_MASK;
}

/** The rank of the level, 0 to 5. */
export function rankIn(word: number): number {
  return word & LEVEL_MASK;
}

/** Whether the claim is derived. */
export function isDerivedIn(word: number): boolean {
  return (word & DERIVED_BIT) !== 0;
}

/** How many claims an entity is an end of; a claim with itself counts twice. */
export function endsAt({ out, in: into }: Pick<ClaimColumns, 'out' | 'in'>, entity: number): number {
  return out.offsets[entity + 1]! - out.offsets[entity]! + into.offsets[entity + 1]! - into.offsets[entity]!;
}

/** The position of a claim's stance in `STANCES`. */
export function stanceCode(direction: Claim['evidence'][number]['direction']): number {
  return STANCES.indexOf(direction);
}

/** The position of a role in `EVIDENCE_ROLES`. */
export function roleCode(role: EvidenceRole): number {
  return EVIDENCE_ROLES.indexOf(role);
}

/** The position of each relation in `RELATION_KINDS`. */
export const RELATION_CODE: Readonly<Record<string, number>> = Object.fromEntries(
  RELATION_KINDS.map((kind, code) => [kind, code]),
);

/** The first position among an entity's claims on a side with at least this relation and other end. */
export function positionOf({ offsets, words }: Side, entity: number, relation: number, end = 0): number {
  // Not by shifting: the relation after the last one would overflow 32 bits.
  const sought = relation * 2 ** RELATION_SHIFT + end * 2 ** END_SHIFT;
  let low = offsets[entity]!;
  let high = offsets[entity + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The subject of a row: the entity among whose outgoing claims it is. */
export function subjectOf({ out }: ClaimColumns, row: number): number {
  let low = 0;
  let high = out.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (out.offsets[middle + 1]! <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}
