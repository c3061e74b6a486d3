import type { CitationRecord } from '../data/dataset.ts';
import { workLevel } from '../snapshot/evidence.ts';
import type { Citation } from '../snapshot/model.ts';

/**
 * Works by id, each with what it cites and what cites it. When several folders record a work, the first record
 * counts.
 */
export function compileCitations(records: readonly CitationRecord[]): Map<string, Citation> {
  const first = new Map(records.toReversed().map((record) => [record.id, record]));
  const citedBy = Map.groupBy(
    [...first.values()].flatMap(({ id, fields }) =>
      (fields.cites ?? []).map((key) => ({ citing: id, cited: `citation:${key}` })),
    ),
    (link) => link.cited,
  );
  const ids = new Set(records.map((record) => record.id));
  return new Map(
    [...ids].map((id) => {
      const { fields, folder } = first.get(id)!;
      const citation: Citation = {
        id,
        fields,
        cites: (fields.cites ?? []).map((key) => `citation:${key}`),
        citedBy: (citedBy.get(id) ?? []).map((link) => link.citing).sort(),
        family: fields.family ?? id,
        level: workLevel(fields),
        folder,
      };
      return [id, citation];
    }),
  );
}
