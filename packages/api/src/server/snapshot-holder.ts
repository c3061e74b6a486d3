import {
  BadDataError,
  createReader,
  type GraphReader,
  openCachedSnapshot,
  type Problem,
  type Snapshot,
} from '@jingluo/graph';
import { buildSnapshot } from './build-snapshot.ts';

/** The snapshot that is served, and since when. */
export interface ServedSnapshot {
  readonly reader: GraphReader;
  readonly version: string;
  readonly since: Date;
}

/** A reload that failed: the snapshot before it is still served. */
export interface RefusedReload {
  readonly at: Date;
  readonly message: string;
  /** The problems of the data; empty when it could not be read at all. */
  readonly problems: readonly Problem[];
}

export type ReloadOutcome = 'swapped' | 'unchanged' | 'refused';

/** A finished reload. */
export interface ReloadReport {
  readonly outcome: ReloadOutcome;
  readonly milliseconds: number;
  /** Of the snapshot that is served now. */
  readonly version: string;
  /** Set when the outcome is `refused`. */
  readonly refused: RefusedReload | undefined;
}

export interface SnapshotHolderOptions {
  readonly folders: readonly string[];
  readonly cache: string | undefined;
  /** The first snapshot, when it is loaded already. */
  readonly first?: Snapshot | undefined;
  /** Called after every reload; must not throw. */
  readonly onReload?: (report: ReloadReport) => void;
}

export interface SnapshotHolder {
  /** What is served now; undefined until the data is opened. */
  readonly served: ServedSnapshot | undefined;
  /** The last reload, if it was refused. */
  readonly refused: RefusedReload | undefined;
  /** Opens the data for the first time. Rejects with `BadDataError` when it has problems. */
  readonly open: () => Promise<ServedSnapshot>;
  /**
   * Builds a snapshot of the current data and serves it, or refuses it. Any number of calls during a build lead to one
   * more build. Never rejects.
   */
  readonly reload: () => Promise<void>;
  /** Cancels a reload without a report. The snapshot is still served. */
  readonly close: () => void;
}

/** Holds the snapshot that is served. A snapshot never changes: it is replaced as a whole. */
export function createSnapshotHolder(options: SnapshotHolderOptions): SnapshotHolder {
  const { folders, cache, onReload } = options;
  const stop = new AbortController();
  let served: ServedSnapshot | undefined;
  let refused: RefusedReload | undefined;
  let opening: Promise<ServedSnapshot> | undefined;
  let reloading: Promise<void> | undefined;
  let isRequestedAgain = false;

  const build = (): Promise<Snapshot> => buildSnapshot({ folders, cache, stop: stop.signal });

  async function reloadOnce(): Promise<void> {
    const start = performance.now();
    let outcome: ReloadOutcome = 'unchanged';
    try {
      const snapshot = await build();
      if (stop.signal.aborted) return;
      if (snapshot.version !== served?.version) {
        served = serve(snapshot);
        outcome = 'swapped';
      }
      refused = undefined;
    } catch (error) {
      if (stop.signal.aborted) return;
      refused = toRefusedReload(error);
      outcome = 'refused';
    }
    const milliseconds = Math.round(performance.now() - start);
    onReload?.({ outcome, milliseconds, version: served?.version ?? '', refused });
  }

  async function openOnce(): Promise<ServedSnapshot> {
    const snapshot = options.first ?? (cache === undefined ? undefined : openCachedSnapshot(folders, cache));
    return (served = serve(snapshot ?? (await build())));
  }

  async function reloadUntilLast(): Promise<void> {
    await opening?.catch(() => undefined);
    do {
      isRequestedAgain = false;
      await reloadOnce();
      // `reload` may have set it meanwhile.
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    } while (isRequestedAgain && !stop.signal.aborted);
    reloading = undefined;
  }

  return {
    get served() {
      return served;
    },
    get refused() {
      return refused;
    },
    open: () => (opening ??= openOnce()),
    reload() {
      if (reloading === undefined) return (reloading = reloadUntilLast());
      isRequestedAgain = true;
      return reloading;
    },
    close: () => stop.abort(new Error('The server is closing.')),
  };
}

function serve(snapshot: Snapshot): ServedSnapshot {
  return { reader: createReader(snapshot), version: snapshot.version, since: new Date() };
}

function toRefusedReload(error: unknown): RefusedReload {
  const problems = error instanceof BadDataError ? error.problems : [];
  const message = error instanceof Error ? error.message : String(error);
  const noun = problems.length === 1 ? 'problem' : 'problems';
  return {
    at: new Date(),
    message: problems.length > 0 ? `The data has ${problems.length} ${noun}.` : message,
    problems,
  };
}
