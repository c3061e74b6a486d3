import type { Diagnostic } from '@codemirror/lint';
import { GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql';

/** What the schema does not allow in a query, each with its place. Nothing typed has no errors. */
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
  // A field with a selection would underline all of it; its name says enough.
  const name = nodes?.[0];
  const word = name?.kind === Kind.FIELD ? name.name.loc : undefined;
  const to = Math.min(word?.end ?? place?.end ?? from + 1, length);
  return { from: Math.min(from, to), to, severity: 'error', message };
}
