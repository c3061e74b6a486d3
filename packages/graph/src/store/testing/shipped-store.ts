import { shippedSnapshot } from '../../read/shipped.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { createStoreReader, type StoreReader } from '../store-reader.ts';
import { snapshotStore } from './snapshot-store.ts';

/** A new reader of the shipped data as if it were outside the process: nothing is known at first. */
export function shippedStoreReader(): StoreReader {
  const snapshot = shippedSnapshot();
  return createStoreReader(snapshotStore(snapshot), createReader(snapshot));
}
