import assert from 'node:assert/strict';
import { LoadError } from '../../packages/graph/src/cassandra/load-error.ts';
import { keyspaceOf } from '../../packages/graph/src/cassandra/tables.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import type { ClusterNode } from './cluster-node.ts';
import { questionsFor } from './questions.ts';
import { readOn } from './read-on.ts';
import type { Trial } from './trial.ts';

/** How many questions of each kind clients ask, again and again. */
const OF_EACH = 60;

/**
 * Loads a version while clients read the one that is served. A node is killed while it is streamed, and in the next attempt
 * another while it is counted: both fail, and what is served does not change. With all nodes back it is loaded.
 */
export function tryLostLoads(trial: Trial, old: Snapshot, next: Snapshot): Promise<void> {
  const { cluster, timed, load, served, report, print, withStore } = trial;
  const [, second, third] = cluster.nodes as [ClusterNode, ClusterNode, ClusterNode];
  return withStore(old, async (store) => {
    const reading = readOn(store, old, questionsFor(old, 3, OF_EACH), 'the load begins');
    /** Kills a node when the load says that it has done a step. */
    const loseNode = async (node: ClusterNode, when: string, step: RegExp): Promise<void> => {
      let killed: Promise<void> | undefined;
      const onStep = (line: string): void => {
        if (!step.test(line)) return;
        reading.now(`a node is killed while it is ${when}`);
        killed = node.kill();
      };
      const failed = assert.rejects(load(next, { onStep }), (error) => {
        print(`  ${String(error)}`);
        return error instanceof LoadError;
      });
      await timed(`a load fails that loses a node while it is ${when}`, () => failed);
      assert(killed !== undefined);
      await killed;
      assert.deepEqual(await served(), [keyspaceOf('jingluo', old.version)]);
      reading.now('the node comes back');
      await cluster.bringBack(node);
    };
    await loseNode(third, 'streamed', /^ +claim: /);
    reading.now('the load is run again');
    await loseNode(second, 'counted', /^they are streamed/);
    reading.now('the load is run a third time');
    await timed('it is loaded', () => load(next));
    assert.deepEqual(await served(), [
      keyspaceOf('jingluo', next.version),
      keyspaceOf('jingluo', old.version),
    ]);
    report('The shipped data, read on while another version is loaded', await reading.end());
  });
}
