/** What needs every claim of the graph; loaded when the map is filtered or pointed at. */
import type { Fact } from '../map/fact.ts';
import { adjacencyOf, type Adjacency } from '../scene/adjacency.ts';

export { countFacts } from './count-facts.ts';
export { unpackFacts, unpackHeadings } from './facts.ts';

/** Which things claims join, without derived claims. */
export function adjacencyOfClaims(facts: readonly Fact[]): Adjacency {
  return adjacencyOf(facts.filter(({ derived }) => !derived).map(({ subject, object }) => [subject, object]));
}
