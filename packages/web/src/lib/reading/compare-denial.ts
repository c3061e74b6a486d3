import type { Comparison, SaidBeside } from '@jingluo/graph/reading';
import type { NotedClaim } from './note.ts';

/**
 * What sources here say of a text's denial, from what they say of the claim that it denies: those that dispute the claim say the
 * same as the text, those that make it say otherwise.
 */
export function compareDenial(claim: NotedClaim, said: Comparison): Comparison {
  const same = said.otherwise.filter(({ why }) => why === 'disputed');
  const against: SaidBeside[] =
    said.known === undefined || said.families === 0
      ? []
      : [
          {
            claim: said.known,
            subject: claim.subject,
            relation: claim.relation,
            object: claim.object,
            why: 'disputed',
            works: said.works,
            families: said.families,
            level: said.level,
          },
        ];
  return {
    known: said.known ?? same[0]?.claim,
    works: same.flatMap(({ works }) => works),
    families: same.reduce((sum, { families }) => sum + families, 0),
    level: same[0]?.level ?? 'uncited',
    otherwise: against,
    nearby: [],
  };
}
