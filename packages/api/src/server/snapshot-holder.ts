import {
  BadDataError,
  createReader,
  type GraphReader,
  openCachedSnapshot,
  type Problem,
  type Snapshot,
} from '@jingluo/graph';
import { buildSnapshot } from './build-snapshot.ts';

/** The snapshot that serves, and since when. */
export interface Served {
  readonly reader: GraphReader;
  readonly version: string;
  readonly since: Date;
}

/** A reload that failed: the snapshot before it goes on serving. */
export interface RefusedReload {
  readonly at: Date;
  readonly message: string;
  /** What is wrong with the data; empty when it could not even be read. */
  readonly problems: readonly Problem[];
}

/** What came of a reload. */
export type ReloadOutcome = 'swapped' | 'unchanged' | 'refused';

/** A finished reload, as told to `onReload`. */
export interface ReloadReport {
  readonly outcome: ReloadOutcome;
  readonly milliseconds: number;
  /** Of what serves now. */
  readonly version: string;
  /** Why it was refused. */
  readonly refused: RefusedReload | undefined;
}

export interface SnapshotHolderOptions {
  readonly folders: readonly string[];
  readonly cache: string | undefined;
  /** What to begin with, when the data has been loaded already. */
  readonly first?: Snapshot | undefined;
  /** Told of every finished reload; must not throw. */
  readonly onReload?: (report: ReloadReport) => void;
}

export interface SnapshotHolder {
  /** What serves now; undefined until the data is open. */
  readonly served: Served | undefined;
  /** The last reload, if it was refused. */
  readonly refused: RefusedReload | undefined;
  /** Opens the data for the first time. Rejects with `BadDataError` when it has problems. */
  readonly open: () => Promise<Served>;
  /**
   * Builds a snapshot of the data as it is now and swaps it in whole, or refuses it. While one is being built,
   * any number of calls lead to one more. Never rejects.
   */
  readonly reload: () => Promise<void>;
  /** Ends a reload under way, without a report. What serves goes on serving. */
  readonly close: () => void;
}

/** Holds the one snapshot that serves. Nothing of it ever changes: a new one takes its place whole. */
export function createSnapshotHolder(options: SnapshotHolderOptions): SnapshotHolder {
  const { folders, cache, onReload } = options;
  const stop = new AbortController();
  let served: Served | undefined;
  let refused: RefusedReload | undefined;
  let opening: Promise<Served> | undefined;
  let underWay: Promise<void> | undefined;
  let isAskedAgain = false;

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
      refused = refusal(error);
      outcome = 'refused';
    }
    const milliseconds = Math.round(performance.now() - start);
    onReload?.({ outcome, milliseconds, version: served?.version ?? '', refused });
  }

  async function openOnce(): Promise<Served> {
    const kept = options.first ?? (cache === undefined ? undefined : openCachedSnapshot(folders, cache));
    return (served = serve(kept ?? (await build())));
  }

  async function reloadUntilLast(): Promise<void> {
    await opening?.catch(() => undefined);
    do {
      isAskedAgain = false;
      await reloadOnce();
      // It is set by `reload`, called meanwhile.
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    } while (isAskedAgain && !stop.signal.aborted);
    underWay = undefined;
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
      if (underWay === undefined) return (underWay = reloadUntilLast());
      isAskedAgain = true;
      return underWay;
    },
    close: () => stop.abort(new Error('The server is closing.')),
  };
}

function serve(snapshot: Snapshot): Served {
  return { reader: createReader(snapshot), version: snapshot.version, since: new Date() };
}

function refusal(error: unknown): RefusedReload {
  const problems = error instanceof BadDataError ? error.problems : [];
  const message = error instanceof Error ? error.message : String(error);
  const noun = problems.length === 1 ? 'problem' : 'problems';
  return {
    at: new Date(),
    message: problems.length > 0 ? `The data has ${problems.length} ${noun}.` : message,
    problems,
  };
}
