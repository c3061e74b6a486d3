import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

export const duplicateStatement: Rule = {
  name: 'duplicate-statement',
  description: 'A work says a thing once at one place, with one term.',
  check(dataset) {
    const first = new Map<string, string>();
    return dataset.statements.flatMap((statement): Problem[] => {
      const { citation, subject, relation, object, locator, direction, verb, saidAs, objectPlace } =
        statement;
      const key = [citation, subject, relation, object, locator, direction, verb, saidAs].join('\0');
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, `${objectPlace.file}:${objectPlace.line}`);
        return [];
      }
      return [
        {
          ...objectPlace,
          rule: 'duplicate-statement',
          message: `${subject} ${relation} ${object} is recorded already at ${earlier}, for the same place in the work`,
          tip: 'Take one out, or give the other its own locator.',
        },
      ];
    });
  },
};
