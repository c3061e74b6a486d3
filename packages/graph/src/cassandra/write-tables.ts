import { join } from 'node:path';
import { TooLargeError } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { writeNames } from '../store/name-file.ts';
import { namePartsOf } from '../store/name-parts.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import { readClaimRow, type ClaimRow } from '../snapshot/claim-row.ts';
import { createFacets } from './facets.ts';
import { beginTableFile, type TableFile } from './table-file.ts';
import {
  bucketOf,
  BYTES_OF_PART,
  EVERYTHING,
  MOST_IN_PARTITION,
  MOST_PAGES,
  SIDES,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from './tables.ts';

/** The files of all tables. */
export type TableFiles = {
  readonly [Name in TableName]: TableFile<(typeof TABLES)[Name]['columns']>;
};

/** How many rows each table has. */
export type TableCounts = Readonly<Record<TableName, number>>;

/** A bucket of a work is a smallint. */
const MOST_BUCKETS = 2 ** 15;

/**
 * Writes a file `NAME.rows` for each table of a keyspace into a folder, claim by claim, and returns how many rows each has. Throws a
 * `TooLargeError` when a list has more pages than its table can number, and a `WriteError` when something cannot be written.
 */
export async function writeTables(
  snapshot: Snapshot,
  keyspace: string,
  folder: string,
): Promise<TableCounts> {
  const files = Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      beginTableFile<never>(join(folder, `${name}.rows`), keyspace, TABLES[name] as never),
    ]),
  ) as unknown as TableFiles;
  const { claims } = snapshot;
  const facets = createFacets(snapshot.folders, files);
  for (let row = 0; row < claims.count; row += 1) {
    const claim = claims.at(row);
    files.claim.add({ id: claim.id, body: JSON.stringify(claim) });
    facets.add(row, claim);
  }
  facets.write();
  writeLists(snapshot, files);
  const parts = partsOf(writeNames(await namePartsOf(snapshot)));
  parts.forEach((bytes, part) => files.names.add({ part, bytes }));

  const { about, ...others } = files;
  const counts = Object.fromEntries(Object.entries(others).map(([name, file]) => [name, file.end()]));
  about.add({ key: 'version', value: snapshot.version });
  about.add({ key: 'folders', value: JSON.stringify(snapshot.folders) });
  about.add({ key: 'names', value: JSON.stringify(parts.length) });
  about.add({ key: 'counts', value: JSON.stringify(counts) });
  return { ...counts, about: about.end() } as TableCounts;
}

/** The bytes of a file, in parts for rows. */
function partsOf(pieces: readonly Uint8Array[]): Uint8Array[] {
  const file = Buffer.concat(pieces);
  return Array.from({ length: Math.ceil(file.byteLength / BYTES_OF_PART) }, (_, part) =>
    file.subarray(part * BYTES_OF_PART, (part + 1) * BYTES_OF_PART),
  );
}

/** The lists of entities and of works, each claim after those that are stronger: so its place in a list is known. */
function writeLists(snapshot: Snapshot, files: TableFiles): void {
  const { entities, citations, claims } = snapshot;
  const { evidence, strongest } = claims.columns;
  const hubs = createHubs(snapshot);
  const placedOfWork = new Uint32Array(citations.size);
  for (const row of strongest) {
    const claim = readClaimRow(claims, row);
    const { subject, object, ...listed } = claim;
    const names = { subject: entities.idAt(subject), object: entities.idAt(object) };
    const ends = [
      { side: SIDES.out, end: subject, node: names.subject, other: names.object },
      { side: SIDES.in, end: object, node: names.object, other: names.subject },
    ];
    for (const { side, end, node, other } of ends) {
      const bucket = hubs.place(side, end, claim);
      files.edge.add({ ...listed, node, side, bucket, other });
    }
    // A work with two pieces of evidence on a claim counts once.
    for (const work of new Set(evidence.values.subarray(evidence.offsets[row], evidence.offsets[row + 1]))) {
      const bucket = Math.floor(placedOfWork[work]!++ / MOST_IN_PARTITION);
      if (bucket >= MOST_BUCKETS)
        throw tooLong(citations.idAt(work), 'a work', MOST_BUCKETS * MOST_IN_PARTITION);
      files.edge_by_work.add({ ...listed, ...names, work: citations.idAt(work), bucket });
    }
  }
  hubs.write(files);
  placedOfWork.forEach((total, work) => {
    const pages = Math.ceil(total / MOST_IN_PARTITION);
    if (pages > 1) files.work_pages.add({ work: citations.idAt(work), pages, total });
  });
}

/** The entities with so many claims on a side that these are cut into pages, and how many have been placed. */
function createHubs({ entities, claims }: Snapshot) {
  const sides = [claims.columns.out, claims.columns.in];
  const placed = new Map<
    string,
    { readonly node: number; readonly side: number; readonly relation: number; total: number }
  >();
  return {
    /** The bucket of the next claim at an end of it. */
    place(side: number, node: number, { relation }: ClaimRow): number {
      const { offsets } = sides[side]!;
      if (offsets[node + 1]! - offsets[node]! <= MOST_IN_PARTITION) return 0;
      const key = `${node} ${side} ${relation}`;
      let list = placed.get(key);
      if (list === undefined) placed.set(key, (list = { node, side, relation, total: 0 }));
      const page = Math.floor(list.total++ / MOST_IN_PARTITION);
      if (page >= MOST_PAGES)
        throw tooLong(
          entities.idAt(node),
          `an entity by one relation (${RELATION_KINDS[relation]})`,
          MOST_PAGES * MOST_IN_PARTITION,
        );
      return bucketOf(relation, page);
    },
    write(files: TableFiles): void {
      for (const { node, side, relation, total } of placed.values())
        files.hub.add({
          everything: EVERYTHING,
          node: entities.idAt(node),
          side,
          relation,
          pages: Math.ceil(total / MOST_IN_PARTITION),
          total,
        });
    },
  };
}

function tooLong(id: string, what: string, most: number): TooLargeError {
  return new TooLargeError(
    `${id} has too many claims: the tables hold at most ${most.toLocaleString('en')} of ${what}.`,
  );
}
