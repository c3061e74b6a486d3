import { relative, resolve } from 'node:path';
import { describeError } from '../packages/api/src/server/expected-error.ts';
import { readSettings } from '../packages/api/src/server/settings.ts';
import type { StoreAddress } from '../packages/graph/src/cassandra/store-address.ts';
import { readSnapshotFile } from '../packages/graph/src/load/snapshot-file.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { buildWhenStale } from './site/build-site.ts';
import { type SnapshotSource, snapshotSource } from './site/snapshot-source.ts';
import { storeSource } from './site/store-source.ts';

/* `pnpm build`: builds the site as `pnpm start` does, for the start that comes later, and prints where it is. */
const ROOT = resolve(import.meta.dirname, '..');

async function build(stop: AbortSignal): Promise<number> {
  const { data, snapshot: file, store } = readSettings(process.env);
  const snapshot =
    file === undefined ? store && (await namesOf(store)) : snapshotSource(file, readSnapshotFile(file));
  const folder = await buildWhenStale({ root: ROOT, data, snapshot, print: console.log, stop });
  if (stop.aborted) return exitCodeOf(stop.reason as StopReason);
  console.log(`The site is in ${relative(ROOT, folder)}.`);
  return 0;
}

async function namesOf(address: StoreAddress): Promise<SnapshotSource> {
  const { openServedStore } = await import('../packages/graph/src/cassandra/open-served-store.ts');
  const { names, close } = (await openServedStore(address))!;
  await close();
  return storeSource(ROOT, names);
}

try {
  process.exit(await build(stopSignal()));
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
