import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { type CassandraStore, openCassandraStore } from './cassandra-store.ts';
import { servedKeyspace } from './cluster-reads.ts';
import type { StoreAddress } from './store-address.ts';
import { keyspaceOf } from './tables.ts';

/**
 * Opens the version of a graph that a cluster serves; undefined when that is `known`, which is open already. Rejects with a
 * `StoreUnavailableError` when no node answers or nothing is loaded, and with a `SnapshotFileError` when the version was loaded by
 * another version of this program.
 */
export async function openServedStore(
  address: StoreAddress,
  known?: string,
): Promise<CassandraStore | undefined> {
  const keyspace = await servedKeyspace(address);
  if (keyspace === undefined)
    throw new StoreUnavailableError(
      `Nothing is loaded for ${address.keyspace} at ${address.contactPoints.join(', ')}: \`kg load FILE --store …\` loads a snapshot file.`,
    );
  if (known !== undefined && keyspace === keyspaceOf(address.keyspace, known)) return undefined;
  return openCassandraStore(address, keyspace);
}
