import { RELATION_CODE, relationIn } from '../snapshot/claim-columns.ts';
import { readClaimRow } from '../snapshot/claim-row.ts';
import type { EntityTable } from '../snapshot/entity-table.ts';
import { countUp, listAt, type Lists, listsBy } from '../snapshot/lists.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { STANDINGS } from '../vocabulary/levels.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import type { Edge, EdgeList, EdgeSide } from './graph-store.ts';

/** The `kind-of` claims of a graph as columns, in the order of their rows. */
export interface TermColumns {
  /** The rows of the entities. */
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  readonly ranks: Uint8Array;
  readonly works: Uint16Array;
  /** Positions in `STANDINGS`. */
  readonly standings: Uint8Array;
  /** Positions in `RULE_NAMES`, plus one; 0 for a claim that works make. */
  readonly rules: Uint8Array;
}

/** The `kind-of` claims of a snapshot: a pass over all claims. */
export function tabulateTerms({ claims }: Pick<Snapshot, 'claims'>): TermColumns {
  const { words } = claims.columns.out;
  const code = RELATION_CODE['kind-of'];
  const found = [...words.keys()]
    .filter((row) => relationIn(words[row]!) === code)
    .map((row) => readClaimRow(claims, row));
  return {
    subjects: Uint32Array.from(found, ({ subject }) => subject),
    objects: Uint32Array.from(found, ({ object }) => object),
    ranks: Uint8Array.from(found, ({ rank }) => rank),
    works: Uint16Array.from(found, ({ works }) => works),
    standings: Uint8Array.from(found, ({ standing }) => standing),
    rules: Uint8Array.from(found, ({ rule }) => rule + 1),
  };
}

/** The `kind-of` claims at a side of an entity, from memory: none for an unknown one. */
export type TermClaims = (id: string, side: EdgeSide) => EdgeList;

/** The `kind-of` claims over their columns. */
export function openTerms(columns: TermColumns, entities: EntityTable): TermClaims {
  const { subjects, objects } = columns;
  const rows = countUp(subjects.length);
  const sides: Readonly<Record<EdgeSide, Lists>> = {
    out: listsBy(subjects, entities.count, rows),
    in: listsBy(objects, entities.count, rows),
  };
  const edgeAt = (row: number): Edge => ({
    subject: entities.idAt(subjects[row]!),
    relation: 'kind-of',
    object: entities.idAt(objects[row]!),
    rule: RULE_NAMES[columns.rules[row]! - 1],
    rank: columns.ranks[row]!,
    works: columns.works[row]!,
    standing: STANDINGS[columns.standings[row]!]!,
  });
  return (id, side) => {
    const entity = entities.rowOf(id);
    const found = entity === undefined ? [] : listAt(sides[side], entity);
    return { edges: Array.from(found, edgeAt), isCut: false };
  };
}
