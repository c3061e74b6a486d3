import { type ServedGraph, servedGraph } from '@jingluo/api/served-graph';

/** The graph that is served. Throws if there is none yet. */
export function graph(): ServedGraph {
  const served = servedGraph();
  if (served === undefined) throw new Error('graph: no graph is served in this process');
  return served;
}
