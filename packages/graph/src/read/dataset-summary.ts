import { isDerivedIn, rankIn, relationIn } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';

/** How much a snapshot has of everything. */
export interface DatasetSummary {
  readonly version: string;
  /** Without headings. */
  readonly entities: number;
  /** Terms that only arrange other terms. */
  readonly headings: number;
  /** Stored claims only. */
  readonly claims: number;
  readonly derivedClaims: number;
  readonly contestedClaims: number;
  readonly citations: number;
  /** Without headings; with 0 for kinds that do not occur. */
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  /** With 0 for relations that do not occur. */
  readonly relations: readonly { readonly relation: RelationKind; readonly count: number }[];
  /** Stored claims by level. */
  readonly levels: readonly { readonly level: EvidenceLevel; readonly count: number }[];
}

export function summarize({ version, entities, claims, citations }: Snapshot): DatasetSummary {
  const { columns } = claims;
  const stored = columns.out.words.filter((word) => !isDerivedIn(word));
  const things = entities.kinds.filter((_, row) => entities.headings[row] === 0);
  const kindCounts = countCodes(ENTITY_KINDS.length, things);
  const relationCounts = countCodes(RELATION_KINDS.length, stored.map(relationIn));
  const levelCounts = countCodes(EVIDENCE_LEVELS.length, stored.map(rankIn));
  return {
    version,
    entities: things.length,
    headings: entities.count - things.length,
    claims: stored.length,
    derivedClaims: columns.derived.length,
    contestedClaims: columns.standings.filter((standing) => STANDINGS[standing] === 'contested').length,
    citations: citations.size,
    kinds: ENTITY_KINDS.map((kind, code) => ({ kind, count: kindCounts[code]! })),
    relations: RELATION_KINDS.map((relation, code) => ({ relation, count: relationCounts[code]! })),
    levels: EVIDENCE_LEVELS.map((level, code) => ({ level, count: levelCounts[code]! })),
  };
}

/** How often each code occurs. */
function countCodes(length: number, codes: Iterable<number>): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const code of codes) counts[code]! += 1;
  return counts;
}
