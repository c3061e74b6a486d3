import type { Listing, Page, PageBounds } from '../read/page.ts';
import { RELATION_CODE } from '../snapshot/claim-columns.ts';
import type { Claim } from '../snapshot/model.ts';
import { ruleCode } from '../store/edges.ts';
import { type Facet, type ListedFacet, listedFacetOf, listedFacetTest } from '../store/filter-tests.ts';
import type { OrderedFilter } from '../store/graph-store.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { levelRank, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { ClusterReads, Row } from './cluster-reads.ts';
import { nameOfFacet } from './facets.ts';
import type { Hubs } from './hubs.ts';
import { EVERYTHING, MOST_IN_PARTITION, SIDES } from './tables.ts';

/** Claims that are alike in all that a filter of the whole graph asks for. */
export interface StoredFacet extends ListedFacet {
  readonly id: number;
  readonly total: number;
}

interface Placed {
  readonly row: number;
  readonly claim: string;
}

const PART = 'SELECT row, claim FROM claim_by_facet WHERE facet = ? AND bucket = ? AND row > ? LIMIT ?';
const FIRST_ROW = 'SELECT row FROM claim_by_facet WHERE facet = ? AND bucket = ? LIMIT 1';

/** What lists of the whole graph read beside their own tables. */
interface ListReads {
  readonly hubs: Hubs;
  readonly folders: readonly string[];
  readonly claimsByIds: (ids: readonly string[]) => Promise<readonly (Claim | undefined)[]>;
}

/** All facets of a version: there are few. */
export async function readFacets(cluster: ClusterReads): Promise<readonly StoredFacet[]> {
  const rows = await cluster.one('SELECT * FROM facet WHERE everything = ?', [EVERYTHING]);
  return rows.map(toFacet);
}

/** A function that lists the claims that pass a filter of the whole graph, strongest first. */
export function createFacetLists(
  cluster: ClusterReads,
  facets: readonly StoredFacet[],
  reads: ListReads,
): (filter: OrderedFilter) => Listing<Claim> {
  const { hubs, folders, claimsByIds } = reads;
  return (filter) => {
    const chosen = facets.filter(listedFacetTest(filter));
    const total = chosen.reduce((sum, facet) => sum + facet.total, 0);
    const placeOfId = async (id: string): Promise<Place | undefined> =>
      placeOf(cluster, hubs, chosen, { claim: (await claimsByIds([id]))[0], folders });
    return {
      total,
      async page({ first, after }: PageBounds): Promise<Page<Claim> | undefined> {
        const from = after === undefined ? undefined : await placeOfId(after);
        if (after !== undefined && from === undefined) return undefined;
        // One more than wanted says whether there are more.
        const ids = await idsAfter(cluster, chosen, from, first + 1);
        const items = (await claimsByIds(ids.slice(0, first))).map((claim) => claim!);
        return { items, total, next: ids.length > first ? (items.at(-1)?.id ?? after) : undefined };
      },
    };
  };
}

/** The ids of so many claims of some facets after a place, strongest first. */
async function idsAfter(
  cluster: ClusterReads,
  facets: readonly StoredFacet[],
  from: Place | undefined,
  most: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (const group of byStrength(facets)) {
    if (ids.length >= most) break;
    const [{ rank, works }] = group as [StoredFacet];
    if (from !== undefined && (rank > from.rank || (rank === from.rank && works > from.works))) continue;
    const isSame = from !== undefined && rank === from.rank && works === from.works;
    const wanted = most - ids.length;
    const parts = await Promise.all(
      group.map((facet) => readAfter(cluster, facet, isSame ? from.row : -1, wanted)),
    );
    const placed = parts.flat().sort((a, b) => a.row - b.row);
    ids.push(...placed.slice(0, wanted).map(({ claim }) => claim));
  }
  return ids;
}

/** Facets of the same level and number of works together, strongest first: their claims are in the order of rows. */
function byStrength(facets: readonly StoredFacet[]): StoredFacet[][] {
  const groups = Map.groupBy(facets, ({ rank, works }) => `${rank} ${works}`);
  return [...groups.values()].sort(([a], [b]) => b!.rank - a!.rank || b!.works - a!.works);
}

interface Place extends Pick<Facet, 'rank' | 'works'> {
  readonly row: number;
}

const PLACE =
  'SELECT row, other, rule FROM edge WHERE node = ? AND side = ? AND bucket = ? AND relation = ? AND rank = ? AND works = ?';

/** Where a claim is among those of some facets; undefined when it is in none of them. */
async function placeOf(
  cluster: ClusterReads,
  hubs: Hubs,
  facets: readonly StoredFacet[],
  { claim, folders }: { readonly claim: Claim | undefined; readonly folders: readonly string[] },
): Promise<Place | undefined> {
  if (claim === undefined) return undefined;
  const { subject, object, level, derivedBy } = claim;
  const its = nameOfFacet(listedFacetOf(claim, levelRank(level), folders));
  const facet = facets.find((one) => nameOfFacet(one) === its);
  if (facet === undefined) return undefined;
  const { rank, works } = facet;
  const relation = RELATION_CODE[facet.relation]!;
  const found = await cluster.many(
    PLACE,
    hubs
      .bucketsOf(subject, SIDES.out, relation)
      .map(({ bucket }) => [subject, SIDES.out, bucket, relation, rank, works]),
  );
  const rule = ruleCode({ rule: derivedBy });
  const place = found.flat().find((row) => row['other'] === object && row['rule'] === rule);
  if (place === undefined) throw new Error(`placeOf: ${claim.id} is not in the list of ${subject}`);
  return { rank, works, row: place['row'] as number };
}

/** At most `most` claims of a facet after a row, in the order of rows. */
async function readAfter(
  cluster: ClusterReads,
  facet: StoredFacet,
  row: number,
  most: number,
): Promise<Placed[]> {
  const buckets = Math.ceil(facet.total / MOST_IN_PARTITION);
  const found: Placed[] = [];
  let bucket = await bucketWith(cluster, facet, row, buckets);
  for (; bucket < buckets && found.length < most; bucket += 1) {
    for (const one of await cluster.one(PART, [facet.id, bucket, row, most - found.length]))
      found.push({ row: one['row'] as number, claim: one['claim'] as string });
  }
  return found;
}

/** The last bucket that begins at a row or before it; 0 when none does. */
async function bucketWith(
  cluster: ClusterReads,
  { id }: StoredFacet,
  row: number,
  buckets: number,
): Promise<number> {
  if (row < 0) return 0;
  let [low, high] = [0, buckets - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [begin] = await cluster.one(FIRST_ROW, [id, middle]);
    if ((begin?.['row'] as number) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

function toFacet(row: Row): StoredFacet {
  return {
    id: row['id'] as number,
    relation: RELATION_KINDS[row['relation'] as number]!,
    subjectKind: ENTITY_KINDS[row['subject_kind'] as number]!,
    objectKind: ENTITY_KINDS[row['object_kind'] as number]!,
    rank: row['rank'] as number,
    works: row['works'] as number,
    standing: STANDINGS[row['standing'] as number]!,
    derived: row['derived'] as boolean,
    addedBy: row['added_by'] as number,
    later: row['later'] as string,
    total: row['total'] as number,
  };
}
