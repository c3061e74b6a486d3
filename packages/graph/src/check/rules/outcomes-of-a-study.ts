import { DESIGN_LEVEL, levelRank } from '../../vocabulary/levels.ts';
import type { Rule } from '../rule.ts';

const NAME = 'outcomes-of-a-study';

export const outcomesOfAStudy: Rule = {
  name: NAME,
  description:
    'Outcomes are those of a study or a review that has ended; how many trials were pooled, and how certain it is, only a review says.',
  check(dataset) {
    return dataset.citations.flatMap(({ id, fields: { study }, at }) => {
      if (study?.outcomes === undefined) return [];
      const level = DESIGN_LEVEL[study.design];
      if (levelRank(level) < levelRank('observational'))
        return [
          {
            ...at(['study', 'outcomes']),
            rule: NAME,
            message: `\`${id}\` is of the design \`${study.design}\`, which reports no outcome of its own`,
            tip: 'Enter the paper with the results as a work of its own, in the same `family`.',
          },
        ];
      if (level === 'synthesized') return [];
      return study.outcomes.flatMap((outcome, index) =>
        (['trials', 'certainty'] as const)
          .filter((field) => outcome[field] !== undefined)
          .map((field) => ({
            ...at(['study', 'outcomes', index, field]),
            rule: NAME,
            message: `\`${id}\` is one study, and \`${field}\` is said of the trials that a review pools`,
            tip: 'Leave it out.',
          })),
      );
    });
  },
};
