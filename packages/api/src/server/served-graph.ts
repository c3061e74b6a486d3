import type { GraphReader } from '@jingluo/graph';
import type { Citing } from '../citing/citing.ts';
import type { ReportedCache } from '../http/reported-cache.ts';
import type { TurnGate } from '../http/turn-gate.ts';

/** How the pages of the site reach the graph: in the same process, without a network. */
export interface ServedGraph {
  /** Answers a request to the GraphQL endpoint, from the version of `reader` if one is given. */
  readonly answer: (request: Request, reader?: GraphReader) => Promise<Response>;
  /** Formats references and files of works. */
  readonly citing: Citing;
  /** Shares the thread among requests: what takes long asks it between its steps. */
  readonly gate: TurnGate;
  /** The current version of the data. A reader never changes: new data gets a new reader. */
  readonly reader: () => GraphReader;
  /** The version of the data that is served now. */
  readonly version: () => string;
  /** The path below which everything is served; empty, or beginning but not ending with a slash. */
  readonly basePath: string;
  /**
   * Has something prepared from a new version before that is served; the version before is served until it is done. If it
   * fails, the new version is served all the same, and what asks for it fails, or is prepared then.
   */
  readonly beforeSwap?: ((prepare: (next: GraphReader) => Promise<void>) => void) | undefined;
  /** Makes `/metrics` name a cache of the site, from now on. */
  readonly reportCache?: ((cache: ReportedCache) => void) | undefined;
  /** Names the route of the page that is requested with this `traceparent`; undefined when nothing is traced. */
  readonly noteRoute?: ((traceparent: string, route: string) => void) | undefined;
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
