import { asList, type Dataset, type HomonymRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { writtenNames } from '../../data/written-names.ts';
import { squeeze } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';

export const neededHomonym: Rule = {
  name: 'needed-homonym',
  description:
    'Every entity in an entry of homonyms.yaml has the names in it, and a name stands in one entry of a data folder.',
  check: (dataset) => [...unneeded(dataset), ...listedTwice(dataset)],
};

function unneeded({ entities, homonyms, brokenIds }: Dataset): Problem[] {
  const byId = Map.groupBy(entities, ({ id }) => id);
  const namesOf = (id: string) =>
    new Set((byId.get(id) ?? []).flatMap(writtenNames).map(({ text }) => squeeze(text)));
  return homonyms.flatMap(({ fields, at }) =>
    fields.entities.flatMap((id, index): Problem[] => {
      // What is not recorded, or not readable, is reported as that.
      if (!byId.has(id) || brokenIds.has(id)) return [];
      const names = namesOf(id);
      const missing = asList(fields.name).filter((name) => !names.has(squeeze(name)));
      return missing.map((name) => ({
        ...at(['entities', index]),
        rule: 'needed-homonym',
        message: `\`${id}\` does not have the name ${name}`,
        tip: 'Take the entity or the name out of this entry; with one entity left it is not needed.',
      }));
    }),
  );
}

function listedTwice({ homonyms }: Dataset): Problem[] {
  const first = new Set<string>();
  return homonyms.flatMap(({ fields, at, folder }: HomonymRecord) =>
    asList(fields.name).flatMap((name, index): Problem[] => {
      const key = `${folder} ${squeeze(name)}`;
      const isNew = !first.has(key);
      first.add(key);
      return isNew
        ? []
        : [
            {
              ...at(Array.isArray(fields.name) ? ['name', index] : ['name']),
              rule: 'needed-homonym',
              message: `${name} is listed already, without regard to case, tones, script, spaces and hyphens`,
              tip: 'One entry lists all entities that have the name.',
            },
          ];
    }),
  );
}
