import {
  type EvidenceLevel,
  DESIGN_LEVEL,
  levelAt,
  levelRank,
  type Standing,
  STANCES,
} from '../vocabulary/levels.ts';
import type { CitationFields } from '../data/schema.ts';
import type { Evidence } from './model.ts';

/** The level a work lends: that of its design; none (`uncited`) when it is retracted or could not be found. */
export function workLevel(fields: CitationFields): EvidenceLevel {
  if (fields.retracted || fields.unresolved || fields.study === undefined) return 'uncited';
  return DESIGN_LEVEL[fields.study.design];
}

/** The level of the strongest work that says so; disputing and neutral works lend none. */
export function claimLevel(evidence: readonly Evidence[]): EvidenceLevel {
  return strongest(supporting(evidence).map((piece) => piece.level));
}

/** Contested when one work says otherwise, else supported when a work that lends a level says so. */
export function claimStanding(evidence: readonly Evidence[]): Standing {
  if (evidence.some((piece) => piece.direction === 'disputes')) return 'contested';
  return claimLevel(evidence) === 'uncited' ? 'uncited' : 'supported';
}

/** The evidence that says so. */
export function supporting(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((piece) => piece.direction === 'supports');
}

/** Supporting before disputing before neutral, strongest first, then by work and place. */
export function sortEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted(
    (a, b) =>
      STANCES.indexOf(a.direction) - STANCES.indexOf(b.direction) ||
      levelRank(b.level) - levelRank(a.level) ||
      a.citation.localeCompare(b.citation, 'en') ||
      a.locator.localeCompare(b.locator, 'en', { numeric: true }),
  );
}

/** The highest of some levels; `uncited` of none. */
export function strongest(levels: readonly EvidenceLevel[]): EvidenceLevel {
  return levelAt(Math.max(0, ...levels.map(levelRank)));
}

/** The lowest of some levels; `uncited` of none. */
export function weakest(levels: readonly EvidenceLevel[]): EvidenceLevel {
  return levels.length === 0 ? 'uncited' : levelAt(Math.min(...levels.map(levelRank)));
}
