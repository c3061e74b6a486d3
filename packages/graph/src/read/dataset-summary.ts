import { isDerivedIn, rankIn, relationIn } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { studyTest } from './claim-filter.ts';
import { AGAINST_SHAM } from './study-filter.ts';

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
  /** Of which a study reports how it came out against sham. */
  readonly claimsAgainstSham: number;
  readonly citations: number;
  /** Without headings; with 0 for kinds that do not occur. */
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  /** With 0 for relations that do not occur. */
  readonly relations: readonly { readonly relation: RelationKind; readonly count: number }[];
  /** Stored claims by level. */
  readonly levels: readonly { readonly level: EvidenceLevel; readonly count: number }[];
}

/** Counts a snapshot: a pass over its claims, and over the works behind those about treatments. */
export function summarize(snapshot: Snapshot): DatasetSummary {
  const { version, entities, claims, citations } = snapshot;
  const { columns } = claims;
  const kindCounts = ENTITY_KINDS.map(() => 0);
  const relationCounts = RELATION_KINDS.map(() => 0);
  const levelCounts = EVIDENCE_LEVELS.map(() => 0);
  entities.kinds.forEach((kind, row) => {
    if (entities.headings[row] === 0) kindCounts[kind]! += 1;
  });
  for (const word of columns.out.words) {
    if (isDerivedIn(word)) continue;
    relationCounts[relationIn(word)]! += 1;
    levelCounts[rankIn(word)]! += 1;
  }
  const things = sum(kindCounts);
  return {
    version,
    entities: things,
    headings: entities.count - things,
    claims: sum(relationCounts),
    derivedClaims: columns.derived.length,
    contestedClaims: columns.standings.filter((standing) => STANDINGS[standing] === 'contested').length,
    claimsAgainstSham: Array.from({ length: claims.count }, (_, row) => row).filter(
      studyTest(snapshot, AGAINST_SHAM),
    ).length,
    citations: citations.size,
    kinds: ENTITY_KINDS.map((kind, code) => ({ kind, count: kindCounts[code]! })),
    relations: RELATION_KINDS.map((relation, code) => ({ relation, count: relationCounts[code]! })),
    levels: EVIDENCE_LEVELS.map((level, code) => ({ level, count: levelCounts[code]! })),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
