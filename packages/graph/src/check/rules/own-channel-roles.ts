import type { Problem } from '../../data/problem.ts';
import { localId } from '../../text/label.ts';
import { pointCount } from '../../vocabulary/channels.ts';
import { relation as relationRow } from '../../vocabulary/relations.ts';
import type { Rule } from '../rule.ts';

/**
 * A channel's five shu, source, connecting and cleft points are on the channel itself. Other roles (front-mu,
 * crossing, confluent …) relate a point to another channel or to an organ. The heel and link vessels have no points
 * of their own, so their cleft points have the code of another channel: KI8, KI9, BL59 and GB35.
 */
export const ownChannelRoles: Rule = {
  name: 'own-channel-roles',
  description:
    'The five shu, source, connecting and cleft points of a channel bear its code; a vessel without points of its own is not looked at.',
  check(dataset) {
    return dataset.statements.flatMap(({ subject, relation, object, direction, subjectPlace }): Problem[] => {
      if (relationRow(relation).pointRole !== 'own' || direction === 'disputes') return [];
      const channel = localId(object);
      if (pointCount(channel) === undefined || channelOf(subject) === channel) return [];
      return [
        {
          ...subjectPlace,
          rule: 'own-channel-roles',
          message: `\`${subject}\` is no point of \`${object}\`, so it is not \`${relation}\` it`,
          tip: 'Look again in the work: point, role or channel is wrong. A point where another channel passes is `crossing-point-of`.',
        },
      ];
    });
  },
};

function channelOf(point: string): string | undefined {
  return /^([A-Z]{2})\d+$/.exec(localId(point))?.[1];
}
