import type { DraftEntities } from '../../snapshot/entity-table.ts';
import { levelRank, type Stance } from '../../vocabulary/levels.ts';
import { relation as relationRow, type RelationKind } from '../../vocabulary/relations.ts';
import type { NumberedTriple } from './imported-graph.ts';

/** Why a relation cannot join two entities, always in the same words; undefined when it can. */
export function wrongEnds(
  { subject, relation, object }: NumberedTriple,
  entities: Pick<DraftEntities, 'kindAt' | 'isHeading'>,
): string | undefined {
  const allowed = relationRow(relation);
  if (subject === object) return 'a thing joined to itself';
  const [from, to] = [entities.kindAt(subject), entities.kindAt(object)];
  if (!allowed.subject.includes(from) || !allowed.object.includes(to) || (allowed.sameKind && from !== to))
    return 'a relation that does not join things of these kinds';
  const [under, over] = [entities.isHeading(subject), entities.isHeading(object)];
  if (relation === 'kind-of' ? under && !over : under || over)
    return 'a heading only arranges: it has no claim but that it stands under a heading';
  return undefined;
}

export const PLAN = 'a registered trial reports no result, so it does not say that something treats';

/** Whether a work of this rank is the registration or the plan of a study, and is to say that something treats. */
export function isPlanOfTreatment(
  { relation, stance }: { readonly relation: RelationKind; readonly stance: Stance },
  rank: number,
): boolean {
  return relation === 'treats' && stance === 'supports' && rank === levelRank('registered');
}
