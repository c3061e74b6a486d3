import type { ClaimFilter } from '../read/claim-filter.ts';
import type { Page, PageBounds } from '../read/page.ts';
import { RELATION_CODE } from '../snapshot/claim-columns.ts';
import type { Claim } from '../snapshot/model.ts';
import { ruleCode } from '../store/edges.ts';
import { type Facet, facetOf, facetTest } from '../store/filter-tests.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { levelRank, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import type { ClusterReads, Row } from './cluster-reads.ts';
import type { Hubs } from './hubs.ts';
import { EVERYTHING, MOST_IN_PARTITION, SIDES } from './tables.ts';

/** Claims that are alike in all that a filter of the whole graph asks for. */
interface ListedFacet extends Facet {
  readonly id: number;
  readonly total: number;
}

interface Placed {
  readonly row: number;
  readonly claim: string;
}

const PART = 'SELECT row, claim FROM claim_by_facet WHERE facet = ? AND bucket = ? AND row > ? LIMIT ?';
const FIRST_ROW = 'SELECT row FROM claim_by_facet WHERE facet = ? AND bucket = ? LIMIT 1';

/** Lists of claims by filters that name no entity and no work. */
export async function createFacetLists(
  cluster: ClusterReads,
  hubs: Hubs,
  readClaim: (id: string) => Promise<Claim | undefined>,
) {
  const rows = await cluster.one('SELECT * FROM facet WHERE everything = ?', [EVERYTHING]);
  const facets = rows.map(toFacet);
  return {
    /** A page of the claims that pass a filter, strongest first; undefined when `after` is not one of them. */
    async page(filter: ClaimFilter, { first, after }: PageBounds): Promise<Page<string> | undefined> {
      const chosen = facets.filter(facetTest(filter));
      const total = chosen.reduce((sum, facet) => sum + facet.total, 0);
      const from =
        after === undefined ? undefined : await placeOf(cluster, hubs, chosen, await readClaim(after));
      if (after !== undefined && from === undefined) return undefined;
      // One more than wanted says whether there are more.
      const items: string[] = [];
      for (const group of byStrength(chosen)) {
        if (items.length > first) break;
        const [{ rank, works }] = group as [ListedFacet];
        if (from !== undefined && (rank > from.rank || (rank === from.rank && works > from.works))) continue;
        const isSame = from !== undefined && rank === from.rank && works === from.works;
        const wanted = first + 1 - items.length;
        const parts = await Promise.all(
          group.map((facet) => readAfter(cluster, facet, isSame ? from.row : -1, wanted)),
        );
        const placed = parts.flat().sort((a, b) => a.row - b.row);
        items.push(...placed.slice(0, wanted).map(({ claim }) => claim));
      }
      const hasMore = items.length > first;
      const page = items.slice(0, first);
      return { items: page, total, next: hasMore ? (page.at(-1) ?? after) : undefined };
    },
  };
}

/** Facets of the same level and number of works together, strongest first: their claims are in the order of rows. */
function byStrength(facets: readonly ListedFacet[]): ListedFacet[][] {
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
  facets: readonly ListedFacet[],
  claim: Claim | undefined,
): Promise<Place | undefined> {
  if (claim === undefined) return undefined;
  const { subject, object, level, families, derivedBy } = claim;
  const its = facetOf({ ...claim, rank: levelRank(level), works: families.length, rule: derivedBy });
  const facet = facets.find((one) => nameOf(one) === nameOf(its));
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

/** The same text for the same facet. */
function nameOf({ relation, subjectKind, objectKind, rank, works, standing, derived }: Facet): string {
  return [relation, subjectKind, objectKind, rank, works, standing, derived].join(' ');
}

/** At most `most` claims of a facet after a row, in the order of rows. */
async function readAfter(
  cluster: ClusterReads,
  facet: ListedFacet,
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
  { id }: ListedFacet,
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

function toFacet(row: Row): ListedFacet {
  return {
    id: row['id'] as number,
    relation: RELATION_KINDS[row['relation'] as number]!,
    subjectKind: ENTITY_KINDS[row['subject_kind'] as number]!,
    objectKind: ENTITY_KINDS[row['object_kind'] as number]!,
    rank: row['rank'] as number,
    works: row['works'] as number,
    standing: STANDINGS[row['standing'] as number]!,
    derived: row['derived'] as boolean,
    total: row['total'] as number,
  };
}
