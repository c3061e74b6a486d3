import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingOf } from '@jingluo/graph';
import { type Connection, connection } from '../fields/connection.ts';

type Item = { readonly id: string };

const page = (items: readonly Item[], bounds: Parameters<typeof connection>[1]) =>
  connection(listingOf(items).page, bounds) as Connection<Item>;

const SEED = 20261129;

const ids = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 40 });
const toItems = (list: readonly string[]) => list.map((id) => ({ id }));

test('pages of any sizes, one after the other, give the whole list', () => {
  fc.assert(
    fc.property(ids, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (list, sizes) => {
      const items = toItems(list);
      const walked: string[] = [];
      let after: string | null = null;
      for (const first of sizes) {
        const { edges, pageInfo, totalCount }: Connection<{ id: string }> = page(items, { first, after });
        expect(totalCount).toBe(list.length);
        expect(pageInfo.hasPreviousPage).toBe(walked.length > 0);
        walked.push(...edges.map(({ node }) => node.id));
        expect(pageInfo.hasNextPage).toBe(walked.length < list.length);
        expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
          edges[0]?.cursor ?? null,
          edges.at(-1)?.cursor ?? null,
        ]);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(walked).toEqual(list);
    }),
    { seed: SEED },
  );
});

test('a cursor keeps its place when items are added before or after it', () => {
  fc.assert(
    fc.property(ids, ids, fc.nat(), (list, more, at) => {
      fc.pre(list.length > 0);
      const added = more.filter((id) => !list.includes(id));
      const { cursor } = page(toItems(list), { first: 500 }).edges[at % list.length]!;
      const grown = toItems([
        ...added,
        ...list,
        ...added.map((id) => `${id}~`).filter((id) => !list.includes(id)),
      ]);
      const rest = page(grown, { first: 500, after: cursor }).edges.map(({ node }) => node.id);
      expect(rest.slice(0, list.length - 1 - (at % list.length))).toEqual(list.slice((at % list.length) + 1));
    }),
    { seed: SEED },
  );
});

test('a cursor from outside the list is refused', () => {
  fc.assert(
    fc.property(ids, fc.string(), (list, after) => {
      const known = page(toItems(list), { first: 500 }).edges.map(({ cursor }) => cursor);
      const id = Buffer.from(after, 'base64url').toString('utf8');
      fc.pre(!known.includes(after) && !list.includes(id));
      expect(() => page(toItems(list), { first: 1, after })).toThrow('is no cursor of this list');
    }),
    { seed: SEED },
  );
});
