import { claimId } from '../snapshot/claim-id.ts';
import { RELATION_CODE } from '../snapshot/claim-columns.ts';
import { compareEntityIds } from '../snapshot/order.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import type { Edge } from './graph-store.ts';

/** The id of the claim. */
export function idOfEdge(edge: Edge): string {
  return claimId(edge, edge.rule);
}

/** The place of the rule among the claims of one triple: stored claims first, as in the table of claims. */
export function ruleCode({ rule }: Pick<Edge, 'rule'>): number {
  return rule === undefined ? -1 : RULE_NAMES.findIndex((name) => name === rule);
}

/** The order of the table of claims: by subject, relation, object and rule. */
export function compareEdges(a: Edge, b: Edge): number {
  return (
    compareEntityIds(a.subject, b.subject) ||
    RELATION_CODE[a.relation]! - RELATION_CODE[b.relation]! ||
    compareEntityIds(a.object, b.object) ||
    ruleCode(a) - ruleCode(b)
  );
}

/** Strongest first: by level, then by number of works, then in the order of the table of claims. */
export function compareStrength(a: Edge, b: Edge): number {
  return b.rank - a.rank || b.works - a.works || compareEdges(a, b);
}
