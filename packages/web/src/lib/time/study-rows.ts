import { counted } from '../counted.ts';
import { type Level, rank } from '../level/level.ts';
import type { Outcome } from '../outcome/outcome.graphql.ts';
import { COMPARATORS, resultAgainst, resultOfStudy } from '../outcome/outcome-words.ts';
import type { DatedStudy, StudyRow } from './line-of-time.ts';

/** What a work says of a claim, as far as a row of studies needs it. */
export interface StudyPiece {
  readonly level: Level;
  readonly role: 'FINDING' | 'BACKGROUND';
  readonly outcomes: readonly Outcome[];
  readonly citation: { readonly id: string; readonly shortName: string; readonly year: number | null };
}

/** A row of the studies behind some evidence, in the order of their years; undefined without any that has a year. */
export function studyRow(name: string, where: string, pieces: readonly StudyPiece[]): StudyRow | undefined {
  const byWork = Map.groupBy(
    pieces.filter(({ level, role }) => role === 'FINDING' && rank(level) >= rank('REGISTERED')),
    ({ citation }) => citation.id,
  );
  const studies = [...byWork.values()]
    .flatMap((same) => studyOf(same) ?? [])
    .sort((one, other) => one.year - other.year);
  if (studies.length === 0) return undefined;
  const gloss = [where, counted(studies.length, 'study', 'studies')].filter(Boolean).join('; ');
  return { name, gloss, studies };
}

/** The sign of a study is that of its first comparison, sham before others; what else it compares with is in the words. */
function studyOf(pieces: readonly StudyPiece[]): DatedStudy | undefined {
  const { id, shortName, year } = pieces[0]!.citation;
  if (year === null) return undefined;
  const outcomes = pieces.find((piece) => piece.outcomes.length > 0)?.outcomes ?? [];
  const results = COMPARATORS.flatMap((against) => {
    const result = resultOfStudy(outcomes.filter((outcome) => outcome.against === against));
    return result === undefined || result === 'NOT_REPORTED' ? [] : [{ result, against }];
  });
  const words = results.map(resultAgainst).join('; ') || 'none reported';
  return { id, shortName, year, result: results[0]?.result ?? 'NOT_REPORTED', words };
}
