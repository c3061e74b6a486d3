/** A query and its variables, set anew. */
export interface Formatted {
  readonly query: string;
  readonly variables: string;
}

/**
 * Sets a query with its comments, and its variables as JSON. Rejects when the query cannot be parsed, with the parser's
 * words; variables that are no JSON stay as they are. What formats is loaded when it is first asked for.
 */
export async function formatQuery({ query, variables }: Formatted): Promise<Formatted> {
  const [{ format }, graphql] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/graphql'),
  ]);
  const set = await format(query, { parser: 'graphql', plugins: [graphql], printWidth: 72 });
  return { query: set.trimEnd(), variables: formatJson(variables) };
}

function formatJson(text: string): string {
  try {
    return text.trim() === '' ? '' : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
