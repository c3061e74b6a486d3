/** What a command may touch of the world around it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** One `kg` command. */
export interface Command {
  readonly name: string;
  /** How it is called, one line for each way, with what it does. */
  readonly usage: readonly (readonly [call: string, does: string])[];
  /** Returns the exit code: 0 fine, 1 the data has problems, 2 a wrong call. */
  readonly run: (args: readonly string[], around: Surroundings) => number;
}

/** Thrown for a wrong call; its message is for the one who called. */
export class WrongCallError extends Error {}
