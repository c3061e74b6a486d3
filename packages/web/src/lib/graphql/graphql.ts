import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** What a query or fragment is while the site runs: its text. Its types are gql.tada's and are gone by then. */
class Written {
  readonly #own: string;
  readonly #fragments: readonly Written[];

  constructor(own: string, fragments: readonly Written[]) {
    // The directive speaks to gql.tada's types alone; no server knows it.
    this.#own = own
      .trim()
      .replaceAll(' @_unmask', '')
      .replaceAll(/\s*\n\s*/g, '\n');
    this.#fragments = fragments;
  }

  /** With every fragment that it rests on, each once. */
  toString(): string {
    return [...new Set(this.#texts())].join('\n');
  }

  #texts(): string[] {
    return [this.#own, ...this.#fragments.flatMap((fragment) => fragment.#texts())];
  }
}

type Graphql = ReturnType<typeof initGraphQLTada<{ introspection: introspection; scalars: { ID: string } }>>;

/**
 * Writes a query with types from the schema that the API has committed; `String` of it is what is sent. Nothing is
 * parsed in the browser: types and the list of the site's operations are checked before it is shipped.
 */
export const graphql = ((text: string, fragments: readonly Written[] = []) =>
  new Written(text, fragments)) as unknown as Graphql;

/** Whether something that a module exports was written by `graphql`. */
export function isWritten(value: unknown): boolean {
  return value instanceof Written;
}

export type { ResultOf, VariablesOf } from 'gql.tada';
