import { resolve } from 'node:path';
import { loadVersion } from '../../cassandra/load-version.ts';
import { dropOld } from '../../cassandra/served-version.ts';
import { readStoreAddress, type StoreAddress, StoreAddressError } from '../../cassandra/store-address.ts';
import { type Command, WrongCallError } from '../command.ts';
import { openFile } from '../open-file.ts';
import { readOptions } from '../read-options.ts';

/** Any one of three nodes may be lost. */
const USUAL_REPLICATION = 3;

export const load: Command = {
  name: 'load',
  usage: [
    [
      'kg load FILE --store cassandra://HOST,… [--replication N]',
      'a snapshot file into a cluster, checked there, then served in place of the one before',
    ],
    [
      'kg load --drop-old --store cassandra://HOST,…',
      'removes older versions from a cluster: all but the one served and the one before',
    ],
  ],
  async run(args, context) {
    const call = readCall(args);
    const snapshot = call.file === undefined ? undefined : openFile(resolve(context.cwd, call.file));
    // No other command needs the driver.
    const { openSession } = await import('../../cassandra/cluster-session.ts');
    const session = await openSession(call.address);
    try {
      if (snapshot !== undefined) {
        const { address, replication } = call;
        const { env, print } = context;
        const isLoaded = await loadVersion(snapshot, { session, address, replication, env, print });
        if (!isLoaded) print(`version ${snapshot.version} is served already`);
      }
      if (call.isDropping)
        for (const keyspace of await dropOld(session)) context.print(`${keyspace} is dropped`);
      return 0;
    } finally {
      await session.close();
    }
  },
};

interface Call {
  readonly file: string | undefined;
  readonly address: StoreAddress;
  readonly replication: number;
  readonly isDropping: boolean;
}

function readCall(args: readonly string[]): Call {
  const { positionals, values } = readOptions(args, {
    store: { type: 'string' },
    replication: { type: 'string' },
    'drop-old': { type: 'boolean' },
  });
  const { store, replication = String(USUAL_REPLICATION), 'drop-old': isDropping = false } = values;
  const [file, ...more] = positionals;
  if (more.length > 0 || (file === undefined && !isDropping))
    throw new WrongCallError('name one snapshot file; `kg build` writes it');
  if (store === undefined)
    throw new WrongCallError('say where to load it, with `--store cassandra://HOST,HOST`');
  if (!/^[1-9]\d?$/.test(replication))
    throw new WrongCallError(`--replication ${replication}: give a number from 1 to 99`);
  try {
    return { file, address: readStoreAddress(store), replication: Number(replication), isDropping };
  } catch (error) {
    if (error instanceof StoreAddressError) throw new WrongCallError(error.message, { cause: error });
    throw error;
  }
}
