export { createGraphqlHandler, type GraphqlHandler } from './create-handler.ts';
export { schema } from './schema.ts';
