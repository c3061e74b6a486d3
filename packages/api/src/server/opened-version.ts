import {
  createReader,
  createStoreReader,
  type GraphReader,
  type Snapshot,
  type StoreAddress,
} from '@jingluo/graph';
import type { CassandraStore } from '@jingluo/graph/cassandra';
import { countNames, countRecords, type RecordCounts } from './lost-records.ts';

/** A version of the data that can be served. */
export interface OpenedVersion {
  readonly reader: GraphReader;
  readonly version: string;
  readonly counts: RecordCounts;
  /** Gives back what is held outside the process. */
  readonly close?: () => Promise<void>;
}

/** The version of a snapshot in memory. */
export function versionOfSnapshot(snapshot: Snapshot): OpenedVersion {
  return { reader: createReader(snapshot), version: snapshot.version, counts: countRecords(snapshot) };
}

/** The version of a store: its claims are read when they are asked for. */
export function versionOfStore(store: CassandraStore): OpenedVersion {
  const { names, version, close } = store;
  return { reader: createStoreReader(store, names), version, counts: countNames(names), close };
}

/**
 * The version that a cluster serves; undefined when that is `served`. Rejects with a `StoreUnavailableError` or a
 * `SnapshotFileError`.
 */
export async function openStoreVersion(
  address: StoreAddress,
  served: string | undefined,
): Promise<OpenedVersion | undefined> {
  // Most servers need no driver.
  const { openServedStore } = await import('@jingluo/graph/cassandra');
  const store = await openServedStore(address, served);
  return store && versionOfStore(store);
}
