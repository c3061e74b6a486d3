import type { GraphReader } from '@jingluo/graph';

/** How the pages of the site reach the graph: in the same process, without a network. */
export interface ServedGraph {
  /** Answers a request to the GraphQL endpoint. */
  readonly answer: (request: Request) => Promise<Response>;
  /** The current version of the data. A reader never changes: new data gets a new reader. */
  readonly reader: () => GraphReader;
  /** The version of the data that is served now. */
  readonly version: () => string;
  /** The path below which everything is served; empty, or beginning but not ending with a slash. */
  readonly basePath: string;
}

/** The built site is a bundle that shares no module with the server, so the graph is handed over by this key. */
const KEY = Symbol.for('jingluo.served-graph');

type Holder = Record<symbol, ServedGraph | undefined>;

/** Makes a graph available to the pages in this process. */
export function serveGraph(graph: ServedGraph): void {
  (globalThis as unknown as Holder)[KEY] = graph;
}

/** The graph for the pages in this process; undefined when none is served. */
export function servedGraph(): ServedGraph | undefined {
  return (globalThis as unknown as Holder)[KEY];
}
