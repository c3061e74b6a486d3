import { buildSchema, type GraphQLSchema } from 'graphql';
import text from '@jingluo/api/schema.graphql?raw';

let schema: GraphQLSchema | undefined;

/** The schema of the endpoint when the site was built. */
export function endpointSchema(): GraphQLSchema {
  return (schema ??= buildSchema(text, { assumeValid: true }));
}
