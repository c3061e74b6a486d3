/** Where a node listens and keeps what it holds. */
export interface NodePlace {
  /** Its folder. */
  readonly folder: string;
  readonly address: string;
  /** The addresses of the nodes that it asks for the cluster. */
  readonly seeds: readonly string[];
  /** The port of CQL, and that for other nodes: the same for all nodes of a cluster. */
  readonly ports: { readonly cql: number; readonly storage: number };
  /** Its places on the ring. */
  readonly tokens: readonly bigint[];
}

/** The tokens of nodes that hold equal parts of the ring, `each` for a node. */
export function tokensOf(node: number, nodes: number, each: number): bigint[] {
  const places = BigInt(nodes * each);
  return Array.from({ length: each }, (_, index) => {
    const place = BigInt(index * nodes + node);
    return -(2n ** 63n) + (2n ** 64n * (2n * place + 1n)) / (2n * places);
  });
}

/** `cassandra.yaml` of a node of a new cluster: it joins at once, because there is nothing yet that it would have to copy. */
export function nodeSettings({ folder, address, seeds, ports, tokens }: NodePlace): string {
  return `
cluster_name: jingluo
num_tokens: ${tokens.length}
initial_token: ${tokens.join(',')}
auto_bootstrap: false
partitioner: org.apache.cassandra.dht.Murmur3Partitioner
endpoint_snitch: SimpleSnitch
seed_provider:
  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
    parameters:
      - seeds: "${seeds.map((seed) => `${seed}:${ports.storage}`).join()}"
listen_address: ${address}
rpc_address: ${address}
native_transport_port: ${ports.cql}
storage_port: ${ports.storage}
data_file_directories: [${folder}/data]
commitlog_directory: ${folder}/commitlog
saved_caches_directory: ${folder}/saved_caches
hints_directory: ${folder}/hints
cdc_raw_directory: ${folder}/cdc_raw
commitlog_sync: periodic
commitlog_sync_period: 1000ms
commitlog_segment_size: 8MiB
memtable_heap_space: 128MiB
memtable_offheap_space: 128MiB
file_cache_size: 64MiB
key_cache_size: 0MiB
concurrent_reads: 8
concurrent_writes: 8
auto_snapshot: false
`;
}

/** Logs to standard output, which is where it is read. */
export const NODE_LOG = `<configuration>
  <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
    <encoder><pattern>%-5level %msg%n</pattern></encoder>
  </appender>
  <root level="INFO"><appender-ref ref="OUT" /></root>
</configuration>
`;
