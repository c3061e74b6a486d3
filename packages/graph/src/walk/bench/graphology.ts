import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { RELATION_KINDS } from '../../vocabulary/relations.ts';
import { type Contestant, FLOOR, MOST, plain } from './questions.ts';

interface Numbers {
  readonly relation: number;
  readonly rank: number;
}

/** Walks with graphology's iteration over a node's edges, and its two bidirectional searches. */
export function graphology(snapshot: Snapshot): Contestant {
  const directed = new MultiDirectedGraph<{ kind: string }, Numbers>();
  const undirected = new MultiUndirectedGraph();
  snapshot.entities.rows.forEach(({ kind }, row) => {
    directed.addNode(row, { kind });
    undirected.addNode(row);
  });
  for (const { subject, relation, object, rank } of plain(snapshot)) {
    directed.addDirectedEdge(subject, object, { relation, rank });
    if (rank >= FLOOR) undirected.addUndirectedEdge(subject, object);
  }
  return {
    asked: 100,
    walk(start, steps) {
      let frontier = new Set([String(start)]);
      for (const { relations, direction, to } of steps) {
        const wanted = RELATION_KINDS.indexOf(relations![0]!);
        const next = new Set<string>();
        for (const node of frontier) {
          const visit = (other: string, { relation, rank }: Numbers) => {
            if (relation !== wanted || rank < FLOOR) return;
            if (to === undefined || to.includes(directed.getNodeAttribute(other, 'kind') as never))
              next.add(other);
          };
          if (direction === 'in') directed.forEachInEdge(node, (_, claim, source) => visit(source, claim));
          else directed.forEachOutEdge(node, (_, claim, __, target) => visit(target, claim));
        }
        frontier = next;
      }
      return [...frontier].map(Number);
    },
    shortest: (from, to) => {
      const length = (bidirectional(undirected, String(from), String(to))?.length ?? 0) - 1;
      return length > MOST ? -1 : length;
    },
  };
}
