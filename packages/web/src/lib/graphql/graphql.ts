import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Writes a query with types from the schema that the API has committed. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { ID: string } }>();

export type { ResultOf, VariablesOf } from 'gql.tada';
