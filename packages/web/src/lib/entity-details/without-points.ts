import type { ClaimInRow } from '../claim/claim.graphql.ts';
import { relationOf } from '../claim/relation.ts';

type End = Pick<ClaimInRow['subject'], 'id' | 'kind' | 'label'>;
type Linked = Pick<ClaimInRow, 'relation'> & { readonly subject: End; readonly object: End };

/**
 * The broader terms of a symptom for which no claim names a point; undefined where one does. A trace also looks at
 * these terms, so it may have points where the symptom itself has none.
 */
export function widerIfWithoutPoints(claims: readonly Linked[], symptom: string): End[] | undefined {
  const isNamed = claims.some(
    ({ relation, subject, object }) =>
      object.id === symptom && subject.kind === 'ACUPOINT' && relationOf(relation).treatment,
  );
  if (isNamed) return undefined;
  const wider = claims
    .filter(({ relation, subject }) => relation === 'KIND_OF' && subject.id === symptom)
    .map(({ object }) => object);
  return [...new Map(wider.map((term) => [term.id, term])).values()];
}
