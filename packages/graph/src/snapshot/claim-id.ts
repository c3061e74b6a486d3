import type { RelationKind } from '../vocabulary/relations.ts';
import { relation as relationRow } from '../vocabulary/relations.ts';

/** Subject, relation and object of a claim. */
export interface Triple {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
}

/** The one way to write a triple: of a symmetric relation the lesser id comes first. */
export function canonical({ subject, relation, object }: Triple): Triple {
  const turned = relationRow(relation).symmetric && object < subject;
  return turned ? { subject: object, relation, object: subject } : { subject, relation, object };
}

/** A claim's id says what it claims, so that it stays the same while its evidence grows. */
export function claimId({ subject, relation, object }: Triple, rule?: string): string {
  return [subject, relation, object, ...(rule === undefined ? [] : [rule])].join('~');
}
