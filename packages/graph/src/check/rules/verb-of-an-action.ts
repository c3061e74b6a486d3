import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

export const verbOfAnAction: Rule = {
  name: 'verb-of-an-action',
  description: 'A claim has a verb when its relation is `acts-on`, and only then.',
  check: (dataset) =>
    dataset.statements.flatMap(({ relation, verb, subjectPlace }): Problem[] => {
      if ((verb !== undefined) === (relation === 'acts-on')) return [];
      return [
        {
          ...subjectPlace,
          rule: 'verb-of-an-action',
          message:
            verb === undefined
              ? '`acts-on` without a `verb` says nothing'
              : `\`${relation}\` has no \`verb\``,
          tip: 'Write what the point does to the thing, in the work’s own word, beside `acts-on`: verb: clears.',
        },
      ];
    }),
};
