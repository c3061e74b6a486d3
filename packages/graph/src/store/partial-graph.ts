import { claimWord, RELATION_CODE, type Side } from '../snapshot/claim-columns.ts';
import { offsetsOf } from '../snapshot/lists.ts';
import type { EntityTable } from '../snapshot/entity-table.ts';
import type { WalkedGraph } from '../walk/walked-graph.ts';
import { idOfEdge, ruleCode } from './edges.ts';
import type { Edge, EdgeSide } from './graph-store.ts';

/** The entities and claims that are known so far, as a graph for walks. */
export interface PartialGraph extends WalkedGraph {
  /** Calls `note` for each entity whose claims on a side were read, also when they are not known yet. */
  readonly eachRead: (note: (id: string, side: EdgeSide) => void) => void;
}

/*
 * Walks read where the claims of an entity begin and end from an array of offsets: `offsets[row]` and `offsets[row + 1]`. To
 * see of which entities they want claims, this array is watched; and so that a beginning can be told from the end before it,
 * entities have even rows, and nothing is at the odd ones.
 */
const STEP = 2;

/**
 * The graph of some entities, those at the ends of some claims, and these claims. The rows are in the same order as in the whole
 * graph, so that walks decide in the same way; they are not the same numbers. Unknown ids are left out.
 */
export function partialGraph(
  all: EntityTable,
  starts: readonly string[],
  edges: Iterable<Edge>,
): PartialGraph {
  const byId = new Map<string, Edge>();
  for (const edge of edges) byId.set(idOfEdge(edge), edge);
  const named = new Set(starts);
  for (const { subject, object } of byId.values()) named.add(subject).add(object);
  const wholeRows = Uint32Array.from([...named].flatMap((id) => all.rowOf(id) ?? [])).sort();
  const ids = Array.from(wholeRows, all.idAt);
  const rowOf = new Map(ids.map((id, index) => [id, index * STEP]));
  const rows = Array.from(byId, ([id, edge]) => ({
    id,
    edge,
    subject: rowOf.get(edge.subject)!,
    object: rowOf.get(edge.object)!,
    relation: RELATION_CODE[edge.relation]!,
  })).sort(
    (a, b) =>
      a.subject - b.subject ||
      a.relation - b.relation ||
      a.object - b.object ||
      ruleCode(a.edge) - ruleCode(b.edge),
  );
  const turned = [...rows.keys()].sort(
    (a, b) => rows[a]!.object - rows[b]!.object || rows[a]!.relation - rows[b]!.relation || a - b,
  );
  const count = ids.length * STEP;
  const wordOf = (row: number, end: number): number => {
    const { edge, relation } = rows[row]!;
    return claimWord(relation, end, edge.rank, edge.rule !== undefined);
  };
  const beginnings = (end: 'subject' | 'object') =>
    watched(
      offsetsOf(
        Uint32Array.from(rows, (row) => row[end]),
        count,
      ),
    );
  const [out, into] = [beginnings('subject'), beginnings('object')];
  const side = (offsets: Uint32Array, words: number[], claims?: number[]): Side => ({
    offsets,
    words: Uint32Array.from(words),
    rows: claims && Uint32Array.from(claims),
  });
  const even = (column: Uint8Array): Uint8Array => {
    const values = new Uint8Array(count);
    wholeRows.forEach((row, index) => (values[index * STEP] = column[row]!));
    return values;
  };
  const note = (read: ReadonlySet<number>, of: EdgeSide, use: (id: string, side: EdgeSide) => void): void => {
    for (const row of read) use(ids[row / STEP]!, of);
  };
  return {
    entities: {
      count,
      kinds: even(all.kinds),
      headings: even(all.headings),
      idAt: (row) => ids[row / STEP]!,
      rowOf: (id) => rowOf.get(id),
    },
    claims: {
      at: (row) => rows[row]!,
      ends: (row) => rows[row]!,
      columns: {
        out: side(
          out.offsets,
          rows.map(({ object }, row) => wordOf(row, object)),
        ),
        in: side(
          into.offsets,
          turned.map((row) => wordOf(row, rows[row]!.subject)),
          turned,
        ),
        works: Uint16Array.from(rows, ({ edge }) => edge.works),
      },
    },
    eachRead: (use) => {
      note(out.read, 'out', use);
      note(into.read, 'in', use);
    },
  };
}

/** Offsets, and the rows whose beginning was read. */
function watched(offsets: Uint32Array): { offsets: Uint32Array; read: ReadonlySet<number> } {
  const read = new Set<number>();
  const get = (target: Uint32Array, key: string | symbol): unknown => {
    const row = typeof key === 'string' ? Number(key) : NaN;
    if (row % STEP === 0 && row < target.length - 1) read.add(row);
    return Reflect.get(target, key);
  };
  return { offsets: new Proxy(offsets, { get }), read };
}
