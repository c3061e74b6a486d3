import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  description: 'An id is recorded once in a data folder, also across files.',
  check(dataset) {
    const first = new Map<string, string>();
    return [...dataset.entities, ...dataset.citations].flatMap((record): Problem[] => {
      const key = `${record.folder}\0${record.id}`;
      const place = record.at([]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, `${place.file}:${place.line}`);
        return [];
      }
      return [
        {
          ...place,
          rule: 'duplicate-id',
          message: `\`${record.id}\` is recorded already at ${earlier}`,
          tip: 'Join the two records.',
        },
      ];
    });
  },
};
