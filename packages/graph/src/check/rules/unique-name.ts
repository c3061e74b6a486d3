import type { EntityRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { HOMONYMS } from '../homonyms.ts';
import type { Rule } from '../rule.ts';

export const uniqueName: Rule = {
  name: 'unique-name',
  description:
    'In a data folder no two entities of one kind have the same preferred name, but for the homonyms listed in homonyms.ts.',
  check(dataset) {
    const first = new Map<string, EntityRecord>();
    return dataset.entities.flatMap((entity): Problem[] => {
      const { folder, kind, fields, id } = entity;
      const key = [folder, kind, fields.name.toLowerCase()].join('\0');
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, entity);
      if (earlier === undefined || earlier.id === id || isHomonym(entity, earlier)) return [];
      return [
        {
          ...entity.at(['name']),
          rule: 'unique-name',
          message: `\`${id}\` has the name of \`${earlier.id}\`: ${fields.name}`,
          tip: 'Join the two, or name what tells them apart.',
        },
      ];
    });
  },
};

function isHomonym(entity: EntityRecord, earlier: EntityRecord): boolean {
  return HOMONYMS.some(
    ({ name, ids }) => name === entity.fields.name && ids.includes(entity.id) && ids.includes(earlier.id),
  );
}
