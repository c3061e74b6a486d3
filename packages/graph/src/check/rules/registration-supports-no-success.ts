import { DESIGN_LEVEL } from '../../vocabulary/levels.ts';
import type { Rule } from '../rule.ts';

export const registrationSupportsNoSuccess: Rule = {
  name: 'registration-supports-no-success',
  description: 'A registered trial or a protocol reports no result, so it never supports `treats`.',
  check(dataset) {
    const registered = new Set(
      dataset.citations
        .filter(({ fields }) => fields.study && DESIGN_LEVEL[fields.study.design] === 'registered')
        .map((citation) => citation.id),
    );
    return dataset.statements
      .filter(
        (statement) =>
          statement.relation === 'treats' &&
          statement.direction === 'supports' &&
          registered.has(statement.citation),
      )
      .map((statement) => ({
        ...statement.objectPlace,
        rule: 'registration-supports-no-success',
        message: `\`${statement.citation}\` reports no result, so it cannot support \`treats\``,
        tip: 'Write `studied-for`.',
      }));
  },
};
