import type { IndexedClaims } from '../reading/reading-index.ts';
import { endIn, isDerivedIn, rankIn, RELATION_CODE, relationIn } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { STANCES } from '../vocabulary/levels.ts';
import { endsStep, type Steps } from './steps.ts';

/** With more claims than this a browser is sent none of them to compare with. */
const MOST_COMPARED = 200_000;

type RowsByRow = Readonly<Record<number, readonly number[]>>;

/**
 * What an index for reading takes from claims. It is apart because where the claims are in a store outside the process it is
 * made when they are loaded. Things and works are given by their rows.
 */
export interface ReadingClaims {
  readonly compared: IndexedClaims | undefined;
  readonly broader: RowsByRow;
  readonly locatedIn: RowsByRow;
  /** What a thing is said to correspond to: of an organ, its element. */
  readonly corresponds: RowsByRow;
}

const SUPPORTS = STANCES.indexOf('supports');
const DISPUTES = STANCES.indexOf('disputes');

/** What a reading needs of the claims of a snapshot, in steps. Claims that only follow by rule are left out. */
export function* readingClaimsInSteps(
  { entities, claims }: Snapshot,
  most = MOST_COMPARED,
): Steps<ReadingClaims> {
  const { out } = claims.columns;
  const linked = { 'kind-of': lists(), 'located-in': lists(), 'corresponds-to': lists() };
  const byCode = new Map(Object.entries(linked).map(([kind, list]) => [RELATION_CODE[kind]!, list]));
  const stated = claims.count - claims.columns.derived.length;
  const table = stated > most ? undefined : tabulator(claims.columns);
  for (let subject = 0; subject < entities.count; subject += 1)
    for (let row = out.offsets[subject]!; row < out.offsets[subject + 1]!; row += 1) {
      if (endsStep(row)) yield;
      const word = out.words[row]!;
      if (isDerivedIn(word)) continue;
      const list = byCode.get(relationIn(word));
      if (list !== undefined) (list[subject] ??= []).push(endIn(word));
      table?.add(subject, row);
    }
  return {
    compared: table?.columns,
    broader: linked['kind-of'],
    locatedIn: linked['located-in'],
    corresponds: linked['corresponds-to'],
  };
}

function lists(): Record<number, number[]> {
  return {};
}

/** Gathers claims as the columns of an index. */
function tabulator({ out, evidence, stances, works }: Snapshot['claims']['columns']) {
  const columns = {
    subjects: [] as number[],
    relations: [] as number[],
    objects: [] as number[],
    levels: [] as number[],
    works: [] as number[][],
    disputed: {} as Record<number, number[]>,
    families: {} as Record<number, number>,
  };
  const add = (subject: number, row: number): void => {
    const word = out.words[row]!;
    const [saying, disputing]: number[][] = [[], []];
    for (let piece = evidence.offsets[row]!; piece < evidence.offsets[row + 1]!; piece += 1) {
      if (stances[piece] === SUPPORTS) saying!.push(evidence.values[piece]!);
      if (stances[piece] === DISPUTES) disputing!.push(evidence.values[piece]!);
    }
    const at = columns.subjects.push(subject) - 1;
    columns.relations.push(relationIn(word));
    columns.objects.push(endIn(word));
    columns.levels.push(rankIn(word));
    columns.works.push([...new Set(saying)]);
    if (disputing!.length > 0) columns.disputed[at] = [...new Set(disputing)];
    if (works[row]! !== columns.works[at]!.length) columns.families[at] = works[row]!;
  };
  return { columns, add };
}
