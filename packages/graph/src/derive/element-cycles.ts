import type { Claim } from '../snapshot/model.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { type Conclusion, type DerivedRule, isPremise } from './derived-rule.ts';

/*
 * The two ways in which control between elements goes wrong, after the IBIS handbook (Five Phases: Clinical Uses)
 * and the article at sacredlotus-five-elements: too much control, and control reversed.
 */

/** An element overacts on the one it controls. */
export const overacting: DerivedRule = {
  name: 'overacting',
  meaning: 'An element that grows too strong overacts on the element it controls.',
  derive: (claims) =>
    claims
      .all('controls')
      .filter(isPremise)
      .map((controls) => follows(controls, controls.subject, 'overacts-on', controls.object)),
};

/** An element insults the one that controls it. */
export const insulting: DerivedRule = {
  name: 'insulting',
  meaning: 'An element that grows too strong turns against the element that controls it.',
  derive: (claims) =>
    claims
      .all('controls')
      .filter(isPremise)
      .map((controls) => follows(controls, controls.object, 'insults', controls.subject)),
};

function follows(premise: Claim, subject: string, relation: RelationKind, object: string): Conclusion {
  return { subject, relation, object, premises: [premise] };
}
