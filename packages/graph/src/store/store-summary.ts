import type { Audit, SharedFamily } from '../read/audit.ts';
import type { Difference } from '../read/audit-differences.ts';
import { changeBy, type FolderContribution } from '../read/folder-contributions.ts';
import { type Listing, listingOf, listingOfRows, mapListing, pageOf } from '../read/page.ts';
import type { EntityTable } from '../snapshot/entity-table.ts';
import type { Stance } from '../vocabulary/levels.ts';
import type { NameParts } from './name-parts.ts';
import type { Rounds } from './rounds.ts';

/** Where evidence is missing, thin or disputed: like `audit` of a snapshot, from its digest and lists of the store. */
export function auditStore(rounds: Rounds, { entities, works, digest }: NameParts): Audit {
  const { counts, sharedFamilies, differences, ...rows } = digest.audit;
  const ofWorks = (some: Uint32Array) => listingOfRows(some, works);
  return {
    ...counts,
    uncited: rounds.claimsInOrder({ standings: ['uncited'], derived: false }),
    contested: rounds.claimsInOrder({ standings: ['contested'], derived: false }),
    singleWork: rounds.claimsInOrder({ works: 1, derived: false }),
    defective: ofWorks(rows.defective),
    unresolved: ofWorks(rows.unresolved),
    retracted: ofWorks(rows.retracted),
    unused: ofWorks(rows.unused),
    studiesWithoutPoint: ofWorks(rows.studiesWithoutPoint),
    pointsWithoutStudy: listingOfRows(rows.pointsWithoutStudy, entities),
    sharedFamilies: mapListing(listingOf(sharedFamilies), ({ id, works: members, claims }): SharedFamily => ({
      id,
      works: members.map(works.at),
      claims,
    })),
    differences: differencesIn(rounds, entities, differences),
  };
}

/** Differences whose claims are read when they are shown. */
function differencesIn(
  rounds: Rounds,
  entities: EntityTable,
  differences: readonly (readonly string[])[],
): Listing<Difference> {
  const idsOf = (claims: readonly string[]): { id: string; claims: readonly string[] } => {
    const [subject, relation] = claims[0]!.split('~');
    return { id: `${subject}~${relation}`, claims };
  };
  const list = {
    total: differences.length,
    slice: (start: number, end: number) => differences.slice(start, end).map(idsOf),
    positionOf: (id: string) => differences.findIndex(([first]) => first!.startsWith(`${id}~`)),
  };
  return {
    total: list.total,
    async page(bounds) {
      const page = pageOf(list, bounds);
      return (
        page && {
          ...page,
          items: await Promise.all(
            page.items.map(async ({ id, claims: ids }): Promise<Difference> => {
              const claims = (await rounds.claims.many(ids)).map((claim) => claim!);
              const [{ subject, relation }] = claims as [(typeof claims)[0]];
              return { id, subject: entities.get(subject)!, relation, claims };
            }),
          ),
        }
      );
    },
  };
}

/** What each data folder adds: like `folderContributions` of a snapshot, from lists of the store. */
export function contributionsInStore(
  rounds: Rounds,
  { folders, entities, works }: NameParts,
): FolderContribution[] {
  return folders.map((name, folder): FolderContribution => {
    const claims = (part: 'adds' | 'changes' | Stance) =>
      rounds.claimsInOrder({ folder: { folder, part }, derived: false });
    const rowsIn = (column: Uint8Array) =>
      Uint32Array.from(column.keys()).filter((row) => column[row] === folder);
    return {
      name,
      base: folder === 0,
      works: listingOfRows(rowsIn(works.columns.folders), works),
      entities: listingOfRows(rowsIn(entities.columns.folders), entities),
      adds: claims('adds'),
      supports: claims('supports'),
      contests: claims('disputes'),
      neutral: claims('neutral'),
      changes: mapListing(claims('changes'), changeBy(folder, folders)),
    };
  });
}
