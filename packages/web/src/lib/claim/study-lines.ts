import { counted } from '../counted.ts';
import { isStudy, type KindOfSource } from '../work/source-noun.ts';

/** What the record of a source says of its study; null where nothing is recorded. */
export interface StudyFacts {
  readonly participants: number | null;
  readonly comparator: string | null;
  readonly result: string | null;
  readonly limitations: string | null;
}

/** A study in three lines, each empty where there is nothing to say. */
export interface StudyLines {
  /** What came out; said to be missing where the source is a study, and left out where it is none. */
  readonly found: string;
  readonly people: string;
  readonly limits: string;
}

/** What stands of a study in a claim: its result, who took part against what, and its limits. No verdict of ours. */
export function studyLines(source: KindOfSource, facts: StudyFacts | null): StudyLines {
  const { participants = null, comparator = null, result = null, limitations = null } = facts ?? {};
  const compared =
    comparator === 'none' ? 'Nothing to compare with' : comparator && `Compared: ${comparator}`;
  const people = participants === null ? '' : counted(participants, 'person', 'people');
  return {
    found: result ?? (isStudy(source) ? 'No result recorded here.' : ''),
    people: [people, compared].filter(Boolean).join('. '),
    limits: limitations ?? '',
  };
}
