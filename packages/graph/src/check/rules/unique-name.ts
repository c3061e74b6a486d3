import { asList, type Dataset, type EntityRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { type WrittenName, writtenNames } from '../../data/written-names.ts';
import { squeeze } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';

export const uniqueName: Rule = {
  name: 'unique-name',
  description:
    'In a data folder no two entities have one name, in any language and without regard to case, tones, script, spaces and hyphens, but for those listed in homonyms.yaml.',
  check(dataset) {
    const listed = listedHomonyms(dataset);
    return [...byFolder(dataset)].flatMap(([, entities]) => clashes(entities, listed));
  },
};

/** Squeezed name → for each entry of homonyms.yaml that has it, the ids in it. */
function listedHomonyms({ homonyms }: Dataset): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const entries = homonyms.flatMap(({ fields }) =>
    asList(fields.name).map((name) => ({ name: squeeze(name), ids: new Set(fields.entities) })),
  );
  const byName = Map.groupBy(entries, ({ name }) => name);
  return new Map([...byName].map(([name, same]) => [name, same.map(({ ids }) => ids)]));
}

function byFolder({ entities }: Dataset): Map<string, EntityRecord[]> {
  return Map.groupBy(entities, ({ folder }) => folder);
}

function clashes(
  entities: readonly EntityRecord[],
  listed: ReadonlyMap<string, readonly ReadonlySet<string>[]>,
): Problem[] {
  const first = new Map<string, EntityRecord>();
  return entities.flatMap((entity) => {
    const names = new Map<string, WrittenName>();
    for (const name of writtenNames(entity)) {
      const key = squeeze(name.text);
      if (!names.has(key)) names.set(key, name);
    }
    return [...names].flatMap(([key, { text, language }]): Problem[] => {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, entity);
      if (earlier === undefined || earlier.id === entity.id) return [];
      if (listed.get(key)?.some((ids) => ids.has(entity.id) && ids.has(earlier.id))) return [];
      const isPreferred = text === entity.fields.name;
      return [
        {
          ...entity.at(isPreferred ? ['name'] : ['names', language]),
          rule: 'unique-name',
          message: `\`${entity.id}\` has the name of \`${earlier.id}\`: ${text}`,
          tip: `Join the two, or name what tells them apart. If both truly have it, add to homonyms.yaml: - { name: ${text}, entities: [${earlier.id}, ${entity.id}] }`,
        },
      ];
    });
  });
}
