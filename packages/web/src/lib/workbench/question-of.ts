import type { TadaDocumentNode } from 'gql.tada';
import { sourceOf } from '../graphql/graphql.ts';
import type { Question } from './link.ts';

/** A query with its variables, as the workbench shows it, without nulls: to the API they are the same as left out. */
export function questionOf<Variables>(
  document: TadaDocumentNode<unknown, Variables>,
  variables: Variables,
): Question {
  const given = JSON.stringify(variables, (_, value: unknown) => value ?? undefined, 2);
  return { query: sourceOf(document), variables: given === '{}' ? '' : given };
}
