import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import type { ClusterNode } from './cluster-node.ts';
import { questionsFor } from './questions.ts';
import { readOn } from './read-on.ts';
import type { Trial } from './trial.ts';

/** How many answers are waited for at each step. */
const ANSWERS = 300;

/**
 * While clients read on, a node is lost and comes back; then both others are lost, so that the one that came back answers
 * alone; and they come back, too.
 */
export function tryLostNodes(
  { cluster, timed, report, withStore }: Trial,
  snapshot: Snapshot,
): Promise<void> {
  const [first, second, third] = cluster.nodes as [ClusterNode, ClusterNode, ClusterNode];
  return withStore(snapshot, async (store) => {
    const reading = readOn(store, snapshot, questionsFor(snapshot, 2, ANSWERS), 'all nodes are there');
    await reading.answers(ANSWERS);
    reading.now('node 3 is killed');
    await third.kill();
    await reading.answers(ANSWERS);
    reading.now('node 3 comes back');
    await timed('node 3 is back', () => cluster.bringBack(third));
    reading.now('node 2 is killed');
    await second.kill();
    await reading.answers(ANSWERS);
    reading.now('node 1, too: only 3 is left');
    await first.kill();
    await reading.answers(ANSWERS);
    reading.now('nodes 1 and 2 come back');
    await timed('nodes 1 and 2 are back', () => cluster.bringBack(first, second));
    reading.now('all nodes are there again');
    await reading.answers(ANSWERS);
    report('The shipped data, read on while nodes are killed and come back', await reading.end());
  });
}
