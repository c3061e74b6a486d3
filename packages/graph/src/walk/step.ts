import { DERIVED_BIT, RELATION_CODE, type Side } from '../snapshot/claim-columns.ts';
import type { WalkedGraph } from './walked-graph.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import { relation as relationRow, RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { oneOf } from './bad-argument.ts';

export const DIRECTIONS = ['out', 'in', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * One step of a walk: which claims to follow, in which direction, to which kinds. What is left out does not
 * restrict.
 */
export interface TraversalStep {
  readonly relations?: readonly RelationKind[] | undefined;
  /** `out` is from subject to object. A symmetric relation is followed in both directions in any case. */
  readonly direction?: Direction | undefined;
  /** Kinds of the entities it may lead to. */
  readonly to?: readonly EntityKind[] | undefined;
}

/** The claims that may be followed. */
export interface WalkFilter {
  readonly minLevel?: EvidenceLevel | undefined;
  /** False leaves derived claims out. */
  readonly derived?: boolean | undefined;
}

/** A step in the form that walks use: the allowed relations on each side. */
export interface PreparedStep {
  readonly sides: readonly PreparedSide[];
  /**
   * By position in `ENTITY_KINDS`: 1 for each kind that the step may lead to; undefined when it may lead to all.
   */
  readonly kinds: Uint8Array | undefined;
}

export interface PreparedSide {
  readonly side: Side;
  /** By position in `RELATION_KINDS`: 1 for each relation that may be followed. */
  readonly allowed: Uint8Array;
  /** The first and last allowed positions. */
  readonly first: number;
  readonly last: number;
}

/** A filter in the form that walks use: the lowest rank of level, and the flag bits that exclude a claim. */
export interface PreparedFilter {
  readonly floor: number;
  readonly dropped: number;
}

/**
 * Prepares a step. Throws `BadArgumentError` for an unknown relation, direction or kind; `within` is put before the
 * name of the argument.
 */
export function prepareStep({ claims }: WalkedGraph, step: TraversalStep, within = ''): PreparedStep {
  const direction = oneOf(`${within}direction`, step.direction ?? 'both', DIRECTIONS);
  const relations = (step.relations ?? RELATION_KINDS).map((kind) =>
    oneOf(`${within}relations`, kind, RELATION_KINDS),
  );
  const kinds = step.to?.map((kind) => oneOf(`${within}to`, kind, ENTITY_KINDS));
  const { out, in: into } = claims.columns;
  const walked = (way: Direction) =>
    relations.filter((kind) => direction !== way || relationRow(kind).symmetric);
  return {
    sides: [prepareSide(out, walked('in')), prepareSide(into, walked('out'))].filter(
      ({ first, last }) => first <= last,
    ),
    kinds:
      kinds &&
      marks(
        ENTITY_KINDS.length,
        kinds.map((kind) => ENTITY_KINDS.indexOf(kind)),
      ),
  };
}

/** Prepares a filter. Throws `BadArgumentError` for an unknown level. */
export function prepareFilter({ minLevel = 'uncited', derived = true }: WalkFilter): PreparedFilter {
  return {
    floor: levelRank(oneOf('minLevel', minLevel, EVIDENCE_LEVELS)),
    dropped: derived ? 0 : DERIVED_BIT,
  };
}

function prepareSide(side: Side, relations: readonly RelationKind[]): PreparedSide {
  const codes = relations.map((kind) => RELATION_CODE[kind]!);
  return {
    side,
    allowed: marks(RELATION_KINDS.length, codes),
    first: Math.min(...codes),
    last: Math.max(...codes),
  };
}

function marks(length: number, positions: readonly number[]): Uint8Array {
  const marked = new Uint8Array(length);
  for (const position of positions) marked[position] = 1;
  return marked;
}
