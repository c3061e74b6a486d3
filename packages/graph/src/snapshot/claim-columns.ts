import { levelRank, STANCES } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { EntityTable } from './entity-table.ts';
import type { Claim } from './model.ts';

/**
 * The claims as seen from one end, gathered by the entity at that end. The claims of an entity are
 * `offsets[entity]` up to, not including, `offsets[entity + 1]`, ordered by relation and then by the other end.
 */
export interface Side {
  readonly offsets: Uint32Array;
  /** Relation, other end and what walks filter by, of each claim, in one number: see `claimWord`. */
  readonly words: Uint32Array;
  /** The row of the claim; undefined for the side whose own positions are the rows. */
  readonly rows: Uint32Array | undefined;
}

/** Lists of numbers laid end to end: list `i` is `values[offsets[i]]` up to `values[offsets[i + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
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
 * All claims as typed arrays. A claim is a row; rows are ordered by subject, relation, object and rule, so that the
 * rows of a subject lie together and are themselves the outgoing side.
 */
export interface ClaimColumns {
  readonly out: Side;
  readonly in: Side;
  /** Position in `STANDINGS`. */
  readonly standings: Uint8Array;
  /** How many works (families) say so; 65,535 stands for that and more. */
  readonly works: Uint16Array;
  /** Works by row: positions in the table of works, in the order of the evidence. */
  readonly evidence: Lists;
  /** Parallel to `evidence.values`: position in `STANCES`. */
  readonly stances: Uint8Array;
  /** Parallel to `evidence.values`: position of the work it was read in, plus one; 0 for none. */
  readonly vias: Uint32Array;
  /** Parallel to `evidence.values`: position in the table of texts. */
  readonly locators: Uint32Array;
  /** Parallel to `evidence.values`: position in the table of texts, plus one; 0 for none. */
  readonly notes: Uint32Array;
  /** Parallel to `evidence.values`: position of the data folder that says so. */
  readonly folders: Uint8Array;
  /** The rows of derived claims, ascending. */
  readonly derived: Uint32Array;
  /** Parallel to `derived`: position in the list of rules. */
  readonly rules: Uint8Array;
  /** Parallel to `derived`: rows of the premises. */
  readonly premises: Lists;
}

/* A word: relation in bits 26–31, the entity at the other end in bits 4–25, derived in bit 3, level in bits 0–2. */
const RELATION_SHIFT = 26;
const END_SHIFT = 4;
const END_MASK = 2 ** 22 - 1;
const LEVEL_MASK = 0b111;

/** The bit of a word that says that the claim is derived. */
export const DERIVED_BIT = 0b1000;
/** How many entities the words of claims can tell apart. */
export const MOST_ENDS = 2 ** 22;

/**
 * What a side keeps of a claim, in the order by which it is sorted: relation, other end, level and whether derived.
 * One number of 32 bits for each, since walking waits for memory more than for anything else.
 */
export function claimWord(relation: number, end: number, claim: Pick<Claim, 'level' | 'derivedBy'>): number {
  const derived = claim.derivedBy === undefined ? 0 : DERIVED_BIT;
  return ((relation << RELATION_SHIFT) | (end << END_SHIFT) | derived | levelRank(claim.level)) >>> 0;
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

/** The position of a claim's stance in `STANCES`, as the columns keep it. */
export function stanceCode(direction: Claim['evidence'][number]['direction']): number {
  return STANCES.indexOf(direction);
}

/** The position of each relation in `RELATION_KINDS`, as the columns keep it. */
export const RELATION_CODE: Readonly<Record<string, number>> = Object.fromEntries(
  RELATION_KINDS.map((kind, code) => [kind, code]),
);

/** The first position of an entity's claims on a side whose relation and other end are not below those given. */
export function positionOf({ offsets, words }: Side, entity: number, relation: number, end = 0): number {
  // A relation beyond the last has no word of its own.
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

/** The subject of a row: the entity whose stretch of the outgoing side it lies in. */
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
