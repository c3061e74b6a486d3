import type { NameParts, Snapshot } from '@jingluo/graph';

/** How much a snapshot has. */
export interface RecordCounts {
  readonly entities: number;
  /** Stored and derived. */
  readonly claims: number;
  readonly works: number;
  /** Entities, works and pieces of evidence by the name of the data folder that they come from. */
  readonly folders: ReadonlyMap<string, number>;
}

/** What new data has less of than the data that is served. */
export interface Loss {
  /** `entities`, `claims`, `works`, or `records in FOLDER`. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

export const COUNTED = ['entities', 'claims', 'works'] as const;

/** A loss of so many is never too large, so that small data can be edited. */
const SMALL = 10;

export function countRecords({ folders, entities, claims, citations }: Snapshot): RecordCounts {
  const counts = folders.map(() => 0);
  for (const column of [entities.columns.folders, citations.columns.folders, claims.columns.folders])
    for (const folder of column) counts[folder]! += 1;
  return {
    entities: entities.count,
    claims: claims.count,
    works: citations.size,
    folders: new Map(folders.map((name, folder) => [name, counts[folder]!])),
  };
}

/** The same of a graph whose claims are in a store. */
export function countNames({ folders, entities, works, digest }: NameParts): RecordCounts {
  const counts = [...digest.evidence];
  for (const column of [entities.columns.folders, works.columns.folders])
    for (const folder of column) counts[folder]! += 1;
  return {
    entities: entities.count,
    claims: digest.claims,
    works: works.size,
    folders: new Map(folders.map((name, folder) => [name, counts[folder]!])),
  };
}

/**
 * What is lost from `before` to `after` by more than `percent`, and every folder of which nothing is left; empty when no
 * loss is too large. At 100 percent none is.
 */
export function lossesOf(before: RecordCounts, after: RecordCounts, percent: number): Loss[] {
  if (percent === 100) return [];
  const kinds = COUNTED.map((of): Loss => ({ of, from: before[of], to: after[of] })).filter(
    ({ from, to }) => from - to > Math.max(SMALL, (from * percent) / 100),
  );
  const folders = [...before.folders]
    .map(([name, from]): Loss => ({ of: `records in ${name}`, from, to: after.folders.get(name) ?? 0 }))
    .filter(({ from, to }) => from > 0 && to === 0);
  return [...kinds, ...folders];
}

/** The losses as a sentence. */
export function describeLosses(losses: readonly Loss[], percent: number): string {
  const list = losses.map(({ of, from, to }) => `${of} from ${from} to ${to}`).join(', ');
  return (
    `Less would be served: ${list}. A reload may take away ${percent} percent of each (KG_MAX_LOSS) and empty no folder. ` +
    'If it is meant, send SIGUSR2 to the process, or start it again.'
  );
}
