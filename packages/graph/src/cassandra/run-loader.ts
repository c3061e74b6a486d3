import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type JavaTools, LOADER } from './java-tools.ts';
import { LoadError } from './load-error.ts';

export interface LoaderOptions {
  readonly tools: JavaTools;
  /** The folder with the files of the tables, which the loader removes one by one. */
  readonly folder: string;
  readonly keyspace: string;
  /** `HOST:PORT` of CQL. */
  readonly hosts: readonly string[];
  /** The port on which nodes send each other what they hold. */
  readonly storagePort: number;
  /** Is told each table that every node has taken. */
  readonly onTable: (table: string, rows: number) => void;
  /** After so many milliseconds it is ended. */
  readonly limit: number;
}

const MINUTE = 60_000;

/** Longer than streaming so many rows takes, in whole milliseconds: a node that takes nothing more must not hold a load for ever. */
export function loadLimit(rows: number): number {
  return Math.ceil((15 + rows / 20_000) * MINUTE);
}

/**
 * Runs `java/Loader.java`: SSTables are written of the files, and streamed to every node that is to hold them. Returns how many
 * rows of each table were taken. Rejects with a `LoadError` when a node did not take its part, or
 * when it takes longer than `limit`.
 */
export async function runLoader({
  tools: { java, options },
  folder,
  keyspace,
  hosts,
  storagePort,
  onTable,
  limit,
}: LoaderOptions): Promise<ReadonlyMap<string, number>> {
  const late = AbortSignal.timeout(limit);
  const child = spawn(
    java,
    [
      '-Xmx1500M',
      ...options,
      `-Dcassandra.storagedir=${folder}`,
      `-Djava.io.tmpdir=${folder}`,
      LOADER,
      folder,
      keyspace,
      String(storagePort),
      hosts.join(),
    ],
    // Its standard input ends with this process, however that ends, and then it ends, too.
    { stdio: ['pipe', 'pipe', 'pipe'], signal: late, killSignal: 'SIGKILL' },
  );
  const taken = new Map<string, number>();
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    const [, table, rows] = /^(\w+) (\d+)$/.exec(line) ?? [];
    if (table === undefined) return;
    taken.set(table, Number(rows));
    onTable(table, Number(rows));
  });
  createInterface(child.stderr).on('line', (line) => errors.push(line));

  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('close', resolve);
  const code = await promise.catch((error: unknown) => {
    if (!late.aborted) throw error;
    throw new LoadError(
      `The loader was ended after ${Math.round(limit / MINUTE)} minutes, when ${taken.size} tables were streamed: look whether every node takes what is streamed to it (nodetool netstats), and load again.`,
    );
  });
  if (code !== 0)
    throw new LoadError(
      `The loader ended with ${code} after ${taken.size} tables: ${reasonIn(errors) ?? 'it said nothing'}`,
    );
  return taken;
}

/** The deepest cause that Java names, else its first line. */
function reasonIn(errors: readonly string[]): string | undefined {
  return errors.findLast((line) => /^(Caused by: |Exception in thread )/.test(line)) ?? errors[0];
}
