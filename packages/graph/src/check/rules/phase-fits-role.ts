import type { Problem } from '../../data/problem.ts';
import { localId } from '../../text/label.ts';
import { phaseOf } from '../../vocabulary/channels.ts';
import type { Rule } from '../rule.ts';

export const phaseFitsRole: Rule = {
  name: 'phase-fits-role',
  description:
    'Where one work gives a point both a five shu role and a phase, the two agree: wood, fire, earth, metal, water on yin channels; metal, water, wood, fire, earth on yang channels.',
  check(dataset) {
    const supporting = dataset.statements.filter(({ direction }) => direction === 'supports');
    const phases = Map.groupBy(
      supporting.filter(({ relation }) => relation === 'has-phase'),
      ({ citation, subject }) => `${citation}\0${subject}`,
    );
    return supporting.flatMap(({ citation, subject, relation, object }): Problem[] => {
      const due = phaseOf(localId(object), relation);
      const given = due === undefined ? [] : (phases.get(`${citation}\0${subject}`) ?? []);
      return given
        .filter((phase) => phase.object !== due)
        .map((phase) => ({
          ...phase.objectPlace,
          rule: 'phase-fits-role',
          message: `\`${subject}\` is \`${relation}\` \`${object}\`, so its phase is not \`${phase.object}\``,
          tip: `It would be \`${due}\`; else the role or the channel is wrong.`,
        }));
    });
  },
};
