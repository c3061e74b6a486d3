import { RELATION_CODE } from '../snapshot/claim-columns.ts';
import type { Claim } from '../snapshot/model.ts';
import type { Edge, EdgeList, EdgeSide, GraphStore } from '../store/graph-store.ts';
import { readNames } from '../store/name-file.ts';
import type { NameParts } from '../store/name-parts.ts';
import { STANDINGS } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { type ClusterReads, openCluster, type Row } from './cluster-reads.ts';
import { createFacetLists, readFacets } from './facet-lists.ts';
import { type Hubs, readHubs } from './hubs.ts';
import type { StoreAddress } from './store-address.ts';
import { SIDES } from './tables.ts';

const IN_LISTS = 'relation, rank, works, row, rule, standing';
const EDGES = `SELECT other, ${IN_LISTS} FROM edge WHERE node = ? AND side = ? AND bucket = ?`;
const EDGES_OF_WORK = `SELECT subject, object, ${IN_LISTS} FROM edge_by_work WHERE work = ? AND bucket = ?`;

/** A version of the graph in Cassandra, open for reading, with the names that its readers keep in memory. */
export interface CassandraStore extends GraphStore {
  readonly names: NameParts;
  readonly close: () => Promise<void>;
}

/**
 * Opens the version of a keyspace. Rejects with a `StoreUnavailableError` when no node answers, and with a `SnapshotFileError` when
 * it was loaded by another version of this program.
 */
export async function openCassandraStore(address: StoreAddress, keyspace: string): Promise<CassandraStore> {
  const cluster = await openCluster(address, keyspace);
  try {
    return await openStore(cluster, keyspace);
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

async function openStore(cluster: ClusterReads, keyspace: string): Promise<CassandraStore> {
  const [parts] = await cluster.one('SELECT value FROM about WHERE key = ?', ['names']);
  const names = await openNames(cluster, keyspace, Number(parts?.['value'] ?? 0));
  const { folders } = names;
  const hubs = await readHubs(cluster);
  const claimsByIds = (ids: readonly string[]) => readClaims(cluster, ids);
  const facets = await readFacets(cluster);
  return {
    names,
    version: names.version,
    folders,
    edges: (ids, side, relation, most) => readEdges(cluster, hubs, { ids, side, relation, most }),
    edgesOfWork: (work, most) => readEdgesOfWork(cluster, work, most),
    claimsByIds,
    claimsInOrder: createFacetLists(cluster, facets, { hubs, folders, claimsByIds }),
    close: cluster.close,
  };
}

/** How many parts of a file are read at once: a few megabytes. */
const PARTS_AT_ONCE = 32;

async function openNames(cluster: ClusterReads, keyspace: string, count: number): Promise<NameParts> {
  const parts: Uint8Array[] = [];
  for (let first = 0; first < count; first += PARTS_AT_ONCE) {
    const keys = Array.from({ length: Math.min(PARTS_AT_ONCE, count - first) }, (_, at) => [first + at]);
    const rows = await cluster.many('SELECT bytes FROM names WHERE part = ?', keys);
    for (const [row] of rows) if (row !== undefined) parts.push(row['bytes'] as Uint8Array);
  }
  return readNames(Buffer.concat(parts), `in ${keyspace}`);
}

interface WantedEdges {
  readonly ids: readonly string[];
  readonly side: EdgeSide;
  readonly relation: RelationKind | undefined;
  readonly most: number;
}

async function readEdges(
  cluster: ClusterReads,
  hubs: Hubs,
  { ids, side, relation, most }: WantedEdges,
): Promise<EdgeList[]> {
  const code = relation === undefined ? undefined : RELATION_CODE[relation]!;
  const number = SIDES[side];
  const reads: { readonly of: number; readonly bucket: number }[] = [];
  const cut = ids.map((id, of) => {
    let claims = 0;
    for (const { bucket, size } of hubs.bucketsOf(id, number, code)) {
      if (claims >= most) return true;
      reads.push({ of, bucket });
      claims += size;
    }
    return false;
  });
  const found = await cluster.many(
    code === undefined ? EDGES : `${EDGES} AND relation = ?`,
    reads.map(({ of, bucket }) => [ids[of], number, bucket, ...(code === undefined ? [] : [code])]),
  );
  const lists = ids.map((): Edge[] => []);
  reads.forEach(({ of }, index) => {
    for (const row of found[index]!) lists[of]!.push(toEdge(ids[of]!, side, row));
  });
  return lists.map((edges, of) => ({
    edges: edges.slice(0, most),
    isCut: cut[of]! || edges.length > most,
  }));
}

async function readEdgesOfWork(cluster: ClusterReads, work: string, most: number): Promise<EdgeList> {
  const [pages] = await cluster.one('SELECT pages FROM work_pages WHERE work = ?', [work]);
  const count = pages === undefined ? 1 : (pages['pages'] as number);
  const edges: Edge[] = [];
  for (let bucket = 0; bucket < count && edges.length <= most; bucket += 1) {
    for (const row of await cluster.one(EDGES_OF_WORK, [work, bucket])) {
      const ends = { subject: row['subject'] as string, object: row['object'] as string };
      edges.push({ ...ends, ...inLists(row) });
    }
  }
  return { edges: edges.slice(0, most), isCut: edges.length > most };
}

function toEdge(node: string, side: EdgeSide, row: Row): Edge {
  const other = row['other'] as string;
  const ends = side === 'out' ? { subject: node, object: other } : { subject: other, object: node };
  return { ...ends, ...inLists(row) };
}

function inLists(row: Row) {
  const rule = row['rule'] as number;
  return {
    relation: RELATION_KINDS[row['relation'] as number]!,
    rule: rule < 0 ? undefined : RULE_NAMES[rule]!,
    rank: row['rank'] as number,
    works: row['works'] as number,
    standing: STANDINGS[row['standing'] as number]!,
  };
}

async function readClaims(cluster: ClusterReads, ids: readonly string[]): Promise<(Claim | undefined)[]> {
  const found = await cluster.many(
    'SELECT body FROM claim WHERE id = ?',
    ids.map((id) => [id]),
  );
  return found.map(([row]) => row && asClaim(JSON.parse(row['body'] as string) as Claim));
}

/** What is undefined is not in JSON, and is put back: a claim from a store has the same keys as one from a snapshot. */
function asClaim({ derivedBy, premises, evidence, ...rest }: Claim): Claim {
  return {
    ...rest,
    evidence: evidence.map(
      ({ citation, via, locator, direction, role, level, verb, note, folder, ...others }) => ({
        citation,
        via,
        locator,
        direction,
        role,
        level,
        verb,
        note,
        folder,
        ...others,
      }),
    ),
    derivedBy,
    premises,
  };
}
