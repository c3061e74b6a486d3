import { secondValues } from '../second-values.ts';
import type { Rule } from '../rule.ts';

export const oneMuAndShuPoint: Rule = {
  name: 'one-mu-and-shu-point',
  description: 'In one work an organ has one front-mu point and one back-shu point.',
  check(dataset) {
    const roles = dataset.statements.filter(
      ({ relation }) => relation === 'front-mu-point-of' || relation === 'back-shu-point-of',
    );
    return secondValues(
      roles,
      ({ object }) => object,
      ({ subject }) => subject,
    ).map(({ statement: { subject, relation, object, subjectPlace }, first }) => ({
      ...subjectPlace,
      rule: 'one-mu-and-shu-point',
      message: `\`${subject}\` is the second \`${relation}\` \`${object}\` in this work; the first is \`${first}\``,
      tip: 'Look again in the work; two works may differ, one does not.',
    }));
  },
};
