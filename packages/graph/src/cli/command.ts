/** What a command may touch of the world around it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder from which paths are given and told. */
  readonly cwd: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Writes text without a line end after it, once there is room for it. */
  readonly write: (text: string) => Promise<void>;
}

/** One `kg` command. */
export interface Command {
  readonly name: string;
  /** How it is called, one line for each way, with what it does. */
  readonly usage: readonly (readonly [call: string, does: string])[];
  /** Returns the exit code: 0 fine, 1 the data has problems, 2 a wrong call; a promise of it when it writes much. */
  readonly run: (args: readonly string[], around: Surroundings) => number | Promise<number>;
}

/** Thrown for a wrong call; its message is for the one who called. */
export class WrongCallError extends Error {}
