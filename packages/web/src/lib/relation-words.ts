import { RELATIONS, type RelationKind } from '@jingluo/graph/vocabulary';

/** The row of the relation table for an enum value of the API: `STUDIED_FOR` is `studied-for`. */
export function relationRow(relation: string) {
  return RELATIONS[relation.toLowerCase().replaceAll('_', '-') as RelationKind];
}

/** A claim's relation as seen from one of its ends: "said to treat" from the point, "said to be treated by" from the symptom. */
export function relationWords(relation: string, fromSubject: boolean): string {
  const row = relationRow(relation);
  return (fromSubject ? row.heading : row.inverseHeading).replace(/^./, (letter) => letter.toLowerCase());
}
