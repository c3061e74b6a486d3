import { asList, type EntityRecord } from '../data/dataset.ts';
import { EXTERNAL_SCHEMES } from '../vocabulary/external-schemes.ts';
import { writtenNames } from '../data/written-names.ts';
import type { Entity } from '../snapshot/model.ts';

/** Entities by id. Records of one id from several folders merge, with the name and summary of the first. */
export function compileEntities(records: readonly EntityRecord[]): Map<string, Entity> {
  const byId = Map.groupBy(records, (record) => record.id);
  return new Map([...byId].map(([id, same]) => [id, compileEntity(id, same)]));
}

function compileEntity(id: string, records: readonly EntityRecord[]): Entity {
  const [first] = records;
  if (first === undefined) throw new Error(`compileEntity: no record for ${id}`);
  return {
    id,
    kind: first.kind,
    name: first.fields.name,
    heading: records.some(({ fields }) => fields.heading === true),
    names: unique(records.flatMap(writtenNames), (name) => `${name.language} ${name.text}`).map(
      (name, index) => ({
        ...name,
        preferred: index === 0,
      }),
    ),
    summary: records.find((record) => record.fields.summary !== undefined)?.fields.summary,
    externalIds: unique(
      records.flatMap(({ fields }) =>
        EXTERNAL_SCHEMES.flatMap((scheme) =>
          asList(fields.externalIds?.[scheme]).map((value) => ({ scheme, value })),
        ),
      ),
      ({ scheme, value }) => `${scheme} ${value}`,
    ),
    sources: records.flatMap(({ fields }) =>
      Object.entries(fields.sources ?? {}).map(([citation, locator]) => ({
        citation: `citation:${citation}`,
        locator,
      })),
    ),
    folder: first.folder,
  };
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
