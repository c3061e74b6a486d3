import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import { checkLiterals } from './check-values.ts';
import { countTokens } from './count-tokens.ts';
import { formatNumber, limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { measureDocument } from './measure-document.ts';

/**
 * Throws when a document has too many tokens, is too deep, or contains values over the limits. Also throws for fragments
 * in a cycle, with which validation may overflow the stack, and for operations that are no queries, which validation
 * accepts although nothing can execute them. All other errors are found by validation.
 */
export function checkText(text: string, limits: Limits): void {
  if (countTokens(text, limits.tokens) > limits.tokens)
    throw limitError(limits, 'tokens', 'The document is too long');
  const document = parseIfPossible(text);
  if (document === undefined) return;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== OperationTypeNode.QUERY)
      throw invalid(
        `A ${definition.operation} is not answered here, only queries: there is nothing to write.`,
      );
  }
  const { depth, cycle } = measureDocument(document);
  if (cycle !== undefined) throw invalid(`Fragments must not spread themselves: ${describeCycle(cycle)}.`);
  if (depth > limits.depth)
    throw limitError(limits, 'depth', `The query is ${formatNumber(depth)} levels deep`);
  checkLiterals(document, limits);
}

function parseIfPossible(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    // Apollo Server parses the text again and reports the error.
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function describeCycle(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), '…'] : names;
  return [...shown, names[0]].join(' → ');
}

/** An error like those of validation. */
function invalid(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
