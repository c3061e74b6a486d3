import { DERIVED_BIT, RELATION_CODE, type Side } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, levelRank } from '../vocabulary/levels.ts';
import { relation as relationRow, RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { oneOf } from './bad-argument.ts';

export const DIRECTIONS = ['out', 'in', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One step of a walk: along which claims, which way, to what. What is left out does not restrict. */
export interface TraversalStep {
  readonly relations?: readonly RelationKind[] | undefined;
  /** `out` from subject to object. A symmetric relation is walked both ways whatever stands here. */
  readonly direction?: Direction | undefined;
  /** Kinds of the entities it may lead to. */
  readonly to?: readonly EntityKind[] | undefined;
}

/** Which claims may be walked at all. */
export interface WalkFilter {
  readonly minLevel?: EvidenceLevel | undefined;
  /** False leaves derived claims out. */
  readonly derived?: boolean | undefined;
}

/** A step made ready: by side, the relations allowed there. */
export interface ReadyStep {
  readonly sides: readonly ReadySide[];
  /** 1 for each kind, by its position in `ENTITY_KINDS`, that the step may lead to; undefined when it may lead to all. */
  readonly kinds: Uint8Array | undefined;
}

export interface ReadySide {
  readonly side: Side;
  /** 1 for each relation, by its position in `RELATION_KINDS`, that may be walked. */
  readonly allowed: Uint8Array;
  /** The first and the last of these positions. */
  readonly first: number;
  readonly last: number;
}

/** A filter made ready: the least rank of level, and the bits of the flags that rule a claim out. */
export interface ReadyFilter {
  readonly floor: number;
  readonly dropped: number;
}

/** Throws `BadArgumentError` for an unknown relation, direction or kind, with `within` in front of the argument. */
export function readyStep({ claims }: Snapshot, step: TraversalStep, within = ''): ReadyStep {
  const direction = oneOf(`${within}direction`, step.direction ?? 'both', DIRECTIONS);
  const relations = (step.relations ?? RELATION_KINDS).map((kind) =>
    oneOf(`${within}relations`, kind, RELATION_KINDS),
  );
  const kinds = step.to?.map((kind) => oneOf(`${within}to`, kind, ENTITY_KINDS));
  const { out, in: into } = claims.columns;
  const walked = (way: Direction) =>
    relations.filter((kind) => direction !== way || relationRow(kind).symmetric);
  return {
    sides: [readySide(out, walked('in')), readySide(into, walked('out'))].filter(
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

/** Throws `BadArgumentError` for an unknown level. */
export function readyFilter({ minLevel = 'uncited', derived = true }: WalkFilter): ReadyFilter {
  return {
    floor: levelRank(oneOf('minLevel', minLevel, EVIDENCE_LEVELS)),
    dropped: derived ? 0 : DERIVED_BIT,
  };
}

function readySide(side: Side, relations: readonly RelationKind[]): ReadySide {
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
