import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSession } from '../../packages/graph/src/cassandra/cluster-session.ts';
import type { JavaTools } from '../../packages/graph/src/cassandra/java-tools.ts';
import { freePort } from '../testing/free-port.ts';
import { within } from '../testing/within.ts';
import { type ClusterNode, createNode } from './cluster-node.ts';
import { tokensOf } from './node-settings.ts';

/** Nodes of Cassandra on loopback that know each other. */
export interface Cluster {
  readonly nodes: readonly ClusterNode[];
  /** As `kg load --store` takes it. */
  readonly address: string;
  /** Starts nodes again that were killed, one after the other. Resolves when all that run see each other and say so. */
  readonly bringBack: (...nodes: readonly ClusterNode[]) => Promise<void>;
  /** Ends all nodes. */
  readonly stop: () => Promise<void>;
}

const NODES = 3;
const TOKENS_EACH = 4;
const ASKED_AGAIN_MS = 100;
/** How long the nodes may take to tell of all that run, in milliseconds. */
const KNOWN_MS = 60_000;

/**
 * Makes three nodes on 127.0.0.1 to 127.0.0.3 with free ports, in a folder. Each has a heap of 512 MB. `start` waits until all
 * answer, and rejects with the log of one that does not. They end with this process, however that ends, and then remove the
 * folder.
 */
export async function makeCluster(
  folder: string,
  tools: JavaTools,
): Promise<Cluster & { readonly start: () => Promise<void> }> {
  const ports = { cql: await freePort(), storage: await freePort() };
  const nodes = Array.from({ length: NODES }, (_, node) =>
    createNode(
      {
        folder: join(folder, String(node + 1)),
        address: `127.0.0.${node + 1}`,
        seeds: ['127.0.0.1'],
        ports,
        tokens: tokensOf(node, NODES, TOKENS_EACH),
      },
      tools,
    ),
  );
  const running = () => nodes.filter((node) => node.pid() !== undefined);
  const [first, ...later] = nodes as [ClusterNode, ...ClusterNode[]];
  return {
    nodes,
    address: `cassandra://${nodes.map(({ contactPoint }) => contactPoint).join()}`,
    async start() {
      // Those that come later ask the first for the cluster.
      await first.start();
      await Promise.all(later.map((node) => node.start()));
      await Promise.all(nodes.flatMap((node) => others(nodes, node).map((other) => node.sees(other, 0))));
      await Promise.all(nodes.map((node) => tellsOfAll(node, ports.cql)));
    },
    async bringBack(...back) {
      for (const node of back) {
        const witnesses = running().map((other) => ({ other, after: other.logged() }));
        await node.start();
        await Promise.all(
          witnesses.flatMap(({ other, after }) => [other.sees(node, after), node.sees(other, 0)]),
        );
      }
      await Promise.all(running().map((node) => tellsOfAll(node, ports.cql)));
    },
    async stop() {
      await Promise.all(nodes.map(({ kill }) => kill()));
    },
  };
}

function others(nodes: readonly ClusterNode[], node: ClusterNode): ClusterNode[] {
  return nodes.filter((other) => other !== node);
}

/** Waits until a node tells of all: it writes down who is there a little later than it says that it sees them. */
function tellsOfAll({ address, contactPoint }: ClusterNode, port: number): Promise<void> {
  const known = async (): Promise<number> => {
    const session = await openSession({ contactPoints: [contactPoint], port, keyspace: 'jingluo' });
    const nodes = session.nodes();
    await session.close();
    return nodes;
  };
  const ask = async (): Promise<void> => {
    // One that has just started may still refuse to be asked.
    while ((await known().catch(() => 0)) < NODES) await setTimeout(ASKED_AGAIN_MS);
  };
  return within(KNOWN_MS, ask(), () => `The node ${address} does not tell of ${NODES} nodes`);
}
