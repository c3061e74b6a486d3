import { claimLists } from '../../read/claim-filter.ts';
import { type FolderContribution, folderContributions } from '../../read/folder-contributions.ts';
import { type Listing, mapListing } from '../../read/page.ts';
import type { Claim } from '../../snapshot/model.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { levelRank } from '../../vocabulary/levels.ts';
import type { Edge, EdgeList, FolderFilter, GraphStore } from '../graph-store.ts';

/**
 * A snapshot as a store: it answers what a store outside the process answers, later and in copies.
 */
export function snapshotStore(snapshot: Snapshot): GraphStore {
  const { version, folders, claims } = snapshot;
  const lists = claimLists(snapshot);
  const edgesOf = (some: readonly Claim[], most: number): EdgeList => {
    const edges = some.slice(0, most).map((claim) => toEdge(snapshot, claim));
    return { edges, isCut: some.length > most };
  };
  let contributions: readonly FolderContribution[] | undefined;
  const listOfFolder = ({ folder, part }: FolderFilter): Listing<Claim> => {
    const its = (contributions ??= folderContributions(snapshot))[folder]!;
    if (part === 'changes') return mapListing(its.changes, ({ claim }) => claim);
    return part === 'disputes' ? its.contests : its[part];
  };
  const later = <T>(value: T): Promise<T> => Promise.resolve(structuredClone(value));
  return {
    version,
    folders,
    edges: (ids, side, relation, most) =>
      later(
        ids.map((id) => edgesOf(side === 'out' ? claims.from(id, relation) : claims.to(id, relation), most)),
      ),
    edgesOfWork: (citation, most) => {
      const { total, page } = lists.list({ citation });
      return later(edgesOf(page({ first: total })!.items, most));
    },
    claimsByIds: (ids) => later(ids.map(claims.get)),
    claimsInOrder: ({ folder, ...filter }) => {
      const { total, page } = folder === undefined ? lists.list(filter) : listOfFolder(folder);
      return { total, page: async (bounds) => later(await page(bounds)) };
    },
  };
}

function toEdge({ claims }: Snapshot, claim: Claim): Edge {
  return {
    subject: claim.subject,
    relation: claim.relation,
    object: claim.object,
    rule: claim.derivedBy,
    rank: levelRank(claim.level),
    works: claims.columns.works[claims.rowOf(claim.id)!]!,
    standing: claim.standing,
  };
}
