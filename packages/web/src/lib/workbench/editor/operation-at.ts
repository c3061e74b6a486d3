import { Kind, parse } from 'graphql';

/**
 * The name of the operation to run: the one at the cursor, else the first. Undefined if there is only one, or if the
 * query cannot be parsed: the endpoint says why.
 */
export function operationAt(query: string, cursor: number): string | undefined {
  try {
    const operations = parse(query).definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    if (operations.length < 2) return undefined;
    const meant = operations.find(({ loc }) => loc && loc.start <= cursor && cursor <= loc.end);
    return (meant ?? operations[0])?.name?.value;
  } catch {
    return undefined;
  }
}
