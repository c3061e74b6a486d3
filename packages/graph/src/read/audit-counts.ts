import { endIn, isDerivedIn, relationIn } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { endsStep, runSteps, type Steps } from './steps.ts';

/** How many stored claims a group has, and how many of them lack evidence or agreement. */
export interface AuditCount {
  readonly claims: number;
  readonly uncited: number;
  readonly contested: number;
  readonly singleWork: number;
}

export interface AuditCounts {
  /** In the order of the vocabulary; relations without stored claims are left out. */
  readonly relations: readonly ({ readonly relation: RelationKind } & AuditCount)[];
  /** The claims with an end of the kind, each counted once; kinds without claims are left out. */
  readonly kinds: readonly ({ readonly kind: EntityKind } & AuditCount)[];
}

type MutableCount = { -readonly [Key in keyof AuditCount]: AuditCount[Key] };

/** Counts the stored claims of each relation and of each kind. */
export function auditCounts(snapshot: Snapshot): AuditCounts {
  return runSteps(auditCountsInSteps(snapshot));
}

/** `auditCounts` in steps. */
export function* auditCountsInSteps({ entities, claims }: Snapshot): Steps<AuditCounts> {
  const { out, standings, works } = claims.columns;
  const relations = RELATION_KINDS.map(empty);
  const kinds = ENTITY_KINDS.map(empty);
  for (let subject = 0; subject < entities.count; subject += 1) {
    const ofSubject = kinds[entities.kinds[subject]!]!;
    for (let row = out.offsets[subject]!; row < out.offsets[subject + 1]!; row += 1) {
      if (endsStep(row)) yield;
      const word = out.words[row]!;
      if (isDerivedIn(word)) continue;
      const ofObject = kinds[entities.kinds[endIn(word)]!]!;
      count(relations[relationIn(word)]!, standings[row]!, works[row]!);
      count(ofSubject, standings[row]!, works[row]!);
      if (ofObject !== ofSubject) count(ofObject, standings[row]!, works[row]!);
    }
  }
  return {
    relations: relations
      .map((tally, code) => ({ relation: RELATION_KINDS[code]!, ...tally }))
      .filter(({ claims: some }) => some > 0),
    kinds: kinds
      .map((tally, code) => ({ kind: ENTITY_KINDS[code]!, ...tally }))
      .filter(({ claims: some }) => some > 0),
  };
}

const UNCITED = STANDINGS.indexOf('uncited');
const CONTESTED = STANDINGS.indexOf('contested');

function empty(): MutableCount {
  return { claims: 0, uncited: 0, contested: 0, singleWork: 0 };
}

function count(tally: MutableCount, standing: number, works: number): void {
  tally.claims += 1;
  if (standing === UNCITED) tally.uncited += 1;
  if (standing === CONTESTED) tally.contested += 1;
  if (works === 1) tally.singleWork += 1;
}
