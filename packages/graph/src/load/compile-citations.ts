import type { CitationRecord } from '../data/dataset.ts';
import type { CitationFields } from '../data/schema.ts';
import { workLevel } from '../snapshot/evidence.ts';
import type { Citation } from '../snapshot/model.ts';

/**
 * Works by id, each with what it cites, pools and draws on, and what does so with it. When several folders record a work, the first record
 * counts.
 */
export function compileCitations(records: readonly CitationRecord[]): Map<string, Citation> {
  const first = new Map(records.toReversed().map((record) => [record.id, record]));
  const citedBy = namedBy([...first.values()], 'cites');
  const includedIn = namedBy([...first.values()], 'includes');
  const drawnOnBy = namedBy([...first.values()], 'draws-on');
  const ids = new Set(records.map((record) => record.id));
  return new Map(
    [...ids].map((id) => {
      const { fields, folder } = first.get(id)!;
      const citation: Citation = {
        id,
        fields,
        cites: idsIn(fields, 'cites'),
        citedBy: citedBy.get(id) ?? [],
        includes: idsIn(fields, 'includes'),
        includedIn: includedIn.get(id) ?? [],
        drawsOn: idsIn(fields, 'draws-on'),
        drawnOnBy: drawnOnBy.get(id) ?? [],
        family: fields.family ?? id,
        level: workLevel(fields),
        folder,
      };
      return [id, citation];
    }),
  );
}

/** The fields of a record that name other works. */
export type WorksField = 'cites' | 'includes' | 'draws-on';

/** The ids of the works in such a field. */
export function idsIn(fields: CitationFields, field: WorksField): string[] {
  const keys = field === 'draws-on' ? Object.keys(fields[field] ?? {}) : (fields[field] ?? []);
  return keys.map((key) => `citation:${key}`);
}

/** By work, which works name it in this field, ascending. */
function namedBy(records: readonly CitationRecord[], field: WorksField): Map<string, string[]> {
  const links = records.flatMap(({ id, fields }) => idsIn(fields, field).map((named) => ({ id, named })));
  return new Map(
    [...Map.groupBy(links, ({ named }) => named)].map(([named, by]) => [
      named,
      by.map(({ id }) => id).sort(),
    ]),
  );
}
