import {
  DESIGN_LEVEL,
  EVIDENCE_ROLES,
  type EvidenceLevel,
  levelAt,
  levelRank,
  type Standing,
} from '../vocabulary/levels.ts';
import type { CitationFields } from '../data/schema.ts';
import type { Claim, Evidence, Family } from './model.ts';

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

/** What the subject does to the object, in the words of the works that say so, each once. */
export function verbsOf({ evidence }: Pick<Claim, 'evidence'>): string[] {
  return [...new Set(supporting(evidence).flatMap(({ verb }) => verb ?? []))];
}

type Families = Pick<Claim, 'families' | 'works'>;

/** The families of the works that say so, in the order of the evidence. `familyOf`: the family of a work. */
export function supportingFamilies(
  evidence: readonly Evidence[],
  familyOf: (citation: string) => Omit<Family, 'level'>,
): Families {
  return counted(supporting(evidence).map(({ citation, level }) => ({ ...familyOf(citation), level })));
}

/** The families behind all of some claims, such as the premises of a conclusion. */
export function premiseFamilies(claims: readonly Pick<Claim, 'families'>[]): Families {
  return counted(claims.flatMap(({ families }) => families));
}

/** The families that count, of the works of this level or above that say so, of several claims: not those that say another of them again. */
export function familiesAtLeast(
  claims: readonly Pick<Claim, 'families'>[],
  minLevel: EvidenceLevel = 'uncited',
): string[] {
  const least = levelRank(minLevel);
  return countingFamilies(premiseFamilies(claims).families.filter(({ level }) => levelRank(level) >= least));
}

/** The ids of those families that say none of the others again, as a review says what its trials say, and a book what it draws on. */
function countingFamilies(families: readonly Omit<Family, 'level'>[]): string[] {
  const ids = new Set(families.map(({ id }) => id));
  return families
    .filter(({ id, includes }) => !includes.some((pooled) => pooled !== id && ids.has(pooled)))
    .map(({ id }) => id);
}

function counted(said: readonly Family[]): Families {
  const families = new Map<string, Family>();
  for (const family of said) {
    const known = families.get(family.id);
    families.set(family.id, known === undefined ? family : joined(known, family));
  }
  const all = [...families.values()];
  return { families: all, works: countingFamilies(all).length };
}

function joined(a: Family, b: Family): Family {
  const includes = b.includes.length === 0 ? a.includes : [...new Set([...a.includes, ...b.includes])];
  return { id: a.id, level: strongest([a.level, b.level]), includes };
}

/** The highest of some levels; `uncited` of none. */
export function strongest(levels: readonly EvidenceLevel[]): EvidenceLevel {
  return levelAt(Math.max(0, ...levels.map(levelRank)));
}

/** The lowest of some levels; `uncited` of none. */
export function weakest(levels: readonly EvidenceLevel[]): EvidenceLevel {
  return levels.length === 0 ? 'uncited' : levelAt(Math.min(...levels.map(levelRank)));
}
