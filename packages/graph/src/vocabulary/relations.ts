import { CAUTION_RELATIONS } from './caution-relations.ts';
import { POINT_RELATIONS } from './point-relations.ts';
import type { Relation } from './relation.ts';
import { RELATION_KINDS, type RelationKind } from './relation-kinds.ts';
import { STRUCTURE_RELATIONS } from './structure-relations.ts';
import { SYMPTOM_RELATIONS } from './symptom-relations.ts';

export * from './relation-kinds.ts';

/** Every relation a claim can have. The data check, the API's enum, the site's wording and the exports use it. */
const RELATIONS: Readonly<Record<RelationKind, Relation>> = {
  ...STRUCTURE_RELATIONS,
  ...POINT_RELATIONS,
  ...SYMPTOM_RELATIONS,
  ...CAUTION_RELATIONS,
};

/** The relations by which a thing may help with another, or was studied for it. */
export const TREATMENTS = RELATION_KINDS.filter((kind) => RELATIONS[kind].treatment);

/** The relations by which a source warns of a point or a remedy. */
export const CAUTIONS = RELATION_KINDS.filter((kind) => RELATIONS[kind].caution);

/** The row of the table for a relation. */
export function relation(kind: RelationKind): Relation {
  return RELATIONS[kind];
}
