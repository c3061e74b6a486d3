import type { GraphQLSchema } from 'graphql';
import { getHoverInformation, Position } from 'graphql-language-service';

/** What the schema says of a word of a query. */
export interface Documentation {
  /** `Symptom.claims: ClaimConnection!` */
  readonly signature: string;
  readonly text: string;
}

/** What the schema says of the word at a place; undefined where nothing stands that it knows. Lines count from 0. */
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
