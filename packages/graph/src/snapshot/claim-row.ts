import { endIn, isDerivedIn, rankIn, relationIn, subjectOf } from './claim-columns.ts';
import type { Claims } from './claims.ts';
import { lowerBound } from './lower-bound.ts';

/** A claim as numbers, read from the columns without making its object. */
export interface ClaimRow {
  readonly row: number;
  /** The rows of the entities at its ends. */
  readonly subject: number;
  readonly object: number;
  /** Positions in `RELATION_KINDS`, `EVIDENCE_LEVELS` and `STANDINGS`. */
  readonly relation: number;
  readonly rank: number;
  readonly standing: number;
  readonly works: number;
  /** Position in `RULE_NAMES`; -1 for a claim that works make. */
  readonly rule: number;
}

/** The claim of a row. */
export function readClaimRow({ columns }: Claims, row: number): ClaimRow {
  const word = columns.out.words[row]!;
  return {
    row,
    subject: subjectOf(columns, row),
    object: endIn(word),
    relation: relationIn(word),
    rank: rankIn(word),
    standing: columns.standings[row]!,
    works: columns.works[row]!,
    rule: isDerivedIn(word) ? columns.rules[lowerBound(columns.derived, row)]! : -1,
  };
}
