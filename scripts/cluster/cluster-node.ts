import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { JavaTools } from '../../packages/graph/src/cassandra/java-tools.ts';
import { type WatchedProgram, watchProgram } from '../testing/watch-program.ts';
import { within } from '../testing/within.ts';
import { NODE_LOG, type NodePlace, nodeSettings } from './node-settings.ts';

/** One node of a cluster on this machine. */
export interface ClusterNode {
  readonly address: string;
  /** `HOST:PORT` of CQL. */
  readonly contactPoint: string;
  /** The number of its process; undefined while it does not run. */
  readonly pid: () => number | undefined;
  /** How much it has logged since it was last started. */
  readonly logged: () => number;
  /** Starts it, also again after it was killed, with what it held. Resolves when it answers; rejects with the end of its log. */
  readonly start: () => Promise<void>;
  /** Waits until it logs, after so much of its log, that it sees another. Rejects with the end of its log. */
  readonly sees: (other: ClusterNode, after: number) => Promise<void>;
  /** Ends it at once, as a machine ends that loses its power. */
  readonly kill: () => Promise<void>;
}

const PROGRAM = resolve(import.meta.dirname, 'ClusterNode.java');
/** What a node logs when it answers. */
const ANSWERS = /Starting listening for CQL clients/;
/** How long it may take to answer, and to see another, in milliseconds. */
const STARTS_MS = 150_000;
const SEES_MS = 60_000;
const LINES_SHOWN = 30;

/** Makes the folder of a node, with its settings. */
export function createNode(place: NodePlace, { java, options }: JavaTools): ClusterNode {
  const { folder, address, ports } = place;
  mkdirSync(folder);
  const [settings, log] = [join(folder, 'cassandra.yaml'), join(folder, 'logback.xml')];
  writeFileSync(settings, nodeSettings(place));
  writeFileSync(log, NODE_LOG);
  let program: WatchedProgram | undefined;
  const run = (): WatchedProgram =>
    watchProgram(
      spawn(
        java,
        [
          '-Xms512M',
          '-Xmx512M',
          '-Xss512k',
          '-XX:+UseSerialGC',
          // They live for minutes: compiling less takes half the time to start.
          '-XX:TieredStopAtLevel=1',
          '-XX:MaxDirectMemorySize=256M',
          '-XX:ActiveProcessorCount=2',
          ...options,
          `-Djava.io.tmpdir=${folder}`,
          `-Dlogback.configurationFile=${log}`,
          `-Dcassandra.config=file://${settings}`,
          `-Dcassandra.storagedir=${folder}`,
          `-Dcassandra.logdir=${folder}`,
          '-Dcassandra-foreground=yes',
          // A cluster of three on one machine needs no time to find out who is there.
          '-Dcassandra.ring_delay_ms=1000',
          '-Dcassandra.skip_wait_for_gossip_to_settle=0',
          PROGRAM,
          dirname(folder),
        ],
        { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] },
      ),
    );
  const waitFor = async (words: RegExp, after: number, limit: number, what: string): Promise<void> => {
    const watched = program;
    if (watched === undefined) throw new Error(`The node ${address} does not run`);
    const found = watched.waitFor(words, after).catch(() => {
      throw new Error(`The node ${address} ended before it ${what}:\n${endOf(watched.output())}`);
    });
    await within(
      limit,
      found,
      () => `The node ${address} has not ${what} in time. Its log ends so:\n${endOf(watched.output())}`,
    );
  };
  return {
    address,
    contactPoint: `${address}:${ports.cql}`,
    pid: () => program?.child.pid,
    logged: () => program?.output().length ?? 0,
    async start() {
      if (program !== undefined) throw new Error(`The node ${address} runs already`);
      program = run();
      await waitFor(ANSWERS, 0, STARTS_MS, 'answered');
    },
    sees: (other, after) => waitFor(isUp(other.address), after, SEES_MS, `seen ${other.address}`),
    async kill() {
      program?.child.kill('SIGKILL');
      await program?.exit;
      program = undefined;
    },
  };
}

/** What a node logs when it sees another. */
function isUp(address: string): RegExp {
  return new RegExp(`/${RegExp.escape(address)}:\\d+ is now UP`);
}

function endOf(log: string): string {
  return log.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
}
