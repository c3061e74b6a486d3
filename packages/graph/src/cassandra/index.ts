export type { CassandraStore } from './cassandra-store.ts';
export { openServedStore } from './open-served-store.ts';
export { servedKeyspace } from './cluster-reads.ts';
