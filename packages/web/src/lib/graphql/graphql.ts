import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** A query or fragment while the site runs: only its text. Its types are gql.tada's and exist only for the compiler. */
class QueryText {
  readonly #own: string;
  readonly #fragments: readonly QueryText[];

  constructor(own: string, fragments: readonly QueryText[]) {
    // This directive is for gql.tada's types alone; servers do not know it.
    this.#own = own.trim().replaceAll(' @_unmask', '');
    this.#fragments = fragments;
  }

  /** With every fragment that it uses, each once. */
  toString(): string {
    return [...this.#parts()].map((part) => part.#own.replaceAll(/\s*\n\s*/g, '\n')).join('\n');
  }

  /** The same with its lines as they are written, for readers. */
  source(): string {
    return [...this.#parts()].map((part) => part.#own).join('\n\n');
  }

  #parts(): Set<QueryText> {
    return new Set([this, ...this.#fragments.flatMap((fragment) => [...fragment.#parts()])]);
  }
}

type Graphql = ReturnType<typeof initGraphQLTada<{ introspection: introspection; scalars: { ID: string } }>>;

/**
 * A query with types from the API's committed schema; `textOf` gives the text to send. Nothing is parsed in the
 * browser: types and the list of the site's operations are checked before it is shipped.
 */
export const graphql = ((text: string, fragments: readonly QueryText[] = []) =>
  new QueryText(text, fragments)) as unknown as Graphql;

/** The text of a query with its fragments, as it is sent. */
export function textOf(query: object): string {
  return (query as QueryText).toString();
}

/** The text of a query with its fragments, with its lines as they are written. */
export function sourceOf(query: object): string {
  return (query as QueryText).source();
}

/** Whether an export of a module was made by `graphql`. */
export function isQueryText(value: unknown): boolean {
  return value instanceof QueryText;
}

export type { ResultOf, VariablesOf } from 'gql.tada';
