import { expect, test } from 'vitest';
import { listingOf } from '@jingluo/graph';
import { type Connection, connection } from './connection.ts';

type Item = { readonly id: string };

const page = (some: readonly Item[], bounds: Parameters<typeof connection>[1]) =>
  connection(listingOf(some).page, bounds) as Connection<Item>;
const items = ['a', 'b', 'c'].map((id) => ({ id }));
const ids = (connection: ReturnType<typeof page>) => connection.edges.map(({ node }) => node.id);

test('pages follow one another by cursor', () => {
  const first = page(items, { first: 2 });
  expect([ids(first), first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([
    ['a', 'b'],
    true,
    false,
  ]);
  const second = page(items, { first: 2, after: first.pageInfo.endCursor });
  expect([ids(second), second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
    ['c'],
    false,
    true,
  ]);
  expect(second.totalCount).toBe(3);
});

test('a page of size 0 is empty and has the total', () => {
  expect(page(items, { first: 0 })).toEqual({
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 3,
  });
});

test('a page past the end is empty', () => {
  const last = page(items, { first: 3 }).pageInfo.endCursor;
  expect([
    ids(page(items, { first: 3, after: last })),
    page(items, { first: 3, after: last }).pageInfo.hasNextPage,
  ]).toEqual([[], false]);
});

test('a cursor stays the same when the list grows', () => {
  const cursor = page(items, { first: 2 }).pageInfo.endCursor;
  expect(ids(page([{ id: 'new' }, ...items], { first: 5, after: cursor }))).toEqual(['c']);
});

test('bounds out of range and foreign cursors are refused with what is allowed', () => {
  expect(() => page(items, { first: -1 })).toThrow('first: -1 is not allowed; allowed: 0 to 500');
  expect(() => page(items, { first: 501 })).toThrow('allowed: 0 to 500');
  expect(() => page(items, { first: 1, after: 'nonsense' })).toThrow(
    'after: "nonsense" is no cursor of this list',
  );
});
