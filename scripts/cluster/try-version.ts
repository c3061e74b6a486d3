import { documentedQuestions, operationsOf } from '../../packages/api/src/testing/same-from-store.ts';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareBodies } from './compare-bodies.ts';
import { questionsFor } from './questions.ts';
import type { Trial } from './trial.ts';

export interface TryVersionOptions {
  readonly title: string;
  /** How many questions of each kind are asked. */
  readonly ofEach: number;
  /** Whether the questions of the documentation make sense. */
  readonly isShipped?: boolean;
}

/** Compares the answers of a version that is loaded with those of its snapshot. */
export async function tryVersion(
  { withStore, timed, report }: Trial,
  snapshot: Snapshot,
  { title, ofEach, isShipped = false }: TryVersionOptions,
): Promise<void> {
  const operations = await operationsOf(createReader(snapshot));
  await withStore(snapshot, (store) =>
    timed(`${title} is compared`, async () => {
      const all = await compareAnswers(store, snapshot, questionsFor(snapshot, 1, ofEach));
      all.push(await compareBodies('GraphQL of the site and the documentation', store, snapshot, operations));
      if (isShipped)
        all.push(
          await compareBodies(
            'Questions of the documentation as they stand',
            store,
            snapshot,
            documentedQuestions(),
          ),
        );
      report(title, all);
    }),
  );
}
