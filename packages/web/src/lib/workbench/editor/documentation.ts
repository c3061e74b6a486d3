import type { GraphQLSchema } from 'graphql';
import { getHoverInformation, Position } from 'graphql-language-service';

/** What the schema says about a word of a query. */
export interface Documentation {
  /** `Symptom.claims: ClaimConnection!` */
  readonly signature: string;
  readonly text: string;
}

/** What the schema says about the word at a place; undefined if it does not know it. Lines count from 0. */
export function documentationAt(
  query: string,
  place: { readonly line: number; readonly character: number },
  schema: GraphQLSchema,
): Documentation | undefined {
  const said = getHoverInformation(schema, query, new Position(place.line, place.character));
  if (typeof said !== 'string' || said === '') return undefined;
  const [signature = '', ...text] = said.split('\n\n');
  return { signature, text: text.join(' ').replaceAll(/\s+/g, ' ').trim() };
}
