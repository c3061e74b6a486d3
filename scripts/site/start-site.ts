import { resolve } from 'node:path';
import { createLog } from '../../packages/api/src/server/log.ts';
import { assertPortFree } from '../../packages/api/src/server/listen.ts';
import type { ReloadSignals } from '../../packages/api/src/server/reload-signals.ts';
import { readSettings, type Settings, unknownVariables } from '../../packages/api/src/server/settings.ts';
import { openTracing } from '../../packages/api/src/server/tracing/tracing.ts';
import { BadDataError, loadSnapshot, TooLargeError } from '../../packages/graph/src/load/load-snapshot.ts';
import { readSnapshotFile } from '../../packages/graph/src/load/snapshot-file.ts';
import { openSnapshot } from '../../packages/graph/src/snapshot/open-snapshot.ts';
import type { StoreAddress } from '../../packages/graph/src/cassandra/store-address.ts';
import {
  type OpenedVersion,
  versionOfSnapshot,
  versionOfStore,
} from '../../packages/api/src/server/opened-version.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { exitCodeOf, stopped, type StopReason, stopSignal } from '../processes/stop-signal.ts';
import { ExpectedError, describeError } from '../../packages/api/src/server/expected-error.ts';
import { buildWhenStale } from './build-site.ts';
import { releasedSite } from './built-site.ts';
import { serveSite } from './serve-site.ts';
import type { SnapshotSource } from './snapshot-source.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Checks the data, builds the site if needed, and serves it and the API until a signal ends it. Returns the exit code.
 * Prints what is wrong when it cannot.
 */
export async function startSite(signals: ReloadSignals): Promise<number> {
  try {
    return await start(signals, stopSignal(signals));
  } catch (error) {
    console.error(describeError(error));
    return 1;
  }
}

async function start(signals: ReloadSignals, stop: AbortSignal): Promise<number> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  for (const warning of unknownVariables(process.env)) log.warn(warning);
  await assertPortFree(settings);

  const { data, store } = settings;
  const { first, snapshot } =
    store === undefined ? loadFirst(settings, (message) => log.warn(message)) : await openFirst(store);
  const folder =
    releasedSite(ROOT) ??
    (await buildWhenStale({ root: ROOT, data, snapshot: await snapshot?.(), print: console.log, stop }));
  if (stop.aborted) return exitCodeOf(stop.reason as StopReason);

  const site = await serveSite({
    folder,
    settings,
    first,
    log,
    tracing: await openTracing(process.env, log),
  });
  console.log(`Jingluo is ready at ${site.url}`);
  signals.whenAsked((request) => void site.holder.reload(request));
  stop.addEventListener('hurry', site.logCut);
  await stopped(stop);
  await site.close();
  return 0;
}

interface First {
  readonly first: OpenedVersion;
  /** What a site is built from, when that is no data folder. */
  readonly snapshot?: () => Promise<SnapshotSource>;
}

/** Opens the snapshot file, or loads the data, and prints its size. */
function loadFirst(settings: Settings, warn: (message: string) => void): First {
  const { snapshot: file } = settings;
  if (file === undefined) return { first: versionOfSnapshot(loadChecked(settings, warn)) };
  const parts = readSnapshotFile(file);
  const opened = openSnapshot(parts);
  console.log(`Snapshot: ${sizeOf(opened)}`);
  // A release builds no site, and has not what that takes.
  const snapshot = async () => (await import('./snapshot-source.ts')).snapshotSource(file, parts);
  return { first: versionOfSnapshot(opened), snapshot };
}

/** Opens the version that a cluster serves, and prints its size. */
async function openFirst(address: StoreAddress): Promise<First> {
  const { openServedStore } = await import('../../packages/graph/src/cassandra/open-served-store.ts');
  const store = (await openServedStore(address))!;
  const { names } = store;
  const [entities, works, claims] = [names.entities.count, names.works.size, names.digest.claims];
  console.log(`Cassandra: ${entities} entities, ${works} works, ${claims} claims`);
  const snapshot = async () => (await import('./store-source.ts')).storeSource(ROOT, names);
  return { first: versionOfStore(store), snapshot };
}

/** Loads the data and prints its size. Throws an `ExpectedError` that lists every problem of the data. */
function loadChecked({ data, cache }: Settings, warn: (message: string) => void): Snapshot {
  try {
    const snapshot = loadSnapshot(data, { cache, warn });
    console.log(`Data: no problem in ${sizeOf(snapshot)}`);
    return snapshot;
  } catch (error) {
    if (error instanceof TooLargeError) throw new ExpectedError(error.message, { cause: error });
    if (!(error instanceof BadDataError)) throw error;
    throw new ExpectedError(
      `${error.message}\nThe data above has problems, so nothing is served. Mend it and start again.`,
    );
  }
}

function sizeOf({ entities, citations, claims }: Snapshot): string {
  return `${entities.count} entities, ${citations.size} works, ${claims.count} claims`;
}
