import type { ResolvedBy } from '../model.ts';
import type { IndexedWork, ReadingIndex } from '../reading-index.ts';
import { type EntryWord, entryWords } from './entry-words.ts';
import { type TitleMatch, matchTitle, type Weigh } from './match-title.ts';
import { identifierForm, printedIdentifiers } from './printed-identifiers.ts';
import { createSigns, type Signs } from './work-signs.ts';

/** A work of the graph that an entry is about. */
export interface FoundWork {
  readonly work: IndexedWork;
  readonly by: ResolvedBy;
  /** Another work, when the title that is printed is its title, and the identifier is not its own. */
  readonly titleOf: IndexedWork | undefined;
}

export type FindWork = (entry: string) => FoundWork | undefined;

/** Finds the work of a graph that an entry of a list of works is about. Making one takes some hundredths of a second. */
export function createWorkFinder({ works }: Pick<ReadingIndex, 'works'>): FindWork {
  const byIdentifier = identified(works);
  const byWords = createTitleFinder(works);
  return (entry) => {
    const printed = printedIdentifiers(entry);
    const words = entryWords(entry);
    for (const { by, value } of printed) {
      const [work, ...others] = byIdentifier.get(`${by} ${value}`) ?? [];
      if (work === undefined) continue;
      const titled = byWords(words);
      // Papers of one trial have its number.
      if (others.length > 0 && by === 'registration') {
        if (titled !== undefined) return { ...titled, titleOf: undefined };
        continue;
      }
      const isOther = titled !== undefined && titled.work !== work && titled.by === 'title';
      return { work, by, titleOf: isOther ? titled.work : undefined };
    }
    const doi = printed.find(({ by }) => by === 'doi')?.value;
    const found = byWords(words);
    // The title of one work with the DOI of another: most often two versions, or a paper and its plan.
    if (found === undefined || isOtherVersion(doi, found.work)) return undefined;
    return { ...found, titleOf: undefined };
  };
}

function isOtherVersion(doi: string | undefined, { doi: own }: IndexedWork): boolean {
  if (doi === undefined || own === undefined) return false;
  const stem = (text: string): string => text.toLowerCase().replace(/\.pub\d+$/, '');
  return stem(doi) !== stem(own);
}

function identified(works: readonly IndexedWork[]): ReadonlyMap<string, readonly IndexedWork[]> {
  const found = new Map<string, IndexedWork[]>();
  for (const work of works)
    for (const by of ['doi', 'pmid', 'pmcid', 'registration'] as const) {
      if (work[by] === undefined) continue;
      const key = `${by} ${identifierForm(by, work[by])}`;
      found.set(key, [...(found.get(key) ?? []), work]);
    }
  return found;
}

/** How many works are compared with an entry word by word, */
const MOST_COMPARED = 12;
/** and how much of the weight of their titles must be in it: a title cut at its colon may have lost more than half. */
const LEAST_SHARED = 0.25;

type FindByWords = (words: readonly EntryWord[]) => Pick<FoundWork, 'work' | 'by'> | undefined;

function createTitleFinder(works: readonly IndexedWork[]): FindByWords {
  const titles = works.map(({ title }) => entryWords(title));
  const titlesWith = new Map<string, number[]>();
  titles.forEach((title, row) => {
    for (const word of new Set(title.map(({ word }) => word)))
      titlesWith.set(word, [...(titlesWith.get(word) ?? []), row]);
  });
  const weigh: Weigh = (word) => Math.log(1 + works.length / (titlesWith.get(word)?.length ?? 1));
  const weights = titles.map((title) => title.reduce((sum, { word }) => sum + weigh(word), 0));
  const signsOf = createSigns(works);

  const candidates = (entry: readonly EntryWord[]): number[] => {
    const shared = new Map<number, number>();
    for (const word of new Set(entry.map(({ word }) => word))) {
      const weight = weigh(word);
      for (const row of titlesWith.get(word) ?? []) shared.set(row, (shared.get(row) ?? 0) + weight);
    }
    const share = (row: number): number => shared.get(row)! / weights[row]!;
    return [...shared.keys()]
      .filter((row) => share(row) >= LEAST_SHARED)
      .sort((a, b) => share(b) - share(a))
      .slice(0, MOST_COMPARED);
  };

  return (words) => {
    const fitting: { row: number; rank: number }[] = [];
    for (const row of candidates(words)) {
      const match = matchTitle(titles[row]!, words, weigh);
      if (match === undefined) continue;
      const signs = signsOf(row, words, match);
      const isTelling = weights[row]! >= TELLING * weigh('');
      if (!isTitleOf(match, signs, isTelling)) continue;
      fitting.push({ row, rank: rankOf(match, signs) });
    }
    const [best, second] = fitting.sort((a, b) => b.rank - a.rank);
    // Two works with one title, and nothing beside it that tells them apart.
    if (second !== undefined && best!.rank - second.rank < 0.01) return undefined;
    if (best !== undefined) return { work: works[best.row]!, by: 'title' };
    const row = signsOf.byPeople(words);
    return row === undefined ? undefined : { work: works[row]!, by: 'author-and-year' };
  };
}

/** A title that weighs as much as this many rare words is hardly that of two works. */
const TELLING = 2.5;

/** Whether what is printed is the title of a work, or what is left of it, with people, year and journal that fit. */
function isTitleOf(match: TitleMatch, signs: Signs, isTelling: boolean): boolean {
  const { likeness, likenessOfPart, isHead, from } = match;
  const { people, year, container } = signs;
  const isSupported = people === 'agree' || container;
  if (people === 'agree' && year === 'agree' && (isHead || likenessOfPart >= (container ? 0.6 : 0.8)))
    return true;
  if (likeness < 0.85) return likenessOfPart >= 0.95 && isSupported && year !== 'conflict';
  if (people === 'conflict') return likeness >= 0.95 && isTelling && year === 'agree';
  if (year === 'conflict') return people === 'agree' && likeness >= 0.95;
  // A short title at the beginning is no name of a journal.
  return isTelling || isSupported || (from === 0 && likeness >= 0.98 && year === 'agree');
}

function rankOf({ likeness, likenessOfPart }: TitleMatch, { people, year, container }: Signs): number {
  const signs = { agree: 1, unknown: 0, conflict: -1 };
  return likenessOfPart + likeness / 2 + 0.2 * signs[people] + 0.15 * signs[year] + (container ? 0.1 : 0);
}
