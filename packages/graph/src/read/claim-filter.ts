import { LRUCache } from 'lru-cache';
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
import type { Lists } from '../snapshot/lists.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import {
  EVIDENCE_ROLES,
  type EvidenceLevel,
  levelRank,
  type Standing,
  STANDINGS,
} from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { firstFrom } from '../snapshot/lower-bound.ts';
import { compareRows, sortRows } from '../snapshot/strength.ts';
import { type ListingInMemory, pageOf } from './page.ts';
import { asksOfWorks, pieceTest, type StudyFilter, workTest } from './study-filter.ts';

/**
 * The conditions for claims; a condition that is left out does not restrict. Entities and works are given by ids. What is asked
 * of studies, one work with a stance on the claim must meet: its outcomes are asked of claims about treatments.
 */
export interface ClaimFilter extends StudyFilter {
  /** Subject or object. */
  readonly entity?: string | undefined;
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
  readonly relations?: readonly RelationKind[] | undefined;
  /** At least one end is of one of these kinds. */
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly citation?: string | undefined;
  readonly minLevel?: EvidenceLevel | undefined;
  /** Any of these levels. */
  readonly levels?: readonly EvidenceLevel[] | undefined;
  readonly standings?: readonly Standing[] | undefined;
  /** Exactly this many works say so; works of one family count as one. */
  readonly works?: number | undefined;
  readonly derived?: boolean | undefined;
}

/** The row of an unknown work. */
const NO_WORK = -1;

/** The rows of claims in an order, read page by page. The objects of claims are made when they are read. */
export interface ClaimRows extends ListingInMemory<Claim> {
  readonly rows: Uint32Array;
}

/** For how many bytes of row numbers lists are kept. */
const MOST_KEPT = 64 * 2 ** 20;
/** A list chosen from fewer claims than this is made again for each page: that takes less than to look it up. */
const KEPT_FROM = 200;
/** What a kept list takes beside its row numbers, about. */
const BYTES_OF_LIST = 500;

/** The lists of claims of a snapshot. */
export interface ClaimLists {
  /** The claims that pass a filter, strongest first, then by number of works, then by row. */
  readonly list: (filter: ClaimFilter) => ClaimRows;
  /** How many bytes the lists take that are kept for the next page, and how many they may. */
  readonly kept: { readonly bytes: () => number; readonly limit: number };
}

/** The lists of claims of a snapshot. A long list is kept by its filter: its next page costs what is on it. */
export function claimLists(snapshot: Snapshot): ClaimLists {
  const rowsOfWork = rowsByWork(snapshot);
  const { strongest } = snapshot.claims.columns;
  const kept = new LRUCache<string, ClaimRows>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ rows }) => rows.byteLength + BYTES_OF_LIST,
  });
  return {
    list: (filter) => {
      const work =
        filter.citation === undefined ? undefined : (snapshot.citations.rowOf(filter.citation) ?? NO_WORK);
      const some = candidates(snapshot, filter, work, rowsOfWork);
      const isShort = some !== undefined && some.length < KEPT_FROM;
      const key = isShort ? '' : keyOf(filter);
      const known = isShort ? undefined : kept.get(key);
      if (known !== undefined) return known;
      const fits = rowTest(snapshot, filter, work);
      const list =
        some === undefined
          ? inOrder(snapshot, isWhole(filter) ? strongest : strongest.filter(fits))
          : claimRows(snapshot, some.filter(fits));
      if (!isShort) kept.set(key, list);
      return list;
    },
    kept: { bytes: () => kept.calculatedSize, limit: MOST_KEPT },
  };
}

function isWhole(filter: ClaimFilter): boolean {
  return Object.values(filter).every((condition) => condition === undefined);
}

