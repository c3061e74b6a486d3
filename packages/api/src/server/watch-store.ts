import type { StoreAddress } from '@jingluo/graph';

export interface WatchStoreOptions {
  /** The versions that need no look: the one that is served here, and one that was opened and refused. */
  readonly known: () => readonly string[];
  /** Called when the cluster serves another. */
  readonly onChange: () => void;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/**
 * Watches which version a cluster serves until the returned function is called. A look that fails is made again: whoever reads
 * is told that the cluster does not answer. Does not keep the process alive.
 */
export function watchStore(
  address: StoreAddress,
  { known, onChange, every = 10_000 }: WatchStoreOptions,
): () => void {
  const look = async (): Promise<void> => {
    const { servedKeyspace } = await import('@jingluo/graph/cassandra');
    const keyspace = await servedKeyspace(address).catch(() => undefined);
    if (keyspace !== undefined && !known().some((version) => keyspace.endsWith(version))) onChange();
  };
  const timer = setInterval(() => void look(), every).unref();
  return () => clearInterval(timer);
}
