import type { Question } from './link.ts';

/** A question that was asked here. */
export interface Asked extends Question {
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'jingluo.questions';
const MOST_ENTRIES = 50;
const MOST_CHARACTERS = 200_000;

/** The list with a question in front. The same question asked before moves up; the oldest fall off the end. */
export function remember(list: readonly Asked[], question: Asked): Asked[] {
  const others = list.filter(
    ({ query, variables, operation }) =>
      query !== question.query || variables !== question.variables || operation !== question.operation,
  );
  let room = MOST_CHARACTERS;
  return [question, ...others].slice(0, MOST_ENTRIES).filter(({ query, variables }) => {
    room -= query.length + variables.length;
    return room >= 0;
  });
}

/** What is kept in this browser, newest first; nothing where that is not allowed, or not readable. */
export function readHistory(storage: Pick<Storage, 'getItem'> | undefined): Asked[] {
  try {
    const list: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isAsked) : [];
  } catch {
    return [];
  }
}

/** Keeps a list, or forgets all when it is empty. False when this browser does not keep it. */
export function writeHistory(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
  list: readonly Asked[],
): boolean {
  try {
    if (list.length === 0) storage?.removeItem(KEY);
    else storage?.setItem(KEY, JSON.stringify(list));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** What a question is called in a list: its comment in the first line, else its operation, else how it begins. */
export function titleOf(query: string): string {
  const lines = query.split('\n').map((line) => line.trim());
  const [first = ''] = lines.filter((line) => line !== '');
  if (first.startsWith('#')) return first.replace(/^#+\s*/, '').slice(0, 120);
  const name = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1];
  return name ?? lines.join(' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}

function isAsked(entry: unknown): entry is Asked {
  const { query, variables, at } = (entry ?? {}) as Partial<Record<keyof Asked, unknown>>;
  return typeof query === 'string' && typeof variables === 'string' && typeof at === 'number';
}
