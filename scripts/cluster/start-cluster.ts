import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSession } from '../../packages/graph/src/cassandra/cluster-session.ts';
import { findJavaTools, type JavaTools } from '../../packages/graph/src/cassandra/java-tools.ts';
import { freePort } from '../testing/free-port.ts';
import { type WatchedProgram, watchProgram } from '../testing/watch-program.ts';
import { NODE_LOG, type NodePlace, nodeSettings, tokensOf } from './node-settings.ts';

/** One node of a cluster. */
export interface ClusterNode {
  /** `HOST:PORT` of CQL. */
  readonly contactPoint: string;
  /** What it logged since it was last started. */
  readonly output: () => string;
  /** Ends it at once, as a machine ends that loses its power. */
  readonly kill: () => Promise<void>;
}

/** Nodes of Cassandra on loopback that know each other. */
export interface Cluster {
  readonly nodes: readonly ClusterNode[];
  /** As `kg load --store` takes it. */
  readonly address: string;
  /** Ends all nodes and removes what they held. */
  readonly stop: () => Promise<void>;
}

const NODES = 3;
const TOKENS_EACH = 4;
const ASKED_AGAIN_MS = 100;
const NODE = resolve(import.meta.dirname, 'ClusterNode.java');
/** What a node logs when it answers. */
const ANSWERS = /Starting listening for CQL clients/;

/**
 * Starts three nodes on 127.0.0.1 to 127.0.0.3 with free ports, each with a heap of 512 MB, and waits until all answer. They end
 * with this process, however that ends. Rejects with a `LoadError` when Java or Maven is missing, and with a node's log when
 * that does not start; then none is left.
 */
export async function startCluster(): Promise<Cluster> {
  const tools = await findJavaTools();
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-cluster-'));
  const ports = { cql: await freePort(), storage: await freePort() };
  const nodes: StartedNode[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map(({ kill }) => kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let node = 0; node < NODES; node += 1) {
      const place: NodePlace = {
        folder: join(folder, String(node + 1)),
        address: `127.0.0.${node + 1}`,
        seed: '127.0.0.1',
        ports,
        tokens: tokensOf(node, NODES, TOKENS_EACH),
      };
      const started = createNode(place, tools);
      nodes.push(started);
      // Those that come later ask the first for the cluster.
      if (node === 0) await started.start();
    }
    await Promise.all(nodes.slice(1).map(({ start }) => start()));
    await Promise.all(nodes.map((node) => seesOthers(node, nodes)));
    await Promise.all(nodes.map(({ contactPoint }) => knowsAll(contactPoint, ports.cql)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    nodes,
    address: `cassandra://${nodes.map(({ contactPoint }) => contactPoint).join()}`,
    stop,
  };
}

/** A node that was made, as this file knows it. */
interface StartedNode extends ClusterNode {
  readonly address: string;
  /** Resolves when it answers. */
  readonly start: () => Promise<void>;
  /** Waits until it has seen the node of an address since it was started. */
  readonly sees: (address: string) => Promise<void>;
}

async function seesOthers(node: StartedNode, others: readonly StartedNode[]): Promise<void> {
  for (const { address } of others) if (address !== node.address) await node.sees(address);
}

/** Waits until a node tells of all: it writes down who is there a little later than it says that it sees them. */
async function knowsAll(contactPoint: string, port: number): Promise<void> {
  for (;;) {
    const session = await openSession({ contactPoints: [contactPoint], port });
    const known = session.nodes();
    await session.close();
    if (known === NODES) return;
    await setTimeout(ASKED_AGAIN_MS);
  }
}

function createNode(place: NodePlace, { java, options }: JavaTools): StartedNode {
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
          `-Dlogback.configurationFile=${log}`,
          `-Dcassandra.config=file://${settings}`,
          `-Dcassandra.storagedir=${folder}`,
          `-Dcassandra.logdir=${folder}`,
          '-Dcassandra-foreground=yes',
          // A cluster of three on one machine needs no time to find out who is there.
          '-Dcassandra.ring_delay_ms=1000',
          '-Dcassandra.skip_wait_for_gossip_to_settle=0',
          NODE,
          folder,
        ],
        { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] },
      ),
    );
  const sees = async (other: string): Promise<void> => {
    await program?.waitFor(new RegExp(isUp(other)));
  };
  return {
    contactPoint: `${address}:${ports.cql}`,
    output: () => program?.output() ?? '',
    address,
    sees,
    async kill() {
      program?.child.kill('SIGKILL');
      await program?.exit;
      program = undefined;
    },
    async start() {
      if (program !== undefined) throw new Error(`The node ${address} runs already`);
      program = run();
      await program.waitFor(ANSWERS);
    },
  };
}

/** What a node logs when it sees another. */
function isUp(address: string): string {
  return `/${RegExp.escape(address)}:\\d+ is now UP`;
}
