/** What is done with every claim of the graph. The map at rest does without it. */
import type { Fact } from '../map/fact.ts';
import { joinedBy, type Joined } from '../scene/joined.ts';

export { countFacts } from './count-facts.ts';
export { unpackFacts } from './facts.ts';

/** What claims tie together, all but those that follow by rule. */
export function claimLines(facts: readonly Fact[]): Joined {
  return joinedBy(facts.filter(({ derived }) => !derived).map(({ subject, object }) => [subject, object]));
}
