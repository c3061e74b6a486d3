import {
  documentedQuestions,
  endpointOver,
  operationsOf,
  send,
} from '../../packages/api/src/testing/same-from-store.ts';
import type { SampledOperation } from '../../packages/api/src/testing/sample-operations.ts';
import { createReader } from '../../packages/graph/src/read/snapshot-reader.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { createStoreReader } from '../../packages/graph/src/store/store-reader.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareTexts } from './compare-texts.ts';
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
  const reader = createReader(snapshot);
  const here = await endpointOver(reader);
  const operations = await operationsOf(reader);
  await withStore(snapshot, (store) =>
    timed(`${title} is compared`, async () => {
      const all = await compareAnswers(store, snapshot, questionsFor(snapshot, 1, ofEach));
      const graphql = async (what: string, questions: readonly SampledOperation[]): Promise<void> => {
        const there = await endpointOver(createStoreReader(store, store.names));
        all.push(
          await compareTexts(what, {
            questions,
            tried: (question) => send(there, question),
            known: (question) => send(here, question),
            about: nameOfOperation,
          }),
        );
      };
      await graphql('GraphQL of the site and the documentation', operations);
      if (isShipped) await graphql('Questions of the documentation as they stand', documentedQuestions());
      report(title, all);
    }),
  );
}

/** An operation with its variables, for the report of a difference. */
export function nameOfOperation({ name, variables }: SampledOperation): string {
  return `${name} ${JSON.stringify(variables)}`;
}
