import type { GraphQLSchema } from 'graphql';
import type { Context } from '../fields/builder.ts';
import type { QueryToCheck } from './limits-hooks.ts';

/** Executes valid queries in a faster way than Apollo Server. It is an optimisation only: Apollo executes the rest. */
export interface FastExecutor {
  /** The body of the response; undefined when Apollo is to execute the query, for example because something in it fails. */
  readonly execute: (query: QueryToCheck, context: Context) => Buffer | undefined;
  /** The memory of the parts of responses that it keeps now. */
  readonly bytes: number;
}

/** Creates an executor that may use about `maxBytes` of memory for parts of responses. */
export type CreateFastExecutor = (schema: GraphQLSchema, maxBytes: number) => FastExecutor;

let registered: CreateFastExecutor | undefined;

/** Makes the endpoints that are created from now on use this executor. */
export function registerFastExecutor(create: CreateFastExecutor): void {
  registered = create;
}

/** The registered executor; undefined when there is none. */
export function createFastExecutor(schema: GraphQLSchema, maxBytes: number): FastExecutor | undefined {
  return registered?.(schema, maxBytes);
}
