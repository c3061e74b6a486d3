import type { Question } from './link.ts';

/** A question that was run in this browser. */
export interface PastQuestion extends Question {
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'jingluo.questions';
const MOST_ENTRIES = 50;
const MOST_CHARACTERS = 200_000;

/**
 * The list with a question in front. An earlier run of the same question is removed, and the oldest beyond the limit.
 */
export function remember(list: readonly PastQuestion[], question: PastQuestion): PastQuestion[] {
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

/**
 * The history in this browser, newest first; empty if storage is not allowed or not readable. What is no question is
 * left out, and so is what `remember` would not have stored.
 */
export function readHistory(storage: Pick<Storage, 'getItem'> | undefined): PastQuestion[] {
  try {
    const list: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    const asked = Array.isArray(list) ? list.filter(isAsked).slice(0, MOST_ENTRIES) : [];
    return asked.reduceRight<PastQuestion[]>(remember, []);
  } catch {
    return [];
  }
}

/** Stores a history, or removes it if it is empty. False if this browser does not store it. */
export function writeHistory(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
  list: readonly PastQuestion[],
): boolean {
  try {
    if (list.length === 0) storage?.removeItem(KEY);
    else storage?.setItem(KEY, JSON.stringify(list));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The title of a question in a list: the comment in its first line, else its operation, else its beginning. */
export function titleOf(query: string): string {
  const lines = query.split('\n').map((line) => line.trim());
  const [first = ''] = lines.filter((line) => line !== '');
  if (first.startsWith('#')) return first.replace(/^#+\s*/, '').slice(0, 120);
  const name = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1];
  return name ?? lines.join(' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}

function isAsked(entry: unknown): entry is PastQuestion {
  const { query, variables, operation, at } = (entry ?? {}) as Partial<Record<keyof PastQuestion, unknown>>;
  const isNamed = operation === undefined || typeof operation === 'string';
  return typeof query === 'string' && typeof variables === 'string' && isNamed && isTime(at);
}

/** Dates end 8.64e15 milliseconds after 1970, and none can be shown beyond. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}
