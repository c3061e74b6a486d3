import type { Snapshot } from '../../snapshot/snapshot.ts';
import { RELATION_KINDS } from '../../vocabulary/relations.ts';
import { type Contestant, FLOOR, plain } from './questions.ts';

/** The slowest way: reads every claim for each step. */
export function scan(snapshot: Snapshot): Contestant {
  const all = [...plain(snapshot)];
  const { rows } = snapshot.entities;
  return {
    asked: snapshot.claims.count > 100_000 ? 2 : 10,
    walk(start, steps) {
      let frontier = new Set([start]);
      for (const { relations, direction, to } of steps) {
        const wanted = RELATION_KINDS.indexOf(relations![0]!);
        const next = new Set<number>();
        for (const { subject, relation, object, rank } of all) {
          if (relation !== wanted || rank < FLOOR) continue;
          const [from, other] = direction === 'in' ? [object, subject] : [subject, object];
          if (frontier.has(from) && (to?.includes(rows[other]!.kind) ?? true)) next.add(other);
        }
        frontier = next;
      }
      return [...frontier];
    },
  };
}
