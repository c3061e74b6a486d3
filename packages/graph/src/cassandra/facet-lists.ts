import type { ClaimFilter } from '../read/claim-filter.ts';
import type { PageBounds } from '../read/page.ts';
import type { Claim } from '../snapshot/model.ts';
import { ENTITY_KINDS, kindOf } from '../vocabulary/kinds.ts';
import { levelRank, STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import type { ClusterReads, Row } from './cluster-reads.ts';
import { hubKey, type Hubs } from './hubs.ts';
import { bucketOf, EVERYTHING, MOST_IN_PARTITION, SIDES } from './tables.ts';

/** The ids of some claims in order, with how many there are in all. */
export interface IdPage {
  readonly items: readonly string[];
  readonly total: number;
  readonly next: string | undefined;
}

/** Claims that are alike in all that a filter of the whole graph asks for. */
interface Facet {
  readonly id: number;
  readonly relation: number;
  readonly subjectKind: number;
  readonly objectKind: number;
  readonly rank: number;
  readonly works: number;
  readonly standing: number;
  readonly derived: boolean;
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
    async page(filter: ClaimFilter, { first, after }: PageBounds): Promise<IdPage | undefined> {
      const chosen = facets.filter(facetTest(filter));
      const total = chosen.reduce((sum, facet) => sum + facet.total, 0);
      const from =
        after === undefined ? undefined : await placeOf(cluster, hubs, chosen, await readClaim(after));
      if (after !== undefined && from === undefined) return undefined;
      // One more than wanted says whether there are more.
      const items: string[] = [];
      for (const group of byStrength(chosen)) {
        if (items.length > first) break;
        const [{ rank, works }] = group as [Facet];
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

function facetTest({ relations, kinds, minLevel, standings, works, derived }: ClaimFilter) {
  const least = levelRank(minLevel ?? 'uncited');
  const isWanted = (kind: number): boolean => kinds!.includes(ENTITY_KINDS[kind]!);
  return (facet: Facet): boolean =>
    facet.rank >= least &&
    (relations === undefined || relations.includes(RELATION_KINDS[facet.relation]!)) &&
    (kinds === undefined || isWanted(facet.subjectKind) || isWanted(facet.objectKind)) &&
    (standings === undefined || standings.includes(STANDINGS[facet.standing]!)) &&
    (works === undefined || facet.works === works) &&
    (derived === undefined || facet.derived === derived);
}

/** Facets of the same level and number of works together, strongest first: their claims are in the order of rows. */
function byStrength(facets: readonly Facet[]): Facet[][] {
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
  facets: readonly Facet[],
  claim: Claim | undefined,
): Promise<Place | undefined> {
  if (claim === undefined) return undefined;
  const { subject, object, derivedBy } = claim;
  const facet = facets.find(isOf(claim));
  if (facet === undefined) return undefined;
  const { relation, rank, works } = facet;
  const pages = hubs.get(hubKey(subject, SIDES.out))?.get(relation);
  const buckets =
    pages === undefined ? [0] : Array.from({ length: pages }, (_, page) => bucketOf(relation, page));
  const found = await cluster.many(
    PLACE,
    buckets.map((bucket) => [subject, SIDES.out, bucket, relation, rank, works]),
  );
  const rule = derivedBy === undefined ? -1 : RULE_NAMES.findIndex((name) => name === derivedBy);
  const place = found.flat().find((row) => row['other'] === object && row['rule'] === rule);
  if (place === undefined) throw new Error(`placeOf: ${claim.id} is not in the list of ${subject}`);
  return { rank, works, row: place['row'] as number };
}

function isOf({ subject, relation, object, level, families, standing, derivedBy }: Claim) {
  const kindCode = (id: string): number => ENTITY_KINDS.indexOf(kindOf(id)!);
  return (facet: Facet): boolean =>
    RELATION_KINDS[facet.relation] === relation &&
    facet.subjectKind === kindCode(subject) &&
    facet.objectKind === kindCode(object) &&
    facet.rank === levelRank(level) &&
    facet.works === families.length &&
    STANDINGS[facet.standing] === standing &&
    facet.derived === (derivedBy !== undefined);
}

/** At most `most` claims of a facet after a row, in the order of rows. */
async function readAfter(cluster: ClusterReads, facet: Facet, row: number, most: number): Promise<Placed[]> {
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
  { id }: Facet,
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

function toFacet(row: Row): Facet {
  return {
    id: row['id'] as number,
    relation: row['relation'] as number,
    subjectKind: row['subject_kind'] as number,
    objectKind: row['object_kind'] as number,
    rank: row['rank'] as number,
    works: row['works'] as number,
    standing: row['standing'] as number,
    derived: row['derived'] as boolean,
    total: row['total'] as number,
  };
}
