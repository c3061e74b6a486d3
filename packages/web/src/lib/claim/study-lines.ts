import { counted } from '../counted.ts';
import { isStudy, type KindOfSource } from '../work/source-noun.ts';
import type { Outcome } from '../outcome/outcome.graphql.ts';

/** What the record of a source says of its study; null where nothing is recorded. */
export interface StudyFacts {
  readonly participants: number | null;
  readonly comparator: string | null;
  readonly result: string | null;
  readonly limitations: string | null;
}

/** Three lines about a study, each empty where nothing is recorded. */
export interface StudyLines {
  /** The result; for a study without one, that none is recorded. */
  readonly found: string;
  readonly people: string;
  readonly limits: string;
}

/**
 * The lines about a study below a claim: its result, who took part against what, and its limits. They add no verdict.
 */
export function studyLines(
  source: KindOfSource,
  facts: StudyFacts | null,
  outcomes: readonly Outcome[],
): StudyLines {
  const { participants = null, comparator = null, result = null, limitations = null } = facts ?? {};
  const compared =
    comparator === 'none' ? 'Nothing to compare with' : comparator && `Compared: ${comparator}`;
  const people = participants === null ? '' : counted(participants, 'person', 'people');
  return {
    found: result ?? (isStudy(source) && outcomes.length === 0 ? 'No result recorded here.' : ''),
    people: [people, compared].filter(Boolean).join('. '),
    limits: limitations ?? '',
  };
}
