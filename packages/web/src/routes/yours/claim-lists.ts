import type { AddedFolder } from './yours.graphql.ts';

/** The lists of claims of an added folder, as the page shows them. */
export const CLAIM_LISTS = [
  { key: 'adds', heading: 'Adds', words: 'Claims that nothing before it makes.' },
  { key: 'supports', heading: 'Supports', words: 'Claims that were there, and it says so too.' },
  { key: 'contests', heading: 'Contests', words: 'Claims that were there, and it says otherwise.' },
  { key: 'neutral', heading: 'Leaves open', words: 'Claims that were there, and it reaches no verdict.' },
] as const satisfies readonly { key: keyof AddedFolder; heading: string; words: string }[];

/** "adds 2 claims, supports 1, changes none": a folder in one line. */
export function inOneLine({ works, entities, adds, supports, contests, neutral, changes }: Counts): string {
  return [
    counted(works.totalCount, 'work', 'works'),
    counted(entities.totalCount, 'thing', 'things'),
    `adds ${counted(adds.totalCount, 'claim', 'claims')}`,
    `supports ${number(supports.totalCount)}`,
    `contests ${number(contests.totalCount)}`,
    `leaves ${number(neutral.totalCount)} open`,
    `changes the level or standing of ${number(changes.totalCount)}`,
  ].join(', ');
}

type Counts = Readonly<
  Record<(typeof CLAIM_LISTS)[number]['key'] | 'works' | 'entities' | 'changes', { totalCount: number }>
>;

function counted(count: number, one: string, more: string): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : more}`;
}

function number(count: number): string {
  return count === 0 ? 'none' : String(count);
}
