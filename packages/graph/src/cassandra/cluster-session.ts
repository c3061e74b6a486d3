import cassandra, { type QueryOptions } from 'cassandra-driver';
import { pointsOf, reasonOf, tryingAgain } from './driver.ts';
import { LoadError } from './load-error.ts';
import type { StoreAddress } from './store-address.ts';

const { consistencies } = cassandra.types;

/** Which nodes must have answered: `quorum` more than half of those that hold it, `all` every one. */
export type Answering = 'quorum' | 'all';

export type CqlRow = Readonly<Record<string, unknown>>;

/** A graph in a cluster that is being changed. */
export interface ClusterSession {
  /** The name of its keyspace: see `StoreAddress`. */
  readonly graph: string;
  /** Runs a statement and returns its rows, all of them. Rejects with a `LoadError`. */
  readonly run: (
    cql: string,
    values?: readonly (string | number | Date)[],
    by?: Answering,
  ) => Promise<readonly CqlRow[]>;
  /**
   * Runs statements that make tables, in any order. One node runs them all, so that none has to wait until the other nodes know
   * of the one before. Rejects with a `LoadError`.
   */
  readonly define: (statements: readonly string[]) => Promise<void>;
  /** How many nodes the smallest data centre has, whether they answer or not. */
  readonly nodes: () => number;
  /** The port on which nodes send each other what they hold. */
  readonly storagePort: number;
  readonly close: () => Promise<void>;
}

/** Rows of one read. */
const FETCHED = 500;
/** The longest time that one statement takes, in milliseconds: a count reads many rows. */
const LONGEST_MS = 120_000;
/**
 * How long nodes may take to agree on what tables there are. One that has just come back has to learn of them, and when it could
 * not, it asks again a minute later.
 */
const AGREED_SECONDS = 150;

/** Connects to a cluster. Rejects with a `LoadError` when none of its nodes answers. */
export async function openSession(address: StoreAddress): Promise<ClusterSession> {
  const client = new cassandra.Client({
    ...pointsOf(address),
    protocolOptions: { port: address.port, maxSchemaAgreementWaitSeconds: AGREED_SECONDS },
    policies: {
      loadBalancing: new cassandra.policies.loadBalancing.RoundRobinPolicy(),
      reconnection: tryingAgain(),
    },
    socketOptions: { readTimeout: LONGEST_MS },
    queryOptions: { prepare: false, fetchSize: FETCHED },
  });
  const execute = async (
    cql: string,
    values: readonly (string | number | Date)[],
    options: QueryOptions,
  ): Promise<readonly CqlRow[]> => {
    try {
      const found = await client.execute(cql, [...values], options);
      if (!(found.info as { isSchemaInAgreement?: boolean }).isSchemaInAgreement)
        throw new Error('the nodes do not agree on what tables there are; see whether all of them are up');
      const rows: CqlRow[] = [];
      for await (const row of found) rows.push(row);
      return rows;
    } catch (error) {
      throw new LoadError(`The cluster refused: ${reasonOf(error)}`, { cause: error });
    }
  };
  const run: ClusterSession['run'] = (cql, values = [], by = 'quorum') =>
    execute(cql, values, { consistency: consistencies[by], prepare: values.length > 0 });
  try {
    await client.connect();
    const [local] = await run('SELECT broadcast_port FROM system.local');
    return {
      graph: address.keyspace,
      run,
      define: async (statements) => {
        const host = client.hosts.values().find((one) => one.isUp());
        await Promise.all(statements.map((cql) => execute(cql, [], host ? { host } : {})));
      },
      nodes: () => {
        const centres = Map.groupBy(client.hosts.values(), ({ datacenter }) => datacenter);
        return Math.min(...Array.from(centres.values(), (hosts) => hosts.length));
      },
      storagePort: Number(local!['broadcast_port']),
      close: () => client.shutdown(),
    };
  } catch (error) {
    await client.shutdown();
    if (error instanceof LoadError) throw error;
    throw new LoadError(`No node answers at ${address.contactPoints.join(', ')}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}
