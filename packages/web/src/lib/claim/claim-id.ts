import { isRelationKind, type RelationKind } from '@jingluo/graph/vocabulary';

/** The parts that a claim's id is made of. */
export interface ClaimParts {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  /** The rule, of a claim that follows by one. */
  readonly rule: string | undefined;
}

const TWIN: Partial<Record<RelationKind, RelationKind>> = { treats: 'studied-for', 'studied-for': 'treats' };

/** Reads `subject~relation~object` or `subject~relation~object~rule`; undefined when the text is no such id. */
export function claimParts(id: string): ClaimParts | undefined {
  const [subject, relation, object, rule, ...more] = id.split('~');
  if (!subject || !relation || !object || more.length > 0 || !isRelationKind(relation)) return undefined;
  return { subject, relation, object, rule };
}

/**
 * The id of the claim that is shown on the same card: that a point is said to treat a symptom, and that it was
 * studied for it. Undefined for claims of any other relation.
 */
export function twinId(id: string): string | undefined {
  const parts = claimParts(id);
  const relation = parts && TWIN[parts.relation];
  return relation && [parts.subject, relation, parts.object].join('~');
}
