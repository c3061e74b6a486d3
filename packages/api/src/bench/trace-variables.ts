import { allItems, EVIDENCE_LEVELS, type GraphReader } from '@jingluo/graph';

/** The variables of a trace of the site. */
export interface TraceVariables {
  readonly id: string;
  readonly wayLevel: string | null;
  readonly minLevel: string | null;
  readonly derived: boolean;
  readonly in: string | null;
  readonly filtered: boolean;
}

/** The variables of all traces that the filters of the site can request. */
export async function traceVariables(reader: GraphReader): Promise<TraceVariables[]> {
  const symptoms = await allItems((bounds) => reader.entities({ kind: 'symptom' }, bounds));
  const levels = [null, ...EVIDENCE_LEVELS.slice(1).map((level) => level.toUpperCase())];
  const filters = levels.flatMap((level) =>
    [true, false].map((derived) => ({
      wayLevel: level,
      minLevel: level,
      derived,
      in: null,
      filtered: level !== null || !derived,
    })),
  );
  return filters.flatMap((filter) => symptoms.map(({ id }) => ({ id, ...filter })));
}
