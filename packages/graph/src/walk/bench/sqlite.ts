import { DatabaseSync } from 'node:sqlite';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { RELATION_KINDS } from '../../vocabulary/relations.ts';
import { type Contestant, FLOOR, plain, TWO_HOPS } from './questions.ts';

/** node:sqlite in memory, with a covering index for each direction. */
export function sqlite(snapshot: Snapshot): Contestant {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE TABLE claim (subject INTEGER, relation INTEGER, object INTEGER, rank INTEGER);
    CREATE TABLE entity (id INTEGER PRIMARY KEY, kind TEXT);
    BEGIN`);
  const addClaim = database.prepare('INSERT INTO claim VALUES (?, ?, ?, ?)');
  const addEntity = database.prepare('INSERT INTO entity VALUES (?, ?)');
  snapshot.entities.rows.forEach(({ kind }, row) => addEntity.run(row, kind));
  for (const { subject, relation, object, rank } of plain(snapshot))
    addClaim.run(subject, relation, object, rank);
  database.exec(`COMMIT;
    CREATE INDEX outgoing ON claim (subject, relation, rank, object);
    CREATE INDEX incoming ON claim (object, relation, rank, subject);
    ANALYZE`);
  const code = (name: (typeof RELATION_KINDS)[number]) => RELATION_KINDS.indexOf(name);
  const first = `SELECT c1.subject AS at FROM claim c1 JOIN entity e ON e.id = c1.subject AND e.kind = 'acupoint'
    WHERE c1.object = ? AND c1.relation = ${code('treats')} AND c1.rank >= ${FLOOR}`;
  const on = (inner: string, relation: string) =>
    `SELECT c.object AS at FROM (${inner}) step CROSS JOIN claim c
      WHERE c.subject = step.at AND c.relation = ${relation} AND c.rank >= ${FLOOR}`;
  const distinct = (query: string) => `SELECT DISTINCT at FROM (${query})`;
  const two = database.prepare(distinct(on(distinct(first), String(code('point-of')))));
  const three = database.prepare(
    distinct(on(distinct(on(distinct(first), String(code('treats')))), String(code('kind-of')))),
  );
  two.setReturnArrays(true);
  three.setReturnArrays(true);
  return {
    asked: 200,
    walk: (start, steps) =>
      ((steps === TWO_HOPS ? two : three).all(start) as unknown as number[][]).map(([at]) => at!),
  };
}
