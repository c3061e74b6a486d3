import type { GraphReader } from '@jingluo/graph';

/** The graph as the pages of the site reach it: in the process that serves both, without a network between. */
export interface ServedGraph {
  /** Answers a request to the GraphQL endpoint. */
  readonly answer: (request: Request) => Promise<Response>;
  /** What serves now; it never changes, so who keeps it reads one version to the end. */
  readonly reader: () => GraphReader;
  /** The version of the data that serves now. */
  readonly version: () => string;
  /** The path below which everything is served; empty, or beginning with a slash and not ending with one. */
  readonly basePath: string;
}

/** The built site is a bundle and shares no module with the server that runs it; what they share is named by this. */
const KEY = Symbol.for('jingluo.served-graph');

type Holder = Record<symbol, ServedGraph | undefined>;

/** Makes a graph the one that the pages of this process ask. */
export function serveGraph(graph: ServedGraph): void {
  (globalThis as unknown as Holder)[KEY] = graph;
}

/** The graph that the pages of this process ask; undefined when none is served. */
export function servedGraph(): ServedGraph | undefined {
  return (globalThis as unknown as Holder)[KEY];
}
