/** Where a cluster is: `cassandra://10.0.0.1,10.0.0.2`, or `cassandra://db1:9142,db2:9142`. */
export interface StoreAddress {
  /** `HOST:PORT` of some of its nodes; the others are found through them. */
  readonly contactPoints: readonly string[];
  /** The port of CQL: one for all, because nodes tell of each other only the addresses. */
  readonly port: number;
}

/** Thrown for an address that cannot be read. The message is for the user. */
export class StoreAddressError extends Error {
  override readonly name = 'StoreAddressError';
}

const CQL_PORT = 9042;
const HIGHEST_PORT = 65_535;
/** A name, an address of IPv4, or one of IPv6 in brackets; and a port. */
const POINT = /^(?<host>[\w.-]+|\[[\da-f:.]+\])(?::(?<port>\d{1,5}))?$/i;

/** Reads the address of a cluster. Throws a `StoreAddressError` that says what is allowed. */
export function readStoreAddress(text: string): StoreAddress {
  const [, written = ''] = /^cassandra:\/\/([^/]+)\/?$/.exec(text) ?? [];
  const points = written.split(',').map((point) => POINT.exec(point)?.groups);
  const ports = points.map((point) => Number(point?.['port'] ?? CQL_PORT));
  const [port = CQL_PORT] = ports;
  if (points.includes(undefined) || port < 1 || port > HIGHEST_PORT)
    throw new StoreAddressError(
      `\`${text}\` is no address of a cluster: write \`cassandra://HOST,HOST\`, with \`HOST:PORT\` when the port is not ${CQL_PORT}`,
    );
  if (ports.some((other) => other !== port))
    throw new StoreAddressError(`\`${text}\` has several ports: all nodes of a cluster have the same`);
  return { contactPoints: points.map((point) => `${point!['host']}:${port}`), port };
}
