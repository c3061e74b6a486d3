import type { TadaDocumentNode } from 'gql.tada';
import { sourceOf } from '../graphql/graphql.ts';
import type { Question } from './link.ts';

/** A query with its variables, as the workbench shows it. What of them is null is left out: it is the same to the API. */
export function questionOf<Variables>(
  document: TadaDocumentNode<unknown, Variables>,
  variables: Variables,
): Question {
  const given = JSON.stringify(variables, (_, value: unknown) => value ?? undefined, 2);
  return { query: sourceOf(document), variables: given === '{}' ? '' : given };
}
