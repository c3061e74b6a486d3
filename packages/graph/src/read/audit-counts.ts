import { endIn, isDerivedIn, relationIn } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { type Standing, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';

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
export function auditCounts({ entities, claims }: Snapshot): AuditCounts {
  const { out, standings, works } = claims.columns;
  const relations = new Map(RELATION_KINDS.map((relation) => [relation, empty()]));
  const kinds = new Map(ENTITY_KINDS.map((kind) => [kind, empty()]));
  for (let row = 0; row < claims.count; row += 1) {
    const word = out.words[row]!;
    if (isDerivedIn(word)) continue;
    const ends = [claims.ends(row).subject, endIn(word)].map((end) => ENTITY_KINDS[entities.kinds[end]!]!);
    const standing = STANDINGS[standings[row]!]!;
    count(relations.get(RELATION_KINDS[relationIn(word)]!)!, standing, works[row]!);
    for (const kind of new Set(ends)) count(kinds.get(kind)!, standing, works[row]!);
  }
  return {
    relations: [...relations].filter(isUsed).map(([relation, tally]) => ({ relation, ...tally })),
    kinds: [...kinds].filter(isUsed).map(([kind, tally]) => ({ kind, ...tally })),
  };
}

function empty(): MutableCount {
  return { claims: 0, uncited: 0, contested: 0, singleWork: 0 };
}

function count(tally: MutableCount, standing: Standing, works: number): void {
  tally.claims += 1;
  if (standing === 'uncited') tally.uncited += 1;
  if (standing === 'contested') tally.contested += 1;
  if (works === 1) tally.singleWork += 1;
}

function isUsed([, { claims }]: readonly [unknown, MutableCount]): boolean {
  return claims > 0;
}
