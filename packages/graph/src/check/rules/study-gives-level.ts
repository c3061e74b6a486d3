import type { Rule } from '../rule.ts';

export const studyGivesLevel: Rule = {
  name: 'study-gives-level',
  description:
    'A work says what design it has, for its level follows from it; only an unresolved work may be silent.',
  check(dataset) {
    return dataset.citations
      .filter(({ fields }) => fields.study === undefined && fields.unresolved !== true)
      .map((citation) => ({
        ...citation.at([]),
        rule: 'study-gives-level',
        message: `\`${citation.id}\` has no \`study.design\``,
        tip: 'Write `study: { design: … }`, or `unresolved: true` when no copy or index record was found.',
      }));
  },
};
