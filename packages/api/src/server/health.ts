import { formatProblem } from '@jingluo/graph';
import type { Loss } from './lost-records.ts';
import type { RefusedReload, SnapshotHolder } from './snapshot-holder.ts';

/** How many problems of a refused reload `/health` and the log show; `kg check` shows all. */
const SHOWN_PROBLEMS = 5;

/** `ready` from the first snapshot until the server has to stop. */
export type ServerStatus = 'starting' | 'ready' | 'stopping';

/** The body of `/health`. */
export interface Health {
  readonly status: ServerStatus;
  /** Of the snapshot that is served. */
  readonly version: string | null;
  /** Since when it is served. */
  readonly since: string | null;
  /** The last reload, if it was refused. */
  readonly refusedReload: RefusedHealth | null;
}

export interface RefusedHealth {
  readonly at: string;
  readonly message: string;
  readonly problems: number;
  /** The first of them, as `kg check` prints them. */
  readonly first: readonly string[];
  /** What the data would have taken away. */
  readonly losses: readonly Loss[];
}

export function health({ served, refused }: SnapshotHolder, status: ServerStatus): Health {
  return {
    status,
    version: served?.version ?? null,
    since: served?.since.toISOString() ?? null,
    refusedReload: refused === undefined ? null : describeRefused(refused),
  };
}

/** A refused reload as `/health` and the log show it. */
export function describeRefused({ at, message, problems, losses }: RefusedReload): RefusedHealth {
  return {
    at: at.toISOString(),
    message,
    problems: problems.length,
    first: problems.slice(0, SHOWN_PROBLEMS).map(formatProblem),
    losses,
  };
}
