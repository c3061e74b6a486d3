import { BREAK, type EntryWord } from './entry-words.ts';

/** How much a word tells: much when few titles have it. */
export type Weigh = (word: string) => number;

/** How well a title stands in an entry. */
export interface TitleMatch {
  /** The words of the entry that it takes: from, up to and not including. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 1: how much of both the title and what is printed there agrees, up to the next full stop. */
  readonly likeness: number;
  /** The same up to the next comma or colon. */
  readonly likenessOfPart: number;
  /** Whether what is printed is the title up to its colon. */
  readonly isHead: boolean;
}

/** What a word costs that only one of both has, in parts of its weight. */
const SKIPPED = 0.6;

interface Cell {
  readonly score: number;
  /** Where the stretch begins in the entry, and what of it agrees. */
  readonly from: number;
  readonly agreed: number;
}

const NOTHING: Cell = { score: 0, from: -1, agreed: 0 };

/**
 * The best place of a title in an entry: a local alignment of both by words (Smith and Waterman 1981), each with its weight.
 * Undefined when they share no word.
 */
export function matchTitle(
  title: readonly EntryWord[],
  entry: readonly EntryWord[],
  weigh: Weigh,
): TitleMatch | undefined {
  const best = align(title, entry, weigh);
  if (best === undefined) return undefined;
  const { from, to, agreed, titleEnd } = best;
  const sum = (words: readonly EntryWord[]): number => words.reduce((all, { word }) => all + weigh(word), 0);
  const wanted = sum(title);
  const likeness = (until: number): number => {
    const first = firstOfRun(entry, from);
    const last = endOfRun(entry, to, until);
    return (2 * agreed) / (wanted + sum(entry.slice(first, last)));
  };
  const headEnd = title.findIndex((word, at) => at > 0 && word.before !== BREAK.none && isColon(title, at));
  const isHead = headEnd > 2 && titleEnd <= headEnd && agreed >= 0.9 * sum(title.slice(0, headEnd));
  return { from, to, likeness: likeness(BREAK.strong), likenessOfPart: likeness(BREAK.weak), isHead };
}

function isColon(title: readonly EntryWord[], at: number): boolean {
  return title[at]!.start - title[at - 1]!.end >= 2 || title[at]!.before === BREAK.strong;
}

/** The first word of the same run of words. */
function firstOfRun(entry: readonly EntryWord[], from: number): number {
  let first = from;
  while (first > 0 && entry[first]!.before === BREAK.none) first -= 1;
  return first;
}

/** Where the run of words ends that goes on after a place, up to a break of at least this strength. */
function endOfRun(entry: readonly EntryWord[], to: number, until: number): number {
  let end = to;
  while (end < entry.length && entry[end]!.before < until) end += 1;
  return end;
}

function align(title: readonly EntryWord[], entry: readonly EntryWord[], weigh: Weigh) {
  const costs = entry.map(({ word }) => SKIPPED * weigh(word));
  let above: Cell[] = entry.map(() => NOTHING);
  let best: { cell: Cell; to: number; titleEnd: number } | undefined;
  title.forEach(({ word }, row) => {
    const weight = weigh(word);
    const here: Cell[] = [];
    entry.forEach((other, column) => {
      const diagonal = column === 0 ? NOTHING : above[column - 1]!;
      const left = column === 0 ? NOTHING : here[column - 1]!;
      const cell = isSame(word, other.word)
        ? {
            score: diagonal.score + weight,
            from: diagonal.from === -1 ? column : diagonal.from,
            agreed: diagonal.agreed + weight,
          }
        : stronger(less(above[column]!, SKIPPED * weight), less(left, costs[column]!));
      here.push(cell);
      if (cell.score > (best?.cell.score ?? 0)) best = { cell, to: column + 1, titleEnd: row + 1 };
    });
    above = here;
  });
  return best && { from: best.cell.from, to: best.to, agreed: best.cell.agreed, titleEnd: best.titleEnd };
}

function less(cell: Cell, cost: number): Cell {
  return cell.score <= cost ? NOTHING : { ...cell, score: cell.score - cost };
}

function stronger(a: Cell, b: Cell): Cell {
  return a.score >= b.score ? a : b;
}

/** The same word, or its plural. */
function isSame(a: string, b: string): boolean {
  return a === b || (a.length > 3 && (a === `${b}s` || b === `${a}s`));
}
