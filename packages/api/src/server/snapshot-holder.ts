import {
  BadDataError,
  type GraphReader,
  openCachedSnapshot,
  type Problem,
  type StoreAddress,
} from '@jingluo/graph';
import { buildSnapshot } from './build-snapshot.ts';
import { openSnapshotFileInThread } from './open-snapshot-file.ts';
import { describeLosses, type Loss, lossesOf } from './lost-records.ts';
import { type OpenedVersion, openStoreVersion, versionOfSnapshot } from './opened-version.ts';
import type { ReloadRequest } from './reload-signals.ts';

/** The snapshot that is served, and since when. */
export interface ServedSnapshot extends OpenedVersion {
  readonly since: Date;
}

/** A reload that failed: the snapshot before it is still served. */
export interface RefusedReload {
  readonly at: Date;
  readonly message: string;
  /** The version that was opened and has too little; undefined when there is none. */
  readonly version?: string | undefined;
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
  /** A cluster whose version is served in place of both. */
  readonly store?: StoreAddress | undefined;
  /** The first version, when it is open already. */
  readonly first?: OpenedVersion | undefined;
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
  /** Gives back what the versions hold outside the process, when no answer needs them any more. */
  readonly closeVersions: () => Promise<void>;
}

/** Holds the snapshot that is served. A snapshot never changes: it is replaced as a whole. */
export function createSnapshotHolder(options: SnapshotHolderOptions): SnapshotHolder {
  const { folders, cache, file, store, maxLoss, warn = () => undefined, prepare, onReload } = options;
  const stop = new AbortController();
  let served: ServedSnapshot | undefined;
  let before: ServedSnapshot | undefined;
  let refused: RefusedReload | undefined;
  let opening: Promise<ServedSnapshot> | undefined;
  let reloading: Promise<void> | undefined;
  /** What the next build is for. */
  let requested: ReloadRequest | undefined;

  const isClosed = (): boolean => stop.signal.aborted;

  const build = async (): Promise<OpenedVersion | undefined> => {
    if (store !== undefined) return openStoreVersion(store, served?.version);
    const snapshot =
      file === undefined
        ? await buildSnapshot({ folders, cache, served: served?.version, warn, stop: stop.signal })
        : await openSnapshotFileInThread(file, stop.signal);
    // A reader of what is served already would be made for nothing.
    if (snapshot === undefined || snapshot.version === served?.version) return undefined;
    return versionOfSnapshot(snapshot);
  };
  /** Answers of the version before may still be under way; those of the one before that are over. */
  const serve = (next: OpenedVersion): ServedSnapshot => {
    void before?.close?.();
    before = served;
    return (served = { ...next, since: new Date() });
  };

  async function reloadOnce({ isForced }: ReloadRequest): Promise<void> {
    const start = performance.now();
    let outcome: ReloadOutcome = 'unchanged';
    try {
      const next = await build();
      if (isClosed()) return await next?.close?.();
      refused = undefined;
      if (next !== undefined && next.version !== served?.version) {
        const losses = served === undefined || isForced ? [] : lossesOf(served.counts, next.counts, maxLoss);
        if (losses.length === 0) {
          await prepare?.(next.reader);
          if (isClosed()) return await next.close?.();
          serve(next);
        } else {
          refused = refuse(describeLosses(losses, maxLoss), { losses, version: next.version });
          await next.close?.();
        }
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
    const isCached = file === undefined && store === undefined && cache !== undefined;
    const cached =
      options.first === undefined && isCached ? openCachedSnapshot(folders, cache, warn) : undefined;
    const first = options.first ?? (cached && versionOfSnapshot(cached)) ?? (await build());
    if (first === undefined) throw new Error('createSnapshotHolder: nothing was served and nothing built');
    return serve(first);
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
    closeVersions: async () => {
      await before?.close?.();
      await served?.close?.();
    },
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
  { problems = [], losses = [], version }: Partial<Pick<RefusedReload, 'problems' | 'losses' | 'version'>>,
): RefusedReload {
  return { at: new Date(), message, problems, losses, version };
}
