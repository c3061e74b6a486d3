import type { Awaitable, Claim, GraphReader } from '@jingluo/graph';
import { claimsByIds } from './claims-by-ids.ts';
import { when, whenAll } from './maybe-async.ts';

/** The data folder of a record; undefined for the base folder. */
export function addedBy({ folders: [base] }: GraphReader, folder: string): string | undefined {
  return folder === base ? undefined : folder;
}

/**
 * The added data folders that take a stance on a claim, or on a premise of a derived claim, in their order.
 */
export function addedFolders(reader: GraphReader, claim: Claim): Awaitable<string[]> {
  const [, ...added] = reader.folders;
  if (added.length === 0) return [];
  return when(foldersOf(reader, claim), (folders) => added.filter((folder) => folders.has(folder)));
}

/** The added data folder that brought a claim: the first that has evidence on it; undefined when the base has. */
export function claimAddedBy(reader: GraphReader, claim: Claim): Awaitable<string | undefined> {
  if (reader.folders.length === 1) return undefined;
  if (claim.derivedBy === undefined) {
    const withEvidence = new Set(claim.evidence.map(({ folder }) => folder));
    return addedBy(reader, reader.folders.find((folder) => withEvidence.has(folder)) ?? reader.folders[0]!);
  }
  return when(claimsByIds(reader, claim.premises), (premises) =>
    when(whenAll(premises.map((premise) => claimAddedBy(reader, premise))), (names) =>
      reader.folders.findLast((folder) => names.includes(folder)),
    ),
  );
}

function foldersOf(reader: GraphReader, claim: Claim): Awaitable<Set<string>> {
  if (claim.derivedBy === undefined) return new Set(claim.evidence.map(({ folder }) => folder));
  return when(claimsByIds(reader, claim.premises), (premises) =>
    when(
      whenAll(premises.map((premise) => foldersOf(reader, premise))),
      (sets) => new Set(sets.flatMap((folders) => [...folders])),
    ),
  );
}
