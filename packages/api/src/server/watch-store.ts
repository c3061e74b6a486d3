import type { StoreAddress } from '@jingluo/graph';

export interface WatchStoreOptions {
  /** The version that is served now. */
  readonly served: () => string;
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
  { served, onChange, every = 10_000 }: WatchStoreOptions,
): () => void {
  const look = async (): Promise<void> => {
    const { servedKeyspace } = await import('@jingluo/graph/cassandra');
    const keyspace = await servedKeyspace(address).catch(() => undefined);
    if (keyspace !== undefined && !keyspace.endsWith(served())) onChange();
  };
  const timer = setInterval(() => void look(), every).unref();
  return () => clearInterval(timer);
}
