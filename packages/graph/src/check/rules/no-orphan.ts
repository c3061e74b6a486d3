import type { Rule } from '../rule.ts';

export const noOrphan: Rule = {
  name: 'no-orphan',
  description: 'Every entity is subject or object of a claim, in data that has claims at all.',
  check({ entities, statements, problems }) {
    // The claim may be in a file that cannot be read, and then the first problem is enough.
    if (statements.length === 0 || problems.length > 0) return [];
    const named = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
    return entities
      .filter((entity) => !named.has(entity.id))
      .map((entity) => ({
        ...entity.at([]),
        rule: 'no-orphan',
        message: `no claim speaks of \`${entity.id}\``,
        tip: 'Add what a work says of it, or take it out.',
      }));
  },
};
