import type { GraphReader } from '@jingluo/graph';
import { parse } from 'graphql';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { sampleVariables } from './sample-variables.ts';

/** An operation with variables. */
export interface SampledOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Operations, those of the site unless others are given, each with up to `count` different variables from the graph. */
export async function sampleOperations(
  reader: GraphReader,
  count: number,
  operations: Readonly<Record<string, string>> = SITE_OPERATIONS,
): Promise<SampledOperation[]> {
  const variablesOf = await sampleVariables(schema, reader);
  return Object.entries(operations).flatMap(([name, query], at) => {
    const document = parse(query);
    const many = Array.from({ length: count }, (_, index) => variablesOf(document, index * 5 + at));
    const distinct = new Map(many.map((variables) => [JSON.stringify(variables), variables]));
    return [...distinct.values()].map((variables) => ({ name, query, variables }));
  });
}
