import { familyOf } from '#lib/claim/evidence-by-work.ts';
import { type Level, rank } from '#lib/level/level.ts';
import type { Outcome } from '#lib/outcome/outcome.graphql.ts';
import { resultOfStudy } from '#lib/outcome/outcome-words.ts';

/** What a source says of a claim, with what came out of its study. */
export interface Reporting {
  readonly level: Level;
  readonly outcomes: readonly Outcome[];
  readonly citation: {
    readonly id: string;
    readonly shortName: string;
    readonly facts: { readonly participants: number | null } | null;
    readonly family: readonly { readonly id: string }[];
  };
}

/** How one study came out against one thing. */
export interface ReportedResult {
  readonly against: Outcome['against'];
  readonly result: Outcome['result'];
  /** The comparison that is told of it. */
  readonly told: Outcome;
  readonly level: Level;
  readonly citation: Reporting['citation'];
}

/**
 * What the studies behind some evidence report, a line for each study and what it compares with: against sham first, then the
 * strongest. A study that reports nothing has none; of two papers of one trial the stronger is told.
 */
export function reportedResults(evidence: readonly Reporting[]): ReportedResult[] {
  const papers = [...Map.groupBy(evidence, ({ citation }) => familyOf(citation)).values()].map((same) =>
    same.toSorted((a, b) => b.outcomes.length - a.outcomes.length || rank(b.level) - rank(a.level)),
  );
  return papers
    .flatMap(([paper]) => resultsOf(paper!))
    .sort(
      (a, b) => Number(b.against === 'SHAM') - Number(a.against === 'SHAM') || rank(b.level) - rank(a.level),
    );
}

function resultsOf({ outcomes, level, citation }: Reporting): ReportedResult[] {
  return [...Map.groupBy(outcomes, ({ against }) => against)].flatMap(([against, same]) => {
    const result = resultOfStudy(same);
    if (result === undefined || result === 'NOT_REPORTED') return [];
    const told = same.find((outcome) => outcome.result === result) ?? same[0]!;
    return [{ against, result, told, level, citation }];
  });
}
