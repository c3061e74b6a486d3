import { asList, type Dataset, type TextNamesRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { TEXT_LANGUAGES } from '../../data/schema.ts';
import { writtenNames } from '../../data/written-names.ts';
import { bare } from '../../text/bare.ts';
import { squeeze } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';

export const namesInTexts: Rule = {
  name: 'names-in-texts',
  description:
    'In reading/*.yaml a form is neither a name of its thing nor a name or form of another, words that mean something else hold a name of the thing, and a former code is that of another point.',
  check(dataset) {
    const names = namesById(dataset);
    const owners = new Map(dataset.folders.map((folder) => [folder, ownersIn(dataset, folder)]));
    return dataset.textNames
      .filter(({ id }) => names.has(id))
      .flatMap((record) => [
        ...wrongForms(record, { names, owners: owners.get(record.folder)! }),
        ...unneededOtherwise(record, names),
        ...wrongFormerCode(record, names),
      ]);
  },
};

/** For each key the values that it has. */
type Grouped = ReadonlyMap<string, ReadonlySet<string>>;

function grouped(pairs: Iterable<readonly [string, string]>): Grouped {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}

/** A name as texts are compared with it: in its own script, without regard to case, accents, spaces and hyphens. */
function inTexts(text: string): string {
  return bare(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The names of each thing, as texts are compared with them. */
function namesById({ entities }: Dataset): Grouped {
  return grouped(
    entities.flatMap((entity) => writtenNames(entity).map(({ text }) => [entity.id, inTexts(text)] as const)),
  );
}

/** The ids of the things of a folder that have a name or a form, squeezed. Another folder may use words in its own way. */
function ownersIn({ entities, textNames }: Dataset, folder: string): Grouped {
  return grouped([
    ...entities.flatMap((entity) =>
      entity.folder === folder
        ? writtenNames(entity).map(({ text }) => [squeeze(text), entity.id] as const)
        : [],
    ),
    ...textNames.flatMap((record) =>
      record.folder === folder
        ? formsOf(record.fields).map(({ text }) => [squeeze(text), record.id] as const)
        : [],
    ),
  ]);
}

function formsOf({ forms }: TextNamesRecord['fields']) {
  return TEXT_LANGUAGES.flatMap((language) =>
    asList(forms?.[language]).map((text, index) => ({
      text,
      path: Array.isArray(forms?.[language]) ? ['forms', language, index] : ['forms', language],
    })),
  );
}

function wrongForms(
  { id, fields, at }: TextNamesRecord,
  { names, owners }: { names: Grouped; owners: Grouped },
): Problem[] {
  return formsOf(fields).flatMap(({ text, path }): Problem[] => {
    const problem = { ...at(path), rule: 'names-in-texts' };
    if (names.get(id)!.has(inTexts(text)))
      return [{ ...problem, message: `\`${id}\` has the name ${text} already`, tip: 'Take the form out.' }];
    const others = [...(owners.get(squeeze(text)) ?? [])].filter((other) => other !== id);
    return others.map((other) => ({
      ...problem,
      message: `\`${other}\` is called ${text} too, so it does not tell which is meant`,
      tip: 'Take the form out of one of them, or write more of what stands beside it.',
    }));
  });
}

function unneededOtherwise({ id, fields, at }: TextNamesRecord, names: Grouped): Problem[] {
  const own = [...names.get(id)!, ...formsOf(fields).map(({ text }) => inTexts(text))].map((name) =>
    name.replace(/s$/, ''),
  );
  return (fields.otherwise ?? []).flatMap((text, index): Problem[] =>
    own.some((name) => inTexts(text).includes(name))
      ? []
      : [
          {
            ...at(['otherwise', index]),
            rule: 'names-in-texts',
            message: `no name of \`${id}\` stands in ${text}`,
            tip: 'Take it out: nothing would be read there.',
          },
        ],
  );
}

function wrongFormerCode({ id, fields, at }: TextNamesRecord, names: Grouped): Problem[] {
  const { formerCode } = fields;
  if (formerCode === undefined) return [];
  const other = `acupoint:${formerCode.code}`;
  if (id.startsWith('acupoint:') && other !== id && names.has(other)) return [];
  return [
    {
      ...at(['formerCode', 'code']),
      rule: 'names-in-texts',
      message: `${formerCode.code} is the code of no other point today`,
      tip: 'A former code is written as today’s codes are: BL54. A code that no point has today is a name (`code`).',
    },
  ];
}
