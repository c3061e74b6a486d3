import type { ServerProcess } from '../testing/server-process.ts';

/** A drill of a running server. */
export interface Drill {
  /** What is done to the server. */
  readonly name: string;
  /** What it must do nevertheless, in a sentence. */
  readonly promise: string;
  readonly run: (at: Place) => Promise<Outcome>;
}

/** Where a drill takes place. */
export interface Place {
  /** A server over the shipped data, with default settings, that all drills share. */
  readonly server: ServerProcess;
  /** Starts another server that a drill may harm; it ends with the drill. */
  readonly start: (env: Readonly<Record<string, string>>) => Promise<ServerProcess>;
  /** A folder of the drill's own. */
  readonly folder: string;
}

export interface Outcome {
  /** What did not hold, in sentences; none when the promise was kept. */
  readonly broken: readonly string[];
  /** What was measured, for the table. */
  readonly seen: string;
}

/** A sentence for each of these that does not hold. */
export function brokenOf(held: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(held).flatMap(([sentence, isSo]) => (isSo ? [] : [sentence]));
}
