import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Awaitable } from '../read/graph-reader.ts';
import type { Page } from '../read/page.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { EdgeList, EdgeSide, GraphStore } from './graph-store.ts';

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
  /** Reads something before it is asked for. Who asks for it is told of a failure. */
  readonly bring: (keys: readonly K[]) => void;
}

/** The reads of a store, gathered: what is asked for at one time is read in one round, and kept for later. */
export interface Rounds {
  readonly edges: Reads<EdgesKey, EdgeList>;
  readonly entities: Reads<string, Entity | undefined>;
  /** With a claim come its ends: whoever reads a claim names them. */
  readonly claims: Reads<string, Claim | undefined>;
  readonly citations: Reads<string, Citation | undefined>;
  /** Pages are not kept: one of the whole graph costs the store no more than its items. */
  readonly claimsInOrder: GraphStore['claimsInOrder'];
  /** How many rounds there have been. */
  readonly count: () => number;
}

/** How many claims of one entity and side, or of one work, are read; a list with more is cut, and says so. */
const MOST_OF_LIST = 50_000;
/** How many objects of each kind, and how many claims in lists, are kept. */
const MOST_OBJECTS = 2 ** 15;
const MOST_EDGES = 2 ** 18;
/** How many keys one request to the store names. */
const MOST_AT_ONCE = 1000;

/** Gathers the reads of a store. */
export function createRounds(store: GraphStore): Rounds {
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
  const objects = <T extends object>(read: (ids: readonly string[]) => Promise<readonly (T | undefined)[]>) =>
    createReads<string, T | undefined>(read, {
      schedule,
      nameOf: (id) => id,
      most: MOST_OBJECTS,
      weigh: () => 1,
    });
  const entities = objects(store.entitiesByIds);
  const claims = objects(store.claimsByIds);
  const bringEnds = (ids: readonly string[]): void =>
    entities.bring(
      ids.flatMap((id) => {
        const [subject, , object] = id.split('~');
        return object === undefined ? [] : [subject!, object];
      }),
    );
  return {
    entities,
    claims: {
      ...claims,
      one: (id) => {
        bringEnds([id]);
        return claims.one(id);
      },
      many: (ids) => {
        bringEnds(ids);
        return claims.many(ids);
      },
    },
    citations: objects(store.citationsByIds),
    edges: createReads((keys) => readEdges(store, keys), {
      schedule,
      nameOf: nameOfEdges,
      most: MOST_EDGES,
      weigh: (list) => list.edges.length + 1,
    }),
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
interface Known<T> {
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
  const known = new LRUCache<string, Known<T>>({
    maxSize: most,
    sizeCalculation: ({ value }) => Math.max(1, weigh(value)),
  });
  const loader = new DataLoader<K, T, string>(
    async (keys) => {
      const values = await read(keys);
      keys.forEach((key, index) => known.set(nameOf(key), { value: values[index]! }));
      return values;
    },
    { batchScheduleFn: schedule, maxBatchSize: MOST_AT_ONCE, cacheKeyFn: nameOf },
  );
  const one = (key: K): Awaitable<T> => {
    const found = known.get(nameOf(key));
    if (found !== undefined) return found.value;
    const loaded = loader.load(key);
    // The loader remembers what is under way; what has come is kept above.
    const forget = (): void => void loader.clear(key);
    loaded.then(forget, forget);
    return loaded;
  };
  return {
    one,
    many: (keys) => {
      const values = keys.map(one);
      return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
    },
    bring: (keys) => {
      for (const value of keys.map(one)) if (value instanceof Promise) value.catch(() => undefined);
    },
  };
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
