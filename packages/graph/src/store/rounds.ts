import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Awaitable } from '../read/graph-reader.ts';
import type { Page } from '../read/page.ts';
import type { Claim } from '../snapshot/model.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { EdgeList, EdgeSide, GraphStore } from './graph-store.ts';
import type { TermClaims } from './term-claims.ts';

/** A list of claims that is wanted: on a side of an entity, or those on which a work takes a stance, of all relations. */
export interface EdgesKey {
  readonly id: string;
  readonly side: EdgeSide | 'work';
  readonly relation: RelationKind | undefined;
}

/** The same text for the same list. */
export function nameOfEdges({ id, side, relation }: EdgesKey): string {
  return `${side} ${relation ?? ''} ${id}`;
}

/** One kind of reads. What is known is there at once; the rest comes with the next round. */
export interface Reads<K, T> {
  readonly one: (key: K) => Awaitable<T>;
  readonly many: (keys: readonly K[]) => Awaitable<readonly T[]>;
  /** What is known already; undefined for what has to be read. */
  readonly known: (key: K) => Known<T> | undefined;
  /** Reads something before it is asked for. Who asks for it is told of a failure. */
  readonly bring: (keys: readonly K[]) => void;
}

/** The reads of a store, gathered: what is asked for at one time is read in one round, and kept for later. */
export interface Rounds {
  readonly edges: Reads<EdgesKey, EdgeList>;
  readonly claims: Reads<string, Claim | undefined>;
  /** Pages are not kept: one of the whole graph costs the store no more than its items. */
  readonly claimsInOrder: GraphStore['claimsInOrder'];
  /** How many rounds there have been. */
  readonly count: () => number;
}

/** How many claims of one entity and side, or of one work, are read; a list with more is cut, and says so. */
const MOST_OF_LIST = 50_000;
/** How many claims are kept whole, and how many in lists. */
const MOST_CLAIMS = 2 ** 15;
const MOST_EDGES = 2 ** 18;
/** How many keys one request to the store names. */
const MOST_AT_ONCE = 1000;

/** Gathers the reads of a store, without the `kind-of` claims of entities, which are in memory. */
export function createRounds(store: GraphStore, terms: TermClaims): Rounds {
  let count = 0;
  let waiting: (() => void)[] = [];
  // After all that can go on without an answer has asked.
  const schedule = (send: () => void): void => {
    if (waiting.length === 0)
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        count += 1;
        for (const each of all) each();
      });
    waiting.push(send);
  };
  return {
    claims: createReads((ids) => store.claimsByIds(ids), {
      schedule,
      nameOf: (id) => id,
      most: MOST_CLAIMS,
      weigh: () => 1,
    }),
    edges: withTerms(
      createReads((keys) => readEdges(store, keys), {
        schedule,
        nameOf: nameOfEdges,
        most: MOST_EDGES,
        weigh: (list) => list.edges.length + 1,
      }),
      terms,
    ),
    claimsInOrder: (filter) => {
      const { total, page } = store.claimsInOrder(filter);
      return {
        total,
        page: (bounds) => {
          const { promise, resolve } = Promise.withResolvers<Page<Claim> | undefined>();
          schedule(() => resolve(page(bounds)));
          return promise;
        },
      };
    },
    count: () => count,
  };
}

/** A value that is known: undefined is one, too. */
export interface Known<T> {
  readonly value: T;
}

interface ReadsOptions<K, T> {
  readonly schedule: (send: () => void) => void;
  /** The same for the same key. */
  readonly nameOf: (key: K) => string;
  /** The weight of all values that are kept. */
  readonly most: number;
  readonly weigh: (value: T) => number;
}

function createReads<K, T>(
  read: (keys: readonly K[]) => Promise<readonly T[]>,
  { schedule, nameOf, most, weigh }: ReadsOptions<K, T>,
): Reads<K, T> {
  const kept = new LRUCache<string, Known<T>>({
    maxSize: most,
    sizeCalculation: ({ value }) => Math.max(1, weigh(value)),
  });
  const loader = new DataLoader<K, T, string>(
    async (keys) => {
      const values = await read(keys);
      keys.forEach((key, index) => kept.set(nameOf(key), { value: values[index]! }));
      return values;
    },
    { batchScheduleFn: schedule, maxBatchSize: MOST_AT_ONCE, cacheKeyFn: nameOf },
  );
  const known = (key: K): Known<T> | undefined => kept.get(nameOf(key));
  const one = (key: K): Awaitable<T> => {
    const found = known(key);
    if (found !== undefined) return found.value;
    const loaded = loader.load(key);
    // The loader remembers what is under way; what has come is kept above.
    const forget = (): void => void loader.clear(key);
    loaded.then(forget, forget);
    return loaded;
  };
  return {
    one,
    many: (keys) => together(keys.map(one)),
    known,
    bring: (keys) => {
      for (const value of keys.map(one)) if (value instanceof Promise) value.catch(() => undefined);
    },
  };
}

/** Values that are there at once when each is. */
function together<T>(values: readonly Awaitable<T>[]): Awaitable<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}

/** Lists of claims, those of `kind-of` from memory. */
function withTerms(reads: Reads<EdgesKey, EdgeList>, terms: TermClaims): Reads<EdgesKey, EdgeList> {
  const known = (key: EdgesKey): Known<EdgeList> | undefined =>
    key.relation === 'kind-of' && key.side !== 'work' ? { value: terms(key.id, key.side) } : reads.known(key);
  const one = (key: EdgesKey): Awaitable<EdgeList> => known(key)?.value ?? reads.one(key);
  return { ...reads, known, one, many: (keys) => together(keys.map(one)) };
}

async function readEdges(store: GraphStore, keys: readonly EdgesKey[]): Promise<EdgeList[]> {
  const found = new Map<EdgesKey, EdgeList>();
  const groups = Map.groupBy(keys, ({ side, relation }) => `${side} ${relation ?? ''}`);
  await Promise.all(
    Array.from(groups.values(), async (group) => {
      const { side, relation } = group[0]!;
      const ids = group.map(({ id }) => id);
      const lists = await (side === 'work'
        ? Promise.all(ids.map((id) => store.edgesOfWork(id, MOST_OF_LIST)))
        : store.edges(ids, side, relation, MOST_OF_LIST));
      group.forEach((key, index) => found.set(key, lists[index]!));
    }),
  );
  return keys.map((key) => found.get(key)!);
}
