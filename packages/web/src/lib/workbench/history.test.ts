import { expect, test } from 'vitest';
import { type PastQuestion, readHistory, remember, titleOf, writeHistory } from './history.ts';

function asked(query: string, at = 0): PastQuestion {
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

test('the newest stands first, and a question asked again moves up', () => {
  const list = [asked('b', 1), asked('c', 2)].reduce<PastQuestion[]>(remember, [asked('a')]);
  expect(list.map(({ query }) => query)).toEqual(['c', 'b', 'a']);
  expect(remember(list, asked('a', 9)).map(({ query, at }) => `${query}${at}`)).toEqual(['a9', 'c2', 'b1']);
  expect(remember(list, { ...asked('a', 9), variables: '{"x":1}' })).toHaveLength(4);
});

test('it holds fifty questions and 200,000 characters, and lets the oldest go', () => {
  const many = Array.from({ length: 80 }, (_, index) => asked(`q${index}`)).reduce<PastQuestion[]>(
    remember,
    [],
  );
  expect([many.length, many[0]!.query, many.at(-1)!.query]).toEqual([50, 'q79', 'q30']);
  const long = ['x', 'y', 'z']
    .map((letter) => asked(letter.repeat(90_000)))
    .reduce<PastQuestion[]>(remember, []);
  expect(long.map(({ query }) => query[0])).toEqual(['z', 'y']);
});

test('what was written is read again, and an empty list leaves nothing behind', () => {
  const storage = store();
  expect(writeHistory(storage, [asked('{ a }', 5)])).toBe(true);
  expect(readHistory(storage)).toEqual([asked('{ a }', 5)]);
  writeHistory(storage, []);
  expect(storage.held.size).toBe(0);
});

test('a browser that keeps nothing, or something else, does no harm', () => {
  expect(readHistory(undefined)).toEqual([]);
  const full = {
    ...store(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(writeHistory(full, [asked('a')])).toBe(false);
  for (const held of ['{', 'null', '{"a":1}', '[1, null, {"query": 3}]'])
    expect(readHistory({ getItem: () => held })).toEqual([]);
});

test('a question is called by its comment, its name, or its beginning', () => {
  expect(titleOf('\n# Which points lie on it?\nquery A { a }')).toBe('Which points lie on it?');
  expect(titleOf('query Points($id: ID!) { a }')).toBe('Points');
  expect(titleOf('{\n  dataset {\n version } }')).toBe('{ dataset { version } }');
});
