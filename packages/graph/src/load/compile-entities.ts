import { asList, type EntityRecord } from '../data/dataset.ts';
import { EXTERNAL_SCHEMES } from '../vocabulary/external-schemes.ts';
import { writtenNames } from '../data/written-names.ts';
import type { Entity, Name } from '../snapshot/model.ts';

/** Entities by id. Records of one id from several folders merge, with the name and summary of the first. */
export function compileEntities(records: readonly EntityRecord[]): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const record of records) {
    const known = entities.get(record.id);
    const entity = entityOf(record);
    entities.set(record.id, known === undefined ? entity : mergeEntities(known, entity));
  }
  return entities;
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
  return {
    ...first,
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
