import cassandra, { type types } from 'cassandra-driver';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { pointsOf, reasonOf, tryingAgain } from './driver.ts';
import type { StoreAddress } from './store-address.ts';
import { EVERYTHING, POINTER } from './tables.ts';

const { Client, policies } = cassandra;
const { consistencies } = cassandra.types;

export type Row = types.Row;

/** Reads of a cluster: each read names one partition and goes straight to a node that has it. */
export interface ClusterReads {
  /** The rows of each read, in the order of the reads. Rejects with a `StoreUnavailableError` when one cannot be answered. */
  readonly many: (
    query: string,
    reads: readonly (readonly unknown[])[],
  ) => Promise<readonly (readonly Row[])[]>;
  readonly one: (query: string, read: readonly unknown[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

/** How many reads are under way at once. */
const MOST_UNDER_WAY = 256;
/** A read that one node has not answered after this many milliseconds is asked of another, too; the first answer counts. */
const ASK_ANOTHER_MS = 500;
const GIVE_UP_MS = 15_000;
const ROWS_A_PAGE = 5000;
/** A key has at most 65,535 bytes, with what separates its parts. */
const MOST_KEY_BYTES = 65_000;

/** Connects to a cluster. Rejects with a `StoreUnavailableError` when no node answers. */
export async function openCluster(address: StoreAddress, keyspace: string): Promise<ClusterReads> {
  const client = new Client({
    ...pointsOf(address),
    localDataCenter: await dataCenterOf(address),
    keyspace,
    // Nothing is changed once a version is loaded and verified, so any node that has a row has the right one.
    queryOptions: {
      consistency: consistencies.localOne,
      prepare: true,
      isIdempotent: true,
      fetchSize: ROWS_A_PAGE,
    },
    socketOptions: { readTimeout: GIVE_UP_MS },
    policies: {
      reconnection: tryingAgain(),
      speculativeExecution: new policies.speculativeExecution.ConstantSpeculativeExecutionPolicy(
        ASK_ANOTHER_MS,
        1,
      ),
    },
  });
  const rowsOf = async (query: string, read: readonly unknown[]): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const row of await client.execute(query, [...read])) rows.push(row);
    return rows;
  };
  const many: ClusterReads['many'] = async (query, reads) => {
    const found: (readonly Row[])[] = new Array<readonly Row[]>(reads.length);
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < reads.length) {
        const at = next;
        next += 1;
        found[at] = canHaveRows(reads[at]!) ? await rowsOf(query, reads[at]!) : [];
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.min(MOST_UNDER_WAY, reads.length) }, work));
    } catch (error) {
      throw unavailable(address, error);
    }
    return found;
  };
  try {
    await client.connect();
  } catch (error) {
    await client.shutdown();
    throw unavailable(address, error);
  }
  return {
    many,
    one: async (query, read) => (await many(query, [read]))[0]!,
    close: () => client.shutdown(),
  };
}

/** False for keys that Cassandra refuses: no row has an id that is empty or as long as that, and so nothing is known by it. */
function canHaveRows(read: readonly unknown[]): boolean {
  return read.every(
    (value) => typeof value !== 'string' || (value !== '' && Buffer.byteLength(value) <= MOST_KEY_BYTES),
  );
}

/** The data centre of the first node that answers: reads stay in it. */
function dataCenterOf(address: StoreAddress): Promise<string> {
  return withClient(address, ({ hosts }) => Promise.resolve(hosts.values()[0]!.datacenter));
}

/** The keyspace that readers are to read; undefined when none is loaded. Rejects with a `StoreUnavailableError`. */
export function servedKeyspace(address: StoreAddress): Promise<string | undefined> {
  return withClient(address, async (client) => {
    const [pointer] = (
      await client.execute(
        'SELECT keyspace_name FROM system_schema.tables WHERE keyspace_name = ? AND table_name = ?',
        [address.keyspace, POINTER],
        { prepare: true },
      )
    ).rows;
    if (pointer === undefined) return undefined;
    // A majority is asked: one node may have slept while another version was loaded.
    const { rows } = await client.execute(
      `SELECT keyspace_name FROM ${address.keyspace}.${POINTER} WHERE everything = ? LIMIT 1`,
      [EVERYTHING],
      { prepare: true, consistency: consistencies.quorum },
    );
    return rows[0]?.['keyspace_name'] as string | undefined;
  });
}

/** Uses a connection for a moment. */
async function withClient<T>(
  address: StoreAddress,
  use: (client: InstanceType<typeof Client>) => Promise<T>,
): Promise<T> {
  const client = new Client({
    ...pointsOf(address),
    policies: { loadBalancing: new policies.loadBalancing.RoundRobinPolicy() },
  });
  try {
    await client.connect();
    return await use(client);
  } catch (error) {
    throw unavailable(address, error);
  } finally {
    await client.shutdown();
  }
}

function unavailable({ contactPoints }: StoreAddress, error: unknown): StoreUnavailableError {
  return new StoreUnavailableError(
    `Cassandra at ${contactPoints.join(', ')} does not answer: ${reasonOf(error)}`,
    { cause: error },
  );
}
