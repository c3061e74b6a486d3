import {
  DESIGN_LEVEL,
  EVIDENCE_ROLES,
  type EvidenceLevel,
  levelAt,
  levelRank,
  type Standing,
} from '../vocabulary/levels.ts';
import type { CitationFields } from '../data/schema.ts';
import type { Claim, Evidence } from './model.ts';

/**
 * The level that a work gives to claims: that of its design, but `uncited` when it is retracted or could not be
 * found.
 */
export function workLevel(fields: CitationFields): EvidenceLevel {
  if (fields.retracted || fields.unresolved || fields.study === undefined) return 'uncited';
  return DESIGN_LEVEL[fields.study.design];
}

const BACKGROUND = EVIDENCE_ROLES.indexOf('background');

/**
 * The rank of a piece of evidence, from that of its work and its role by number: what a study only says on the way has no
 * level. (When the passage names its source, the data has it as that source's, read in this work.)
 */
export function pieceRank(rankOfWork: number, role: number): number {
  return role === BACKGROUND ? levelRank('uncited') : rankOfWork;
}

/** The level of the strongest work that says so; disputing and neutral works do not count. */
export function claimLevel(evidence: readonly Evidence[]): EvidenceLevel {
  return strongest(supporting(evidence).map((piece) => piece.level));
}

/** Contested when a work disputes it, else supported when a work above `uncited` says so. */
export function claimStanding(evidence: readonly Evidence[]): Standing {
  if (evidence.some((piece) => piece.direction === 'disputes')) return 'contested';
  return claimLevel(evidence) === 'uncited' ? 'uncited' : 'supported';
}

/** The evidence that says so. */
function supporting(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((piece) => piece.direction === 'supports');
}

type Families = Pick<Claim, 'families' | 'familyLevels'>;

/**
 * The families of the works that say so, in the order of the evidence, each with the level of its strongest work.
 */
export function supportingFamilies(
  evidence: readonly Evidence[],
  familyOf: (citation: string) => string,
): Families {
  return gather(supporting(evidence).map(({ citation, level }) => [familyOf(citation), level]));
}

/** The families behind all of some claims, such as the premises of a conclusion. */
export function premiseFamilies(claims: readonly Families[]): Families {
  return gather(claims.flatMap(leveled));
}

/** The families of the works of this level or above that say so, of several claims. */
export function familiesAtLeast(claims: readonly Families[], minLevel: EvidenceLevel = 'uncited'): string[] {
  const least = levelRank(minLevel);
  return [
    ...new Set(
      claims.flatMap(({ families, familyLevels }) =>
        families.filter((_, index) => levelRank(familyLevels[index]!) >= least),
      ),
    ),
  ];
}

type Leveled = readonly [family: string, level: EvidenceLevel];

function leveled({ families, familyLevels }: Families): Leveled[] {
  return families.map((family, index) => [family, familyLevels[index]!]);
}

function gather(said: readonly Leveled[]): Families {
  const levels = new Map<string, EvidenceLevel>();
  for (const [family, level] of said) levels.set(family, strongest([level, levels.get(family) ?? level]));
  return { families: [...levels.keys()], familyLevels: [...levels.values()] };
}

/** The highest of some levels; `uncited` of none. */
export function strongest(levels: readonly EvidenceLevel[]): EvidenceLevel {
  return levelAt(Math.max(0, ...levels.map(levelRank)));
}

/** The lowest of some levels; `uncited` of none. */
export function weakest(levels: readonly EvidenceLevel[]): EvidenceLevel {
  return levels.length === 0 ? 'uncited' : levelAt(Math.min(...levels.map(levelRank)));
}
