import type { ClaimOnCard } from '#lib/claim/claim.graphql.ts';
import type { LineOfTimeView, StudyRow } from '#lib/time/line-of-time.ts';
import { strandsOf } from '#lib/time/strands-of.ts';
import { studyRow } from '#lib/time/study-rows.ts';
import type { Timeline } from '#lib/time/timeline.graphql.ts';
import { inSentence } from '#lib/trace/phrases.ts';
import type { NeedlingClaim } from './claim.graphql.ts';

interface ClaimInTime {
  readonly claim: ClaimOnCard & { readonly timeline: Timeline };
  readonly twin: ClaimOnCard | null;
  readonly needling: readonly NeedlingClaim[];
}

/** What the page of a claim shows of its time; undefined where no source of it has a year. */
export function lineOfTime({ claim, twin, needling }: ClaimInTime): LineOfTimeView | undefined {
  const strands = strandsOf(claim.timeline);
  if (strands.length === 0) return undefined;
  const { object } = claim;
  const name = object.kind === 'SYMPTOM' ? inSentence(object.label) : undefined;
  const rows = name === undefined ? [] : rowsFor(name, { claim, twin, needling });
  const years = [
    ...strands.flatMap(({ origin, repeats }) => [origin, ...repeats].map((work) => work.yearTo ?? work.year)),
    ...rows.flatMap(({ studies }) => studies.map(({ year }) => year)),
  ];
  return {
    strands,
    rows,
    name,
    more: claim.timeline.more,
    undated: claim.timeline.undated,
    until: Math.max(...years),
  };
}

/** The studies of a treatment for a symptom: of this one, and of needling at any points. */
function rowsFor(symptom: string, { claim, twin, needling }: ClaimInTime): StudyRow[] {
  return [
    studyRow(`${claim.subject.label} for ${symptom}`, '', [...claim.evidence, ...(twin?.evidence ?? [])]),
    studyRow(
      `Needling for ${symptom}`,
      'any points',
      needling.flatMap(({ evidence }) => evidence),
    ),
  ].filter((row) => row !== undefined);
}
