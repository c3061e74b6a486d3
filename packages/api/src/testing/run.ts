import type { GraphReader } from '@jingluo/graph';
import { shippedReader, shippedSnapshot } from '@jingluo/graph/shipped';
import { type ExecutionResult, graphqlSync } from 'graphql';
import { schema } from '../schema.ts';

/** The shipped data. */
export const snapshot = shippedSnapshot();
export const reader: GraphReader = shippedReader();

/**
 * Executes a query over the shipped data without HTTP. Fails when a resolver returns a promise: all data is in memory.
 */
export function run(source: string, variableValues: Record<string, unknown> = {}): ExecutionResult<any> {
  return graphqlSync({ schema, source, variableValues, contextValue: { reader } });
}

/** Executes a query; returns its data, and throws when there are errors. */
export function dataOf(source: string, variables: Record<string, unknown> = {}): any {
  const { data, errors = [] } = run(source, variables);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
