import {
  BadDataError,
  createReader,
  type GraphReader,
  openCachedSnapshot,
  type Problem,
  type Snapshot,
} from '@jingluo/graph';
import { buildSnapshot } from './build-snapshot.ts';
import { openSnapshotFileInThread } from './open-snapshot-file.ts';
import { countRecords, describeLosses, type Loss, lossesOf, type RecordCounts } from './lost-records.ts';
import type { ReloadRequest } from './reload-signals.ts';

/** The snapshot that is served, and since when. */
export interface ServedSnapshot {
  readonly reader: GraphReader;
  readonly version: string;
  readonly counts: RecordCounts;
  readonly since: Date;
}

/** A reload that failed: the snapshot before it is still served. */
export interface RefusedReload {
  readonly at: Date;
  readonly message: string;
  /** The problems of the data; empty when it could not be read at all, or has none and too little. */
  readonly problems: readonly Problem[];
  /** What the data would have taken away; empty when that is not why it was refused. */
  readonly losses: readonly Loss[];
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
  /** A snapshot file that is served in place of data folders. */
  readonly file?: string | undefined;
  /** The first snapshot, when it is loaded already. */
  readonly first?: Snapshot | undefined;
  /** How many percent of the entities, claims or works a reload may take away. */
  readonly maxLoss: number;
  /** Is told what is passed over in the data, and when the cache cannot be written. */
  readonly warn?: (message: string) => void;
  /** Is waited for before a reload serves a new snapshot; must not reject. */
  readonly prepare?: (next: GraphReader) => Promise<void>;
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
   * Builds a snapshot of the current data and serves it, or refuses it: when it has problems, and, unless the reload is
   * forced, when it has much less than what is served. Any number of calls during a build lead to one more build, which is
   * forced if one of them is. Never rejects.
   */
  readonly reload: (request?: ReloadRequest) => Promise<void>;
  /** Cancels a reload without a report. The snapshot is still served. */
  readonly close: () => void;
}

/** Holds the snapshot that is served. A snapshot never changes: it is replaced as a whole. */
export function createSnapshotHolder(options: SnapshotHolderOptions): SnapshotHolder {
  const { folders, cache, file, maxLoss, warn = () => undefined, prepare, onReload } = options;
  const stop = new AbortController();
  let served: ServedSnapshot | undefined;
  let refused: RefusedReload | undefined;
  let opening: Promise<ServedSnapshot> | undefined;
  let reloading: Promise<void> | undefined;
  /** What the next build is for. */
  let requested: ReloadRequest | undefined;

  const isClosed = (): boolean => stop.signal.aborted;

  const build = (): Promise<Snapshot | undefined> =>
    file === undefined
      ? buildSnapshot({ folders, cache, served: served?.version, warn, stop: stop.signal })
      : openSnapshotFileInThread(file, stop.signal);

  async function reloadOnce({ isForced }: ReloadRequest): Promise<void> {
    const start = performance.now();
    let outcome: ReloadOutcome = 'unchanged';
    try {
      const snapshot = await build();
      if (isClosed()) return;
      refused = undefined;
      if (snapshot !== undefined && snapshot.version !== served?.version) {
        const next = serve(snapshot);
        const losses = served === undefined || isForced ? [] : lossesOf(served.counts, next.counts, maxLoss);
        if (losses.length === 0) {
          await prepare?.(next.reader);
          if (isClosed()) return;
          served = next;
        } else refused = refuse(describeLosses(losses, maxLoss), { losses });
        outcome = losses.length === 0 ? 'swapped' : 'refused';
      }
    } catch (error) {
      if (isClosed()) return;
      refused = toRefusedReload(error);
      outcome = 'refused';
    }
    const milliseconds = Math.round(performance.now() - start);
    onReload?.({ outcome, milliseconds, version: served?.version ?? '', refused });
  }

  async function openOnce(): Promise<ServedSnapshot> {
    const isCached = file === undefined && cache !== undefined;
    const known = options.first ?? (isCached ? openCachedSnapshot(folders, cache, warn) : undefined);
    const snapshot = known ?? (await build());
    if (snapshot === undefined) throw new Error('createSnapshotHolder: nothing was served and nothing built');
    return (served = serve(snapshot));
  }

  async function reloadUntilLast(): Promise<void> {
    await opening?.catch(() => undefined);
    while (requested !== undefined && !stop.signal.aborted) {
      const request = requested;
      requested = undefined;
      await reloadOnce(request);
    }
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
    reload(request = { isForced: false }) {
      requested = { isForced: request.isForced || requested?.isForced === true };
      return (reloading ??= reloadUntilLast());
    },
    close: () => stop.abort(new Error('The server is closing.')),
  };
}

function serve(snapshot: Snapshot): ServedSnapshot {
  return {
    reader: createReader(snapshot),
    version: snapshot.version,
    counts: countRecords(snapshot),
    since: new Date(),
  };
}

function toRefusedReload(error: unknown): RefusedReload {
  const problems = error instanceof BadDataError ? error.problems : [];
  const message = error instanceof Error ? error.message : String(error);
  const noun = problems.length === 1 ? 'problem' : 'problems';
  return refuse(problems.length > 0 ? `The data has ${problems.length} ${noun}.` : message, { problems });
}

function refuse(
  message: string,
  { problems = [], losses = [] }: Partial<Pick<RefusedReload, 'problems' | 'losses'>>,
): RefusedReload {
  return { at: new Date(), message, problems, losses };
}
