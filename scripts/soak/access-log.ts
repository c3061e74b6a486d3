import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What is in the log of a server. */
export interface LogCounts {
  /** Lines for requests that were answered. */
  readonly answered: number;
  /** Lines of level `error`: the first of them, and how many. */
  readonly errors: readonly string[];
  readonly errorCount: number;
}

const SHOWN = 3;

/** Counts the lines of a log file. */
export async function countLog(file: string): Promise<LogCounts> {
  let [answered, errorCount] = [0, 0];
  const errors: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.endsWith('"message":"answered"}')) answered += 1;
    if (!line.startsWith('{"level":"error"')) continue;
    errorCount += 1;
    if (errors.length < SHOWN) errors.push(line.slice(0, 500));
  }
  return { answered, errors, errorCount };
}
