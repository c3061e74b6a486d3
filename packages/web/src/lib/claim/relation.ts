import { isRelationKind, type RelationKind, relation as relationRow } from '@jingluo/graph/vocabulary';
import type { ClaimInRow } from './claim.graphql.ts';
import { inApi, inData } from '../graphql/enum-names.ts';

/** A relation as the API spells it. */
export type RelationEnum = ClaimInRow['relation'];

/** `STUDIED_FOR` for `studied-for`. */
export function relationEnum(kind: RelationKind): RelationEnum {
  return inApi(kind) as RelationEnum;
}

/** `studied-for` for `STUDIED_FOR`. Throws for a name that is in no row of the table. */
export function relationKind(name: RelationEnum): RelationKind {
  const kind = inData(name);
  if (!isRelationKind(kind)) throw new Error(`relationKind: no relation is called ${name}`);
  return kind;
}

/** The row of the vocabulary's table for a relation as the API writes it. */
export function relationOf(name: RelationEnum) {
  return relationRow(relationKind(name));
}
