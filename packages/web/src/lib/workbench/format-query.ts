/** A formatted query and its variables. */
export interface Formatted {
  readonly query: string;
  readonly variables: string;
}

/**
 * Formats a query with its comments, and its variables as JSON. Rejects with the parser's message if the query cannot
 * be parsed; variables that are no JSON stay as they are. The formatter is loaded at its first use.
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
