import { shippedSnapshot } from '../../read/shipped.ts';
import { createStoreReader, type StoreReader } from '../store-reader.ts';
import { snapshotNames } from './snapshot-names.ts';
import { snapshotStore } from './snapshot-store.ts';

/** A new reader of the shipped data as if its claims were outside the process: none is known at first. */
export async function shippedStoreReader(): Promise<StoreReader> {
  const snapshot = shippedSnapshot();
  return createStoreReader(snapshotStore(snapshot), await snapshotNames(snapshot));
}
