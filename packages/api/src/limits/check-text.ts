import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import { checkLiterals } from './check-values.ts';
import { countTokens } from './count-tokens.ts';
import { inWords, limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { measureDocument } from './measure-document.ts';

/**
 * Throws for a text with too many tokens, too deep, or with values beyond the limits; and for fragments that go in a
 * circle, on which validation may run out of stack, and operations other than queries, which validation lets through
 * to an execution that cannot answer them. Everything else that is wrong with it is left to validation.
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
  if (cycle !== undefined) throw invalid(`Fragments must not spread themselves: ${inCircle(cycle)}.`);
  if (depth > limits.depth) throw limitError(limits, 'depth', `The query is ${inWords(depth)} levels deep`);
  checkLiterals(document, limits);
}

function parseIfPossible(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    // Whoever answers the request parses the text again and says what is wrong with it.
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function inCircle(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), '…'] : names;
  return [...shown, names[0]].join(' → ');
}

/** As validation words what it finds. */
function invalid(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
