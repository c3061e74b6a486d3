import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** What a query or fragment is while the site runs: its text. Its types are gql.tada's and are gone by then. */
class Written {
  readonly #own: string;
  readonly #fragments: readonly Written[];

  constructor(own: string, fragments: readonly Written[]) {
    // The directive speaks to gql.tada's types alone; no server knows it.
    this.#own = own.trim().replaceAll(' @_unmask', '');
    this.#fragments = fragments;
  }

  /** With every fragment that it rests on, each once. */
  toString(): string {
    return [...this.#parts()].map((part) => part.#own.replaceAll(/\s*\n\s*/g, '\n')).join('\n');
  }

  /** The same, with its lines as they are written. */
  source(): string {
    return [...this.#parts()].map((part) => part.#own).join('\n\n');
  }

  #parts(): Set<Written> {
    return new Set([this, ...this.#fragments.flatMap((fragment) => [...fragment.#parts()])]);
  }
}

type Graphql = ReturnType<typeof initGraphQLTada<{ introspection: introspection; scalars: { ID: string } }>>;

/**
 * Writes a query with types from the schema that the API has committed; `textOf` it is what is sent. Nothing is
 * parsed in the browser: types and the list of the site's operations are checked before it is shipped.
 */
export const graphql = ((text: string, fragments: readonly Written[] = []) =>
  new Written(text, fragments)) as unknown as Graphql;

/** What is sent of a query: its text, with that of every fragment it rests on. */
export function textOf(query: object): string {
  return (query as Written).toString();
}

/** What readers see of a query: the same, with its lines as they are written. */
export function sourceOf(query: object): string {
  return (query as Written).source();
}

/** Whether something that a module exports was written by `graphql`. */
export function isWritten(value: unknown): boolean {
  return value instanceof Written;
}

export type { ResultOf, VariablesOf } from 'gql.tada';