/** The same text for the same conditions, in whatever order they are given. */
function keyOf(filter: ClaimFilter): string {
  return JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The claims of some rows, strongest first, then by number of works, then by row. */
export function claimRows(snapshot: Snapshot, unordered: readonly number[]): ClaimRows {
  return inOrder(snapshot, sortRows(snapshot.claims.columns, unordered));
}

/** The claims of rows that are in order already. */
export function inOrder(snapshot: Snapshot, rows: Uint32Array): ClaimRows {
  const { claims } = snapshot;
  const list = {
    total: rows.length,
    slice: (start: number, end: number) => Array.from(rows.subarray(start, end), claims.at),
    positionOf: (id: string) => {
      const row = claims.rowOf(id);
      return row === undefined ? -1 : positionIn(snapshot, rows, row);
    },
  };
  return { rows, total: rows.length, page: (bounds) => pageOf(list, bounds) };
}

/** The rows that can pass the filter, as few as its ends and its work allow; undefined for all. */
function candidates(
  { entities, claims }: Snapshot,
  { entity, subject, object }: ClaimFilter,
  work: number | undefined,
  rowsOfWork: (work: number) => readonly number[],
): readonly number[] | undefined {
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
  return work === undefined ? undefined : rowsOfWork(work);
}

function rowTest(
  snapshot: Snapshot,
  filter: ClaimFilter,
  work: number | undefined,
): (row: number) => boolean {
  const { entities, claims } = snapshot;
  const {
    entity,
    subject,
    object,
    relations,
    kinds,
    minLevel = 'uncited',
    levels,
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
  const ranks = levels && new Set(levels.map(levelRank));
  const isStudied = asksOfWorks(filter) ? studyTest(snapshot, filter) : undefined;
  const isWanted = (end: number) => kinds!.includes(ENTITY_KINDS[entities.kinds[end]!]!);
  return (row) => {
    const word = out.words[row]!;
    return (
      rankIn(word) >= least &&
      (ranks === undefined || ranks.has(rankIn(word))) &&
      (derived === undefined || derived === isDerivedIn(word)) &&
      (codes === undefined || codes.has(relationIn(word))) &&
      (object === undefined || endIn(word) === objectRow) &&
      (alsoOf === undefined || endIn(word) === alsoRow || subjectOf(claims.columns, row) === alsoRow) &&
      (works === undefined || families[row] === works) &&
      (standings === undefined || standings.includes(STANDINGS[standing[row]!]!)) &&
      (kinds === undefined || isWanted(endIn(word)) || isWanted(subjectOf(claims.columns, row))) &&
      (work === undefined ||
        evidence.values.subarray(evidence.offsets[row], evidence.offsets[row + 1]).includes(work)) &&
      (isStudied === undefined || isStudied(row))
    );
  };
}

/** Whether a work with a stance on the claim of a row meets what a filter asks of studies. Each work is looked at once. */
export function studyTest({ claims, citations }: Snapshot, filter: StudyFilter): (row: number) => boolean {
  const { out, evidence, roles } = claims.columns;
  const fitsPiece = pieceTest(filter);
  const fitsWork = workTest(filter);
  const known = new Map<number, boolean>();
  const fits = (work: number): boolean => {
    const answer = known.get(work) ?? fitsWork(citations.at(work));
    known.set(work, answer);
    return answer;
  };
  return (row) => {
    const relation = RELATION_KINDS[relationIn(out.words[row]!)]!;
    for (let piece = evidence.offsets[row]!; piece < evidence.offsets[row + 1]!; piece += 1)
      if (fitsPiece(relation, EVIDENCE_ROLES[roles[piece]!]!) && fits(evidence.values[piece]!)) return true;
    return false;
  };
}

/** The position of a row among rows in order; -1 when it is not there. */
function positionIn({ claims }: Snapshot, rows: Uint32Array, row: number): number {
  const position = firstFrom(0, rows.length, (at) => compareRows(claims.columns, rows[at]!, row) >= 0);
  return rows[position] === row ? position : -1;
}

/** A function that gives the rows of the claims on which a work has a stance. They are looked up once, on first use. */
function rowsByWork({ claims, citations }: Snapshot): (work: number) => readonly number[] {
  const { offsets, values } = claims.columns.evidence;
  let byWork: Lists | undefined;
  const eachStance = (use: (work: number, row: number) => void): void => {
    for (let row = 0; row < claims.count; row += 1) {
      const [start, end] = [offsets[row]!, offsets[row + 1]!];
      for (let piece = start; piece < end; piece += 1) {
        // A work with two pieces of evidence on a claim counts once. There are few pieces.
        if (values.indexOf(values[piece]!, start) === piece) use(values[piece]!, row);
      }
    }
  };
  const turned = (): Lists => {
    const ends = new Uint32Array(citations.size + 1);
    eachStance((work) => (ends[work + 1]! += 1));
    for (let work = 0; work < citations.size; work += 1) ends[work + 1]! += ends[work]!;
    const next = ends.slice();
    const rows = new Uint32Array(ends[citations.size]!);
    eachStance((work, row) => (rows[next[work]!++] = row));
    return { offsets: ends, values: rows };
  };
  return (work) => {
    if (work === NO_WORK) return [];
    byWork ??= turned();
    return Array.from(byWork.values.subarray(byWork.offsets[work], byWork.offsets[work + 1]));
  };
}
