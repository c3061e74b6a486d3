import { counted } from '../counted.ts';
import { type Level, rank } from '../level/level.ts';
import type { Found } from './found.graphql.ts';
import type { Comparator, OutcomeResult } from './outcome.graphql.ts';
import { comparatorWords, RESULTS, resultAgainst, resultWord } from './outcome-words.ts';

/** How many studies report a result. */
export interface Counted {
  readonly result: OutcomeResult;
  readonly studies: number;
}

/** What studies report against one thing. Two comparators are never one line. */
export interface FoundLine {
  /** Undefined for studies of which no result is reported. */
  readonly against: Comparator | undefined;
  /** The signs, in their order; with a number where they are several. */
  readonly counts: readonly Counted[];
  /** What stands behind the signs: "better than sham, 1 study"; with several signs, "against sham". */
  readonly words: string;
  /** The same as one sentence without signs. */
  readonly spoken: string;
}

/** A result of a study; those that report nothing have none. */
interface Reported {
  readonly level: Level;
  readonly studies: number;
  readonly participants: number | null;
  readonly result: OutcomeResult;
}

/** What studies report, a line for each thing they compare with: sham first, then what the strongest studies compare with. */
export function foundLines(found: readonly Found[]): FoundLine[] {
  const reported = found.flatMap(({ results, ...studies }) =>
    results
      .filter(({ result }) => result !== 'NOT_REPORTED')
      .map(({ against, result }) => ({ against, ...studies, result })),
  );
  const groups = [...Map.groupBy(reported, ({ against }) => against)];
  return groups.sort(compareGroups).map(([against, some]) => lineOf(against, some));
}

/** The line about studies of which no result is reported; undefined where there are none. */
export function unreportedLine(found: readonly Found[]): FoundLine | undefined {
  const studies = sumOf(
    found.filter(({ results }) => results.every(({ result }) => result === 'NOT_REPORTED')),
  );
  if (studies === 0) return undefined;
  const words = `none reported, ${counted(studies, 'study', 'studies')}`;
  return { against: undefined, counts: [{ result: 'NOT_REPORTED', studies }], words, spoken: words };
}

/** The one line where there is room for one: what is reported, sham first; else that nothing is. */
export function firstLine(found: readonly Found[]): FoundLine | undefined {
  return foundLines(found)[0] ?? unreportedLine(found);
}

/**
 * The words of a line and the same in ever fewer, for where there is less room: "better than sham, 1 study", "better than
 * sham", "against sham".
 */
export function everShorter({ against, counts, words }: FoundLine): string[] {
  const [first] = counts;
  if (against === undefined || first === undefined || counts.length > 1) return [words];
  return [words, resultAgainst({ result: first.result, against }), `against ${comparatorWords(against)}`];
}

/** Whether a study reports how something compared with this came out. */
export function isReportedAgainst(found: readonly Found[], against: Comparator): boolean {
  return foundLines(found).some((line) => line.against === against);
}

/** "better than sham, 1 study; no difference from usual care, 2 studies"; empty where there is no study. */
export function spokenFound(found: readonly Found[]): string {
  const lines = foundLines(found);
  const unreported = lines.length === 0 ? unreportedLine(found) : undefined;
  return [...lines, ...(unreported ? [unreported] : [])].map(({ spoken }) => spoken).join('; ');
}

/** The words of a line with each number kept beside its noun where a line breaks. */
export function holdNumbers(words: string): string {
  return words.replaceAll(/, ([\d,]+) /g, ', $1\u00a0');
}

type Group = readonly [against: Comparator, some: readonly Reported[]];

function compareGroups([a, ofA]: Group, [b, ofB]: Group): number {
  const strongest = (some: readonly Reported[]) => Math.max(...some.map(({ level }) => rank(level)));
  return (
    Number(b === 'SHAM') - Number(a === 'SHAM') || strongest(ofB) - strongest(ofA) || sumOf(ofB) - sumOf(ofA)
  );
}

function lineOf(against: Comparator, some: readonly Reported[]): FoundLine {
  const counts = RESULTS.map((result) => ({
    result,
    studies: sumOf(some.filter((one) => one.result === result)),
  })).filter(({ studies }) => studies > 0);
  if (counts.length === 1) {
    const said = `${resultAgainst({ result: counts[0]!.result, against })}, ${whoSays(some)}`;
    return { against, counts, words: said, spoken: said + peopleOf(some) };
  }
  const spoken = counts
    .map(({ result, studies }, n) => {
      const count = n === 0 ? counted(studies, 'study', 'studies') : studies;
      return `${resultWord(result)} in ${count}`;
    })
    .join(', ');
  return {
    against,
    counts,
    words: `against ${comparatorWords(against)}`,
    spoken: `against ${comparatorWords(against)}: ${spoken}`,
  };
}

/** "1 review, 2 studies": a review is not added to the studies that it may pool. */
function whoSays(same: readonly Reported[]): string {
  const reviews = sumOf(same.filter(({ level }) => level === 'SYNTHESIZED'));
  const studies = sumOf(same) - reviews;
  return [
    ...(reviews > 0 ? [counted(reviews, 'review')] : []),
    ...(studies > 0 ? [counted(studies, 'study', 'studies')] : []),
  ].join(', ');
}

/** How many people took part, where all say it and nobody is counted twice. */
function peopleOf(same: readonly Reported[]): string {
  const people = same.map(({ participants }) => participants);
  if (new Set(same.map(({ level }) => level === 'SYNTHESIZED')).size > 1) return '';
  if (people.some((count) => count === null)) return '';
  return ` of ${counted(
    people.reduce<number>((sum, count) => sum + count!, 0),
    'person',
    'people',
  )}`;
}

function sumOf(some: readonly { readonly studies: number }[]): number {
  return some.reduce((sum, { studies }) => sum + studies, 0);
}
