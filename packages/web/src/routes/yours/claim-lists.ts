import type { AddedFolder } from './yours.graphql.ts';

/** The lists of claims of an added folder. */
export const CLAIM_LISTS = [
  { key: 'adds', heading: 'Adds', words: 'Claims that were not here before.' },
  { key: 'supports', heading: 'Supports', words: 'Claims that were here before; it says so too.' },
  { key: 'contests', heading: 'Contests', words: 'Claims that were here before; it says otherwise.' },
  { key: 'neutral', heading: 'Leaves open', words: 'Claims that were here before; it reaches no result.' },
] as const satisfies readonly { key: keyof AddedFolder; heading: string; words: string }[];

/** The contents of a folder in six numbers with words. */
export function inNumbers({ entities, adds, supports, contests, neutral, changes }: Counts): Cell[] {
  return [
    cell('entities', entities, 'thing', 'added'),
    cell('adds', adds, 'claim', 'added'),
    cell('supports', supports, 'claim', 'supported'),
    cell('contests', contests, 'claim', 'contested'),
    cell('neutral', neutral, 'claim', 'left open'),
    cell('changes', changes, 'claim', 'changed'),
  ];
}

function cell(
  key: string,
  { totalCount: count }: { readonly totalCount: number },
  noun: string,
  done: string,
): Cell {
  return { key, word: `${count === 1 ? noun : `${noun}s`} ${done}`, count };
}

interface Cell {
  readonly key: string;
  readonly word: string;
  readonly count: number;
}

type Counts = Readonly<
  Record<(typeof CLAIM_LISTS)[number]['key'] | 'entities' | 'changes', { readonly totalCount: number }>
>;
