import type { Claim } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import {
  endIn,
  isDerivedIn,
  rankIn,
  RELATION_CODE,
  relationIn,
  subjectOf,
  type Side,
} from '../snapshot/claim-columns.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { type EvidenceLevel, levelRank, type Standing, STANDINGS } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';

/**
 * The conditions for claims; a condition that is left out does not restrict. Entities and works are given by ids.
 */
export interface ClaimFilter {
  /** Subject or object. */
  readonly entity?: string | undefined;
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
  readonly relations?: readonly RelationKind[] | undefined;
  /** At least one end is of one of these kinds. */
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly citation?: string | undefined;
  readonly minLevel?: EvidenceLevel | undefined;
  readonly standings?: readonly Standing[] | undefined;
  /** Exactly this many works say so; works of one family count as one. */
  readonly works?: number | undefined;
  readonly derived?: boolean | undefined;
}

/** A list of claims in an order. The objects of claims are made when they are read. */
export interface ClaimList {
  readonly length: number;
  /** Like `slice` of an array. */
  readonly slice: (start?: number, end?: number) => Claim[];
  /** All claims, each made when it is reached and not cached. */
  readonly each: () => Iterable<Claim>;
  /** The position of a claim's id; -1 when it is not in the list. */
  readonly positionOf: (id: string) => number;
}

/** The row of an unknown work. */
const NO_WORK = -1;

/** A function that lists the claims that pass a filter, strongest first, then by number of works, then by row. */
export function claimLists(snapshot: Snapshot): (filter: ClaimFilter) => ClaimList {
  const { citations } = snapshot;
  const works = new Map([...citations.keys()].map((id, row) => [id, row]));
  let byWork: Map<number, number[]> | undefined;
  return (filter) => {
    const work = filter.citation === undefined ? undefined : (works.get(filter.citation) ?? NO_WORK);
    const rowsOfWork = (row: number) => (byWork ??= rowsByWork(snapshot)).get(row) ?? [];
    const fits = rowTest(snapshot, filter, work);
    return claimList(snapshot, candidates(snapshot, filter, work, rowsOfWork).filter(fits));
  };
}

/** The claims of some rows, strongest first, then by number of works, then by row. */
export function claimList(snapshot: Snapshot, unordered: readonly number[]): ClaimList {
  const { claims } = snapshot;
  const rows = strongestFirst(snapshot, unordered);
  return {
    length: rows.length,
    slice: (start, end) => Array.from(rows.subarray(start, end), claims.at),
    *each() {
      for (const row of rows) yield claims.read(row);
    },
    positionOf: (id) => {
      const row = claims.rowOf(id);
      return row === undefined ? -1 : rows.indexOf(row);
    },
  };
}

/** The rows that can pass the filter, as few as its ends and its work allow. */
function candidates(
  { entities, claims }: Snapshot,
  { entity, subject, object }: ClaimFilter,
  work: number | undefined,
  rowsOfWork: (work: number) => number[],
): number[] {
  const { columns } = claims;
  const around = (side: Side, id: string) => {
    const row = entities.rowOf(id);
    if (row === undefined) return [];
    const [start, end] = [side.offsets[row]!, side.offsets[row + 1]!];
    return Array.from({ length: end - start }, (_, index) => side.rows?.[start + index] ?? start + index);
  };
  if (subject !== undefined) return around(columns.out, subject);
  if (object !== undefined) return around(columns.in, object);
  if (entity !== undefined)
    return [...new Set([...around(columns.out, entity), ...around(columns.in, entity)])];
  if (work !== undefined) return rowsOfWork(work);
  return Array.from({ length: claims.count }, (_, row) => row);
}

function rowTest(
  { entities, claims }: Snapshot,
  filter: ClaimFilter,
  work: number | undefined,
): (row: number) => boolean {
  const {
    entity,
    subject,
    object,
    relations,
    kinds,
    minLevel = 'uncited',
    standings,
    works,
    derived,
  } = filter;
  const { out, standings: standing, works: families, evidence } = claims.columns;
  const objectRow = object && entities.rowOf(object);
  // Without a subject or an object, the candidates are already those of the entity.
  const alsoOf = subject === undefined && object === undefined ? undefined : entity;
  const alsoRow = alsoOf && entities.rowOf(alsoOf);
  const codes = relations && new Set(relations.map((kind) => RELATION_CODE[kind]));
  const least = levelRank(minLevel);
  const isWanted = (end: number) => kinds!.includes(ENTITY_KINDS[entities.kinds[end]!]!);
  return (row) => {
    const word = out.words[row]!;
    return (
      rankIn(word) >= least &&
      (derived === undefined || derived === isDerivedIn(word)) &&
      (codes === undefined || codes.has(relationIn(word))) &&
      (object === undefined || endIn(word) === objectRow) &&
      (alsoOf === undefined || endIn(word) === alsoRow || subjectOf(claims.columns, row) === alsoRow) &&
      (works === undefined || families[row] === works) &&
      (standings === undefined || standings.includes(STANDINGS[standing[row]!]!)) &&
      (kinds === undefined || isWanted(endIn(word)) || isWanted(subjectOf(claims.columns, row))) &&
      (work === undefined ||
        evidence.values.subarray(evidence.offsets[row], evidence.offsets[row + 1]).includes(work))
    );
  };
}

/**
 * Rows sorted by level and number of works, both descending, then by row. The sort key is one number, since sorting
 * numbers is fast.
 */
function strongestFirst({ claims }: Snapshot, rows: readonly number[]): Uint32Array {
  const { out, works } = claims.columns;
  const keys = Float64Array.from(
    rows,
    (row) => ((7 - rankIn(out.words[row]!)) * 0x1_00_00 + (0xff_ff - works[row]!)) * 2 ** 32 + row,
  ).sort();
  return Uint32Array.from(keys, (key) => key % 2 ** 32);
}

function rowsByWork({ claims }: Snapshot): Map<number, number[]> {
  const { offsets, values } = claims.columns.evidence;
  const byWork = new Map<number, number[]>();
  for (let row = 0; row < claims.count; row += 1) {
    for (const work of new Set(values.subarray(offsets[row], offsets[row + 1]))) {
      const rows = byWork.get(work);
      if (rows === undefined) byWork.set(work, [row]);
      else rows.push(row);
    }
  }
  return byWork;
}
