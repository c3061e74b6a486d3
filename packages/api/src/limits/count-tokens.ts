import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

/** The number of tokens in a text without comments, up to a syntax error. Stops counting at `max + 1`. */
export function countTokens(text: string, max: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= max && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch (error) {
    // The parser reports it.
    if (!(error instanceof GraphQLError)) throw error;
  }
  return count;
}
