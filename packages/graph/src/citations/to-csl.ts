import { CSL_FIELDS } from '../vocabulary/csl.ts';
import { editionRead } from '../data/edition-read.ts';
import type { Citation } from '../snapshot/model.ts';

/** The work as a CSL-JSON item: its CSL fields only, under its local id; not which file of it was read. */
export function toCsl({ id, fields }: Citation): Record<string, unknown> {
  const present = CSL_FIELDS.filter(
    (field) => fields[field] !== undefined && !(field === 'edition' && editionRead(fields)),
  );
  return {
    id: id.replace('citation:', ''),
    ...Object.fromEntries(present.map((field) => [field, fields[field]])),
  };
}
