import { formatProblem } from '@jingluo/graph';
import type { RefusedReload, SnapshotHolder } from './snapshot-holder.ts';

/** Problems of a refused reload that `/health` quotes; the log has as many, `kg check` all. */
const QUOTED_PROBLEMS = 5;

/** Ready only with a snapshot, and until the server is asked to end. */
export type ServerStatus = 'starting' | 'ready' | 'stopping';

/** The body of `/health`. */
export interface Health {
  readonly status: ServerStatus;
  /** Of the snapshot that serves. */
  readonly version: string | null;
  /** When it began to serve. */
  readonly since: string | null;
  /** The last reload, if it was refused. */
  readonly refusedReload: RefusedHealth | null;
}

export interface RefusedHealth {
  readonly at: string;
  readonly message: string;
  readonly problems: number;
  /** As `kg check` words them. */
  readonly first: readonly string[];
}

/** How the server is. */
export function health({ served, refused }: SnapshotHolder, status: ServerStatus): Health {
  return {
    status,
    version: served?.version ?? null,
    since: served?.since.toISOString() ?? null,
    refusedReload: refused === undefined ? null : describeRefused(refused),
  };
}

/** A refused reload as it is told in `/health` and in the log. */
export function describeRefused({ at, message, problems }: RefusedReload): RefusedHealth {
  return {
    at: at.toISOString(),
    message,
    problems: problems.length,
    first: problems.slice(0, QUOTED_PROBLEMS).map(formatProblem),
  };
}
