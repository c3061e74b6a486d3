import { asList, type Dataset, type EntityRecord } from '../data/dataset.ts';
import { EXTERNAL_SCHEMES } from '../vocabulary/external-schemes.ts';
import { writtenNames } from '../data/written-names.ts';
import { placeOf } from '../snapshot/point-place.ts';
import { TEXT_LANGUAGES, type TextNamesFields } from '../data/schema.ts';
import type { Entity, InTexts, Name } from '../snapshot/model.ts';

/**
 * Entities by id, with their places on the body. Records of one id from several folders merge, with the name, summary and
 * place of the first.
 */
export function compileEntities({
  entities: records,
  pointPlaces,
  regionShapes,
  textNames,
  classicalTerms,
}: Pick<Dataset, 'entities' | 'pointPlaces' | 'regionShapes' | 'textNames' | 'classicalTerms'>): Map<
  string,
  Entity
> {
  const entities = new Map<string, Entity>();
  for (const record of records) {
    const known = entities.get(record.id);
    const entity = entityOf(record);
    entities.set(record.id, known === undefined ? entity : mergeEntities(known, entity));
  }
  for (const { id, fields, citation, via } of pointPlaces) {
    const entity = entities.get(id);
    if (entity !== undefined) entities.set(id, { place: placeOf(fields, { citation, via }), ...entity });
  }
  for (const { id, fields } of regionShapes) {
    const entity = entities.get(id);
    if (entity !== undefined) entities.set(id, { shape: fields, ...entity });
  }
  for (const [id, records] of Map.groupBy(textNames, (record) => record.id)) {
    const entity = entities.get(id);
    if (entity !== undefined)
      entities.set(id, { ...entity, inTexts: inTextsOf(records.map(({ fields }) => fields)) });
  }
  for (const [id, records] of Map.groupBy(classicalTerms, (record) => record.id)) {
    const entity = entities.get(id);
    const terms = records.flatMap(({ fields }) => [
      ...(fields.terms ?? []),
      ...Object.keys(fields.doubtful ?? {}),
    ]);
    if (entity !== undefined) entities.set(id, { ...entity, terms: [...new Set(terms)] });
  }
  return entities;
}

/** What the records of one thing say together; of two former codes the first. */
function inTextsOf(records: readonly TextNamesFields[]): InTexts {
  const forms = TEXT_LANGUAGES.flatMap((language) => {
    const texts = records.flatMap((fields) => asList(fields.forms?.[language]));
    return texts.length === 0 ? [] : [[language, texts] as const];
  });
  const otherwise = records.flatMap((fields) => fields.otherwise ?? []);
  const former = records.find((fields) => fields.formerCode !== undefined)?.formerCode;
  return {
    ...(forms.length > 0 && { forms: Object.fromEntries(forms) }),
    ...(otherwise.length > 0 && { otherwise }),
    ...(former && { formerCode: former.code }),
  };
}

/** The entity of a record. */
export function entityOf(record: Pick<EntityRecord, 'id' | 'kind' | 'fields' | 'folder'>): Entity {
  const { id, kind, fields, folder } = record;
  return {
    id,
    kind,
    name: fields.name,
    heading: fields.heading === true,
    names: namesOnce(writtenNames(record)),
    summary: fields.summary,
    externalIds: unique(
      EXTERNAL_SCHEMES.flatMap((scheme) =>
        asList(fields.externalIds?.[scheme]).map((value) => ({ scheme, value })),
      ),
      keyOfId,
    ),
    sources: Object.entries(fields.sources ?? {}).map(([citation, locator]) => ({
      citation: `citation:${citation}`,
      locator,
    })),
    folder,
  };
}

/** What two records of one id come to: the name and folder of the first, its summary if it has one, and all else of both. */
export function mergeEntities(first: Entity, other: Entity): Entity {
  const inTexts = first.inTexts ?? other.inTexts;
  const terms = first.terms ?? other.terms;
  const [place, shape] = [first.place ?? other.place, first.shape ?? other.shape];
  return {
    ...first,
    ...(inTexts && { inTexts }),
    ...(terms && { terms }),
    ...(place && { place }),
    ...(shape && { shape }),
    heading: first.heading || other.heading,
    names: namesOnce([...first.names, ...other.names]),
    summary: first.summary ?? other.summary,
    externalIds: unique([...first.externalIds, ...other.externalIds], keyOfId),
    sources: unique(
      [...first.sources, ...other.sources],
      ({ citation, locator }) => `${citation} ${locator}`,
    ),
  };
}

/** Each name once; the first is the preferred one. */
function namesOnce(names: readonly Pick<Name, 'text' | 'language'>[]): Name[] {
  return unique(names, ({ language, text }) => `${language} ${text}`).map(({ text, language }, index) => ({
    text,
    language,
    preferred: index === 0,
  }));
}

function keyOfId({ scheme, value }: Entity['externalIds'][number]): string {
  return `${scheme} ${value}`;
}

/** Each item once, where it is first. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
