/** What a command gets from outside: settings, the current folder and ways to write. */
export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are relative to, in arguments and in messages. */
  readonly cwd: string;
  /** What is piped into the command. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether a person sees what is written: then nothing in it may steer the terminal. */
  readonly isTerminal: boolean;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Writes the text of a file, without adding a line end; resolves when more can be written. */
  readonly write: (text: string) => Promise<void>;
}

/** One `kg` command. */
export interface Command {
  readonly name: string;
  /** One line for each way to call it, with what it does. */
  readonly usage: readonly (readonly [call: string, does: string])[];
  /**
   * Returns the exit code: 0 success, 1 the data has problems, 2 a wrong call. A command that writes much returns a
   * promise of it.
   */
  readonly run: (args: readonly string[], context: CommandContext) => number | Promise<number>;
}

/** Thrown for a wrong call; the message is for the user. */
export class WrongCallError extends Error {}
