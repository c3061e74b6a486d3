import { expect, test } from 'vitest';
import { type PastQuestion, readHistory, remember, titleOf, writeHistory } from './history.ts';

function pastQuestion(query: string, at = 0): PastQuestion {
  return { query, variables: '', at };
}

function store(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

test('the newest question is first, and a repeated question moves up', () => {
  const list = [pastQuestion('b', 1), pastQuestion('c', 2)].reduce<PastQuestion[]>(remember, [
    pastQuestion('a'),
  ]);
  expect(list.map(({ query }) => query)).toEqual(['c', 'b', 'a']);
  expect(remember(list, pastQuestion('a', 9)).map(({ query, at }) => `${query}${at}`)).toEqual([
    'a9',
    'c2',
    'b1',
  ]);
  expect(remember(list, { ...pastQuestion('a', 9), variables: '{"x":1}' })).toHaveLength(4);
});

test('the history has at most fifty questions and 200,000 characters, and drops the oldest', () => {
  const many = Array.from({ length: 80 }, (_, index) => pastQuestion(`q${index}`)).reduce<PastQuestion[]>(
    remember,
    [],
  );
  expect([many.length, many[0]!.query, many.at(-1)!.query]).toEqual([50, 'q79', 'q30']);
  const long = ['x', 'y', 'z']
    .map((letter) => pastQuestion(letter.repeat(90_000)))
    .reduce<PastQuestion[]>(remember, []);
  expect(long.map(({ query }) => query[0])).toEqual(['z', 'y']);
});

test('a written history is read again, and an empty list is removed', () => {
  const storage = store();
  expect(writeHistory(storage, [pastQuestion('{ a }', 5)])).toBe(true);
  expect(readHistory(storage)).toEqual([pastQuestion('{ a }', 5)]);
  writeHistory(storage, []);
  expect(storage.held.size).toBe(0);
});

test('a missing, full or broken storage causes no error', () => {
  expect(readHistory(undefined)).toEqual([]);
  const full = {
    ...store(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(writeHistory(full, [pastQuestion('a')])).toBe(false);
  for (const held of ['{', 'null', '{"a":1}', '[1, null, {"query": 3}]'])
    expect(readHistory({ getItem: () => held })).toEqual([]);
});

test('of a list that others have written only questions are read, each once and as many as are stored', () => {
  const read = (...entries: object[]) => readHistory({ getItem: () => JSON.stringify(entries) });
  const good = pastQuestion('{ a }', 5);
  expect(
    read(good, pastQuestion('late', 1e20), { ...good, at: '5' }, { ...good, operation: {} }, [good]),
  ).toEqual([good]);
  expect(read(good, { ...good, at: 6 }, pastQuestion('b'), pastQuestion('b', 9))).toEqual([
    good,
    pastQuestion('b'),
  ]);
  expect(read(...Array.from({ length: 90 }, (_, at) => pastQuestion(`q${at}`))).length).toBe(50);
  expect(read(good, pastQuestion('x'.repeat(200_001)))).toEqual([good]);
});

test('a question is titled by its comment, its name, or its beginning', () => {
  expect(titleOf('\n# Which points lie on it?\nquery A { a }')).toBe('Which points lie on it?');
  expect(titleOf('query Points($id: ID!) { a }')).toBe('Points');
  expect(titleOf('{\n  dataset {\n version } }')).toBe('{ dataset { version } }');
});
