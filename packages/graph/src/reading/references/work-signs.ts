import type { IndexedWork } from '../reading-index.ts';
import { type EntryWord, entryWords } from './entry-words.ts';
import type { TitleMatch } from './match-title.ts';
import { printedYears } from './printed-years.ts';

type Sign = 'agree' | 'conflict' | 'unknown';

/** What speaks beside the title for an entry being about a work. */
export interface Signs {
  readonly people: Sign;
  readonly year: Sign;
  /** Whether the name of its journal or its site is printed, in full or cut. */
  readonly container: boolean;
}

interface SignsOf {
  (row: number, entry: readonly EntryWord[], match: Pick<TitleMatch, 'from' | 'to'>): Signs;
  /** The row of the one work by the people of an entry without a title that can be read, of its year, in its journal. */
  readonly byPeople: (entry: readonly EntryWord[]) => number | undefined;
}

/** Compares people, year and journal of works with those of entries. */
export function createSigns(works: readonly IndexedWork[]): SignsOf {
  const authors = works.map((work) => work.authors.map((name) => entryWords(name).map(({ word }) => word)));
  const containers = works.map(({ container = '' }) => contentWords(entryWords(container)));
  const byFirst = new Map<string, number[]>();
  authors.forEach(([first], row) => {
    const key = first?.[0];
    if (key !== undefined) byFirst.set(key, [...(byFirst.get(key) ?? []), row]);
  });

  const signs = (
    row: number,
    entry: readonly EntryWord[],
    { from, to }: Pick<TitleMatch, 'from' | 'to'>,
  ): Signs => {
    const before = entry.slice(0, from);
    const after = entry.slice(to);
    return {
      people: peopleSign(authors[row]!, before, after),
      year: yearSign(works[row]!.year, [...before, ...after]),
      container: hasContainer(containers[row]!, [...after, ...before]),
    };
  };

  const byPeople = (entry: readonly EntryWord[]): number | undefined => {
    const rows = (byFirst.get(entry[0]?.word ?? '') ?? []).filter((row) => {
      const { year, container } = signs(row, entry, { from: entry.length, to: entry.length });
      const named = authors[row]!.filter((name) => stands(name, entry)).length;
      const names = entryWords(works[row]!.container ?? '');
      return year === 'agree' && container && named >= 2 && !hasEnglishTitle(entry, names);
    });
    return rows.length === 1 ? rows[0] : undefined;
  };
  return Object.assign(signs, { byPeople });
}

/** Words that English titles have, and names of people and titles in pinyin have not. */
const OF_TITLES = new Set(
  'of the in on for with and to by from is are against versus treatment patients study trial review'.split(
    ' ',
  ),
);

/** Whether beside its journal an entry has the words of a title that can be read. */
function hasEnglishTitle(entry: readonly EntryWord[], container: readonly EntryWord[]): boolean {
  const ofJournal = container.map(({ word }) => word);
  return entry.some(({ word }) => OF_TITLES.has(word) && !ofJournal.includes(word));
}

/** People agree when the first author is printed first, or after the title; they conflict when only others are printed. */
function peopleSign(
  authors: readonly (readonly string[])[],
  before: readonly EntryWord[],
  after: readonly EntryWord[],
): Sign {
  const [first] = authors;
  if (first === undefined) return 'unknown';
  const people = before.filter(({ word }) => !/^\d+$/.test(word));
  const start = people.findIndex(({ word }) => word.length > 1);
  if (stands(first, people.slice(0, start + first.length))) return 'agree';
  if (people.length === 0) return stands(first, after) ? 'agree' : 'unknown';
  if (authors.slice(1).some((name) => stands(name, people))) return 'unknown';
  return start === -1 ? 'unknown' : 'conflict';
}

/** Whether a name stands among words, all of it side by side. */
function stands(name: readonly string[], words: readonly EntryWord[]): boolean {
  return (
    name.length > 0 && words.some((_, at) => name.every((part, offset) => words[at + offset]?.word === part))
  );
}

function yearSign(year: number | undefined, words: readonly EntryWord[]): Sign {
  const printed = printedYears(words);
  if (year === undefined || printed.length === 0) return 'unknown';
  // A paper is often printed in the year after it was first shown.
  return printed.some((one) => Math.abs(one - year) <= 1) ? 'agree' : 'conflict';
}

const EMPTY_WORDS = new Set('the of and in for de la und der zhi journal'.split(' '));

function contentWords(words: readonly EntryWord[]): string[] {
  return words.map(({ word }) => word).filter((word) => !EMPTY_WORDS.has(word));
}

/** Whether most words of a name stand in an entry in their order, in full or cut: `Evid Based Complement Alternat Med`. */
function hasContainer(container: readonly string[], words: readonly EntryWord[]): boolean {
  if (container.length === 0) return false;
  let [at, found] = [0, 0];
  for (const wanted of container) {
    const next = words.findIndex(({ word }, position) => position >= at && isCut(word, wanted));
    if (next === -1) continue;
    found += 1;
    at = next + 1;
  }
  return found >= Math.max(1, Math.ceil(0.7 * container.length));
}

function isCut(printed: string, whole: string): boolean {
  return printed === whole || (printed.length >= 3 && whole.startsWith(printed));
}
