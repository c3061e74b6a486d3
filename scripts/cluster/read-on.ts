import { setTimeout } from 'node:timers/promises';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import type { CassandraStore } from '../../packages/graph/src/cassandra/cassandra-store.ts';
import { createStoreReader } from '../../packages/graph/src/store/store-reader.ts';
import { within } from '../testing/within.ts';
import { type Asked, newAsked, note } from './asked.ts';
import { askBoth } from './outcome.ts';
import type { Question } from './questions.ts';

/** Clients that ask a store without a pause, and compare each answer with the snapshot's. */
export interface Reading {
  /** From now on answers count for something else. */
  readonly now: (what: string) => void;
  /** Waits for so many more answers. Rejects when they do not come. */
  readonly answers: (count: number) => Promise<void>;
  /** Ends it. Returns what was asked at each time. */
  readonly end: () => Promise<readonly Asked[]>;
}

const CLIENTS = 2;
const LONGEST_MS = 120_000;
const LOOKED_AGAIN_MS = 20;

/** Begins to read on. Each question has a new reader: nothing is answered from what an earlier one has read. */
export function readOn(
  store: CassandraStore,
  snapshot: Snapshot,
  questions: readonly Question[],
  what: string,
): Reading {
  const here = createReader(snapshot);
  const all = [newAsked(what)];
  let isEnded = false;
  let next = 0;
  const client = async (): Promise<void> => {
    while (!isEnded) {
      const question = questions[next++ % questions.length]!;
      const began = all.at(-1)!;
      note(began, await askBoth(question, here, createStoreReader(store, store.names)), question.about);
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  // Whoever waits for it is told; until then it must not end the process.
  clients.catch(() => undefined);
  const have = (): number => all.reduce((sum, { answers }) => sum + answers, 0);
  return {
    now: (begins) => all.push(newAsked(begins)),
    answers: (count) => {
      const wanted = have() + count;
      const wait = async (): Promise<void> => {
        while (have() < wanted) await setTimeout(LOOKED_AGAIN_MS);
      };
      return within(
        LONGEST_MS,
        Promise.race([wait(), clients.then(() => undefined)]),
        () => `${have()} of ${wanted} answers came`,
      );
    },
    end: async () => {
      isEnded = true;
      await clients;
      return all;
    },
  };
}
