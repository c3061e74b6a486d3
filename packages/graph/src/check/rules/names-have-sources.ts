import type { Rule } from '../rule.ts';

export const namesHaveSources: Rule = {
  name: 'names-have-sources',
  description: 'Chinese names, codes of other schemes and external ids name the work they were read in.',
  check(dataset) {
    return dataset.entities.flatMap((entity) => {
      const { names = {}, externalIds, sources } = entity.fields;
      const foreign = Object.keys(names).some((language) => language !== 'en');
      if (sources !== undefined || (!foreign && externalIds === undefined)) return [];
      return [
        {
          ...entity.at(foreign ? ['names'] : ['externalIds']),
          rule: 'names-have-sources',
          message: `\`${entity.id}\` has Chinese names, codes or external ids and names no source for them`,
          tip: 'Add `sources: { <citation>: <place in it> }`.',
        },
      ];
    });
  },
};
