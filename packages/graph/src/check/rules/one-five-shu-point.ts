import { FIVE_SHU } from '../../vocabulary/channels.ts';
import { secondValues } from '../second-values.ts';
import type { Rule } from '../rule.ts';

const ROLES: readonly string[] = FIVE_SHU;

export const oneFiveShuPoint: Rule = {
  name: 'one-five-shu-point',
  description: 'In one work a channel has one point of each of the five shu roles.',
  check(dataset) {
    const roles = dataset.statements.filter(({ relation }) => ROLES.includes(relation));
    return secondValues(
      roles,
      ({ object }) => object,
      ({ subject }) => subject,
    ).map(({ statement: { subject, relation, object, subjectPlace }, first }) => ({
      ...subjectPlace,
      rule: 'one-five-shu-point',
      message: `\`${subject}\` is the second \`${relation}\` \`${object}\` in this work; the first is \`${first}\``,
      tip: 'Look again in the work; two works may differ, one does not.',
    }));
  },
};
