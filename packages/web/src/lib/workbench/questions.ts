import { titleOf } from './history.ts';

/** An example question. */
export interface ReadyQuestion {
  /** Its name in an address. */
  readonly key: string;
  readonly title: string;
  readonly query: string;
}

const files = import.meta.glob<string>('../../../../api/questions/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The questions of the API's documentation, in its order. */
export const QUESTIONS: readonly ReadyQuestion[] = Object.entries(files)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, query]) => ({ key: keyOf(file), title: titleOf(query), query: query.trimEnd() }));

/** `points-for-a-symptom` of `…/01-points-for-a-symptom.graphql`. */
function keyOf(file: string): string {
  return file.replace(/^.*\/(?:\d+-)?/, '').replace(/\.graphql$/, '');
}
