import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { RELATION_KINDS } from '../../vocabulary/relations.ts';
import { type Contestant, FLOOR, plain } from './questions.ts';

/* Stores that are not dependencies, with the part of their interfaces that is used here. */

interface Oxigraph {
  readonly Store: new () => {
    add: (quad: unknown) => void;
    query: (sparql: string) => ReadonlyMap<string, { readonly value: string }>[];
  };
  readonly namedNode: (iri: string) => unknown;
  readonly quad: (subject: unknown, predicate: unknown, object: unknown) => unknown;
}

interface Kuzu {
  readonly Database: new (path: string) => unknown;
  readonly Connection: new (database: unknown) => {
    querySync: (cypher: string) => { getAllSync: () => { readonly at: number }[] };
  };
}

/** Oxigraph in memory, queried in SPARQL; for up to 100,000 claims. */
export async function oxigraph(snapshot: Snapshot): Promise<Record<string, Contestant>> {
  const library = await load<{ default?: Oxigraph } & Oxigraph>('oxigraph');
  if (library === undefined || snapshot.claims.count > 100_000) return {};
  const { Store, namedNode, quad } = library.default ?? library;
  const store = new Store();
  const node = (row: number) => namedNode(`http://e/${row}`);
  const kindOf = namedNode('http://r/kind');
  snapshot.entities.rows.forEach(({ kind }, row) =>
    store.add(quad(node(row), kindOf, namedNode(`http://k/${kind}`))),
  );
  for (const { subject, relation, object, rank } of plain(snapshot)) {
    if (rank >= FLOOR)
      store.add(quad(node(subject), namedNode(`http://r/${RELATION_KINDS[relation]}`), node(object)));
  }
  return {
    Oxigraph: {
      asked: 20,
      walk(start, steps) {
        const patterns = steps.map(({ relations, direction, to }, index) => {
          const [a, b] = [index === 0 ? `<http://e/${start}>` : `?n${index}`, `?n${index + 1}`];
          const edge = `<http://r/${relations![0]}>`;
          const kind = to === undefined ? '' : `${b} <http://r/kind> <http://k/${to[0]}> .`;
          return direction === 'in' ? `${b} ${edge} ${a} . ${kind}` : `${a} ${edge} ${b} . ${kind}`;
        });
        const last = `?n${steps.length}`;
        const found = store.query(`SELECT DISTINCT ${last} WHERE { ${patterns.join(' ')} }`);
        return found.map((row) => Number(row.get(last.slice(1))!.value.slice('http://e/'.length)));
      },
    },
  };
}

/** Kùzu in a temporary folder, queried in Cypher; for up to 100,000 claims. */
export async function kuzu(snapshot: Snapshot): Promise<Record<string, Contestant>> {
  const library = await load<{ default?: Kuzu } & Kuzu>('kuzu');
  if (library === undefined || snapshot.claims.count > 100_000) return {};
  const { Database, Connection } = library.default ?? library;
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-kuzu-'));
  const connection = new Connection(new Database(join(folder, 'graph')));
  const run = (query: string) => connection.querySync(query);
  run('CREATE NODE TABLE entity (id INT64, kind STRING, PRIMARY KEY (id))');
  run('CREATE REL TABLE claim (FROM entity TO entity, relation INT64, rank INT64)');
  writeFileSync(
    join(folder, 'entity.csv'),
    snapshot.entities.rows.map(({ kind }, row) => `${row},${kind}`).join('\n'),
  );
  writeFileSync(
    join(folder, 'claim.csv'),
    [...plain(snapshot)]
      .map(({ subject, object, relation, rank }) => [subject, object, relation, rank].join())
      .join('\n'),
  );
  run(`COPY entity FROM "${join(folder, 'entity.csv')}"`);
  run(`COPY claim FROM "${join(folder, 'claim.csv')}"`);
  return {
    Kùzu: {
      asked: 10,
      walk(start, steps) {
        const hops = steps.map(({ relations, direction }, index) => {
          const edge = `[:claim {relation: ${RELATION_KINDS.indexOf(relations![0]!)}}]`;
          return direction === 'in'
            ? `<-[c${index}${edge.slice(1)}-(n${index + 1}:entity)`
            : `-[c${index}${edge.slice(1)}->(n${index + 1}:entity)`;
        });
        const where = steps.flatMap(({ to }, index) => [
          `c${index}.rank >= ${FLOOR}`,
          ...(to === undefined ? [] : [`n${index + 1}.kind = "${to[0]}"`]),
        ]);
        const answer = run(
          `MATCH (n0:entity {id: ${start}})${hops.join('')} WHERE ${where.join(' AND ')} RETURN DISTINCT n${steps.length}.id AS at`,
        );
        return answer.getAllSync().map(({ at }) => Number(at));
      },
    },
  };
}

/** A library that may be installed: for this package, or where `PEERS` points to. */
async function load<T>(name: string): Promise<T | undefined> {
  try {
    const from = createRequire(join(process.env['PEERS'] ?? import.meta.dirname, 'package.json'));
    return (await import(from.resolve(name))) as T;
  } catch {
    console.log(`${name} does not take part: it cannot be imported`);
    return undefined;
  }
}
