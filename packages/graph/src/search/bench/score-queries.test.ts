import { expect, test } from 'vitest';
import type { Query } from './read-queries.ts';
import { type Found, scoreQueries } from './score-queries.ts';

const ask = (...right: string[]): Query => ({
  group: 'english',
  sort: 'lay words',
  by: 'outside',
  text: 'x',
  right,
});
const hits = (ids: string, confident = true): Found[] => [...ids].map((id) => ({ id, confident }));

test('counts a right first hit, one among the first five, and a confident wrong first hit', () => {
  const queries = [ask('a'), ask('a', 'b'), ask('a'), ask('a'), ask('a')];
  const found = [hits('ax'), hits('xyb'), hits('uvwxya'), hits('x', false), []];
  expect(scoreQueries(queries, found)).toEqual({ queries: 5, first: 1 / 5, five: 2 / 5, wrong: 2 / 5 });
});

test('a query without a right answer can only be confidently wrong', () => {
  const queries = [ask(), ask(), ask(), ask('a')];
  expect(scoreQueries(queries, [hits('x'), hits('x', false), [], hits('a')])).toEqual({
    queries: 4,
    first: 1,
    five: 1,
    wrong: 1 / 4,
  });
});
