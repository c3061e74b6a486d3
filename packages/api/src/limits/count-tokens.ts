import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

/** How many tokens a text has, comments left out, counting no further than `most + 1`; as many as come before a syntax error. */
export function countTokens(text: string, most: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= most && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch (error) {
    // Whoever parses the text says what is wrong with it.
    if (!(error instanceof GraphQLError)) throw error;
  }
  return count;
}
