import type { RelationKind } from '../vocabulary/relations.ts';
import { relation as relationRow } from '../vocabulary/relations.ts';

/** Subject, relation and object of a claim. */
export interface Triple {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
}

/** The one way to write a triple: for a symmetric relation, the smaller id comes first. */
export function canonical({ subject, relation, object }: Triple): Triple {
  const turned = relationRow(relation).symmetric && object < subject;
  return turned ? { subject: object, relation, object: subject } : { subject, relation, object };
}

/** The id of a claim is made of what it claims, so it stays the same when evidence is added. */
export function claimId({ subject, relation, object }: Triple, rule?: string): string {
  return [subject, relation, object, ...(rule === undefined ? [] : [rule])].join('~');
}
