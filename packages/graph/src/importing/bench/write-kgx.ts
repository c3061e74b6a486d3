/*
 * Writes a synthetic graph in KGX, `nodes.tsv` and `edges.tsv`, of so many edges and a tenth as many nodes, the same for the
 * same number:
 *
 *   node packages/graph/src/importing/bench/write-kgx.ts 1000000 FOLDER
 *
 * It is like graphs of others: ids of several vocabularies, some categories and predicates that fit nothing of ours, edges with
 * one to three articles and edges that name only the graph they come from.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginWhole } from '../../files/begin-whole.ts';
import { seeded } from '../../testing/seeded.ts';

const [edges = '', folder] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(edges) || folder === undefined) {
  console.error('Say how many edges, and where: write-kgx.ts EDGES FOLDER');
  process.exit(2);
}

const EDGES = Number(edges);
const NODES = Math.round(EDGES / 10);
const ARTICLES = Math.round(EDGES / 5);

const random = seeded(EDGES);
const below = (bound: number) => Math.floor(random() * bound);
const oneOf = <T>(items: readonly T[]): T => items[below(items.length)]!;

/** Prefix, category, and how many of 100 nodes. */
const KINDS = [
  ['MONDO', 'biolink:Disease', 40],
  ['HP', 'biolink:PhenotypicFeature', 20],
  ['UMLS', 'biolink:Drug', 30],
  ['UBERON', 'biolink:GrossAnatomicalStructure', 8],
  ['HGNC', 'biolink:Gene', 2],
] as const;
/** Subjects, predicate, objects, and how many of 100 edges. */
const PREDICATES = [
  [2, 'biolink:treats', 0, 40],
  [2, 'biolink:studied_to_treat', 0, 25],
  [0, 'biolink:subclass_of', 0, 5],
  [0, 'biolink:disease_has_location', 3, 9],
  [0, 'biolink:contributes_to', 1, 20],
  [4, 'biolink:related_to', 0, 1],
] as const;
const SOURCES = ['infores:one', 'infores:two', 'infores:three', 'infores:four'];

const countOf = (kind: number) => Math.max(1, Math.round((NODES * KINDS[kind]![2]) / 100));
const idOf = (kind: number, number: number) => `${KINDS[kind]![0]}:${String(number + 1).padStart(7, '0')}`;

mkdirSync(folder, { recursive: true });
const write = (name: string, lines: Iterable<readonly (string | number)[]>) => {
  const file = beginWhole(join(folder, name));
  for (const cells of lines) file.write(`${cells.join('\t')}\n`);
  file.end();
};

function* nodes(): Generator<readonly (string | number)[]> {
  yield ['id', 'category', 'name', 'description', 'synonym', 'xref', 'provided_by'];
  for (const [kind, [, category]] of KINDS.entries())
    for (let number = 0; number < countOf(kind); number += 1) {
      const name = `${category.slice(8)} with the number ${number}`;
      const description = `One of the made-up things of this graph, of the category ${category}.`;
      const xref = below(3) === 0 ? `MESH:D${String(below(999_999)).padStart(6, '0')}` : '';
      yield [
        idOf(kind, number),
        category,
        name,
        description,
        `thing ${number} of ${kind}`,
        xref,
        oneOf(SOURCES),
      ];
    }
}

function* allEdges(): Generator<readonly (string | number)[]> {
  yield [
    ...['id', 'subject', 'predicate', 'object', 'category', 'primary_knowledge_source'],
    ...['knowledge_level', 'agent_type', 'publications'],
  ];
  for (let number = 0; number < EDGES; number += 1) {
    let draw = below(100);
    const [from, predicate, to] = PREDICATES.find(([, , , share]) => (draw -= share) < 0)!;
    const subject = below(countOf(from));
    // Terms are a tree, as in vocabularies.
    const object = predicate === 'biolink:subclass_of' ? Math.floor(subject / 5) : below(countOf(to));
    const articles = Array.from({ length: below(4) }, () => `PMID:${10_000_000 + below(ARTICLES)}`);
    yield [
      `urn:uuid:${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
      ...[idOf(from, subject), predicate, idOf(to, object)],
      ...[
        'biolink:Association',
        oneOf(SOURCES),
        'knowledge_assertion',
        oneOf(['manual_agent', 'text_mining_agent']),
      ],
      articles.join('|'),
    ];
  }
}

write('nodes.tsv', nodes());
write('edges.tsv', allEdges());
