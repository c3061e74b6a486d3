/** Where a graph is in a cluster: `cassandra://10.0.0.1,10.0.0.2`, or `cassandra://db1:9142,db2:9142/acme`. */
export interface StoreAddress {
  /** `HOST:PORT` of some of its nodes; the others are found through them. */
  readonly contactPoints: readonly string[];
  /** The port of CQL: one for all, because nodes tell of each other only the addresses. */
  readonly port: number;
  /** The keyspace that says which version is served; those of versions begin with its name. */
  readonly keyspace: string;
}

/** Thrown for an address that cannot be read. The message is for the user. */
export class StoreAddressError extends Error {
  override readonly name = 'StoreAddressError';
}

const CQL_PORT = 9042;
const USUAL_KEYSPACE = 'jingluo';
/** What Cassandra takes without quotes, so short that a version fits behind it. */
const KEYSPACE = /^[a-z][a-z0-9_]{0,30}$/;
const HIGHEST_PORT = 65_535;
/** A name, an address of IPv4, or one of IPv6 in brackets; and a port. */
const POINT = /^(?<host>[\w.-]+|\[[\da-f:.]+\])(?::(?<port>\d{1,5}))?$/i;

/** Reads the address of a cluster. Throws a `StoreAddressError` that says what is allowed. */
export function readStoreAddress(text: string): StoreAddress {
  const [, written = '', keyspace = ''] = /^cassandra:\/\/([^/]+)(?:\/([^/]*))?$/.exec(text) ?? [];
  const points = written.split(',').map((point) => POINT.exec(point)?.groups);
  const ports = points.map((point) => Number(point?.['port'] ?? CQL_PORT));
  const [port = CQL_PORT] = ports;
  if (points.includes(undefined) || port < 1 || port > HIGHEST_PORT)
    throw new StoreAddressError(
      `\`${text}\` is no address of a cluster: write \`cassandra://HOST,HOST\`, with \`HOST:PORT\` when the port is not ${CQL_PORT}, and \`/KEYSPACE\` when it is not ${USUAL_KEYSPACE}`,
    );
  if (ports.some((other) => other !== port))
    throw new StoreAddressError(`\`${text}\` has several ports: all nodes of a cluster have the same`);
  if (keyspace !== '' && !KEYSPACE.test(keyspace))
    throw new StoreAddressError(
      `\`${keyspace}\` is no name of a keyspace: give at most 31 small letters, digits and \`_\`, the first a letter`,
    );
  return {
    contactPoints: points.map((point) => `${point!['host']}:${port}`),
    port,
    keyspace: keyspace === '' ? USUAL_KEYSPACE : keyspace,
  };
}
