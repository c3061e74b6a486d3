import type { Diagnostic } from '@codemirror/lint';
import { GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql';

/** The errors of a query by the schema, each with its place. Empty text has none. */
export function queryErrors(query: string, schema: GraphQLSchema): Diagnostic[] {
  if (query.replaceAll(/#.*/g, '').trim() === '') return [];
  try {
    return validate(schema, parse(query)).map((error) => diagnostic(error, query.length));
  } catch (error) {
    if (error instanceof GraphQLError) return [diagnostic(error, query.length)];
    throw error;
  }
}

function diagnostic({ message, nodes, positions }: GraphQLError, length: number): Diagnostic {
  const place = nodes?.[0]?.loc;
  const from = Math.min(place?.start ?? positions?.[0] ?? 0, length);
  // Underlines only the name of a field, not its whole selection.
  const name = nodes?.[0];
  const word = name?.kind === Kind.FIELD ? name.name.loc : undefined;
  const to = Math.min(word?.end ?? place?.end ?? from + 1, length);
  return { from: Math.min(from, to), to, severity: 'error', message };
}
