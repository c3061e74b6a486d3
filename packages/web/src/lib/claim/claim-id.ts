import { isRelationKind, type RelationKind } from '@jingluo/graph/vocabulary';

/** The parts of a claim's id. */
export interface ClaimParts {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  /** The rule, for a claim that follows by one. */
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
 * The id of the claim that shares a card with this one: "said to treat" and "studied for" are shown together.
 * Undefined for other relations.
 */
export function twinId(id: string): string | undefined {
  const parts = claimParts(id);
  const relation = parts && TWIN[parts.relation];
  return relation && [parts.subject, relation, parts.object].join('~');
}
