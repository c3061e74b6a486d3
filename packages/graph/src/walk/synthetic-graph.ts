import { compileSearch } from '../load/compile-search.ts';
import { seeded } from '../testing/seeded.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import { type ClaimColumns, claimWord, RELATION_CODE, type Side } from '../snapshot/claim-columns.ts';
import { entityBody, type EntityTable, openEntities } from '../snapshot/entity-table.ts';
import { rowsByStrength } from '../snapshot/strength.ts';
import { listsOf } from '../snapshot/lists.ts';
import { tabulateIds } from '../snapshot/ids.ts';
import { offsetsOf, stablyBy } from '../snapshot/lists.ts';
import { textsOf } from '../snapshot/texts.ts';
import { openWorks, UNLINKED, workBody, type WorkTable } from '../snapshot/work-table.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { DESIGN_LEVEL, levelRank, STANDINGS, STUDY_DESIGNS } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';

/** A number from 0 up to, not including, `bound`. */
export type Draw = (bound: number) => number;

/** Random numbers that are the same for the same seed. */
export function seededDraw(seed: number): Draw {
  const next = seeded(seed);
  return (bound) => Math.floor(next() * bound);
}

/** How many of 1,000 entities are of each kind. */
const SHARES: readonly (readonly [EntityKind, number])[] = [
  ['channel', 2],
  ['acupoint', 400],
  ['symptom', 400],
  ['pattern', 98],
  ['region', 50],
  ['remedy', 50],
];

/** How many of 100 claims join these kinds by this relation. */
const MIX: readonly (readonly [EntityKind, RelationKind, EntityKind, number])[] = [
  ['acupoint', 'treats', 'symptom', 47],
  ['acupoint', 'studied-for', 'symptom', 15],
  ['acupoint', 'point-of', 'channel', 5],
  ['acupoint', 'located-in', 'region', 8],
  ['symptom', 'felt-in', 'region', 7],
  ['symptom', 'kind-of', 'symptom', 3],
  ['symptom', 'involves', 'channel', 3],
  ['pattern', 'manifests-as', 'symptom', 8],
  ['remedy', 'treats', 'symptom', 4],
];

const FOLDERS = ['synthetic'];

/** How many terms stand under each. */
const NARROWER = 5;

/** In a graph with hubs: of 100 claims about patterns, how many are about the first, and how many of all are made by the first work. */
const OF_FIRST_PATTERN = 90;
const OF_FIRST_WORK = 10;

/** Draws a number below `bound`: 0 in so many of 100 cases when a graph has hubs. */
type DrawFirst = (bound: number, percent: number) => number;

/** How many texts there are for places in works. */
const PLACES = 900;

/**
 * A graph of synthetic entities and claims, the same for the same sizes, with one or two pieces of evidence for
 * each claim and without derived claims. It is written as columns at once, without an object for each claim, so that
 * there can be many millions. With `hubs`, most claims about patterns are about the first, and the first work has a stance on
 * more than a tenth of all claims.
 */
export function syntheticGraph(
  entityCount: number,
  claimCount: number,
  { hubs = false } = {},
): SnapshotParts {
  const draw = seededDraw(entityCount + claimCount);
  const drawFirst: DrawFirst = (bound, percent) => (hubs && draw(100) < percent ? 0 : draw(bound));
  const entities = syntheticEntities(entityCount);
  const works = syntheticWorks(Math.max(2000, Math.round(entityCount / 5)));
  const triples = syntheticTriples(entities, claimCount, { draw, drawFirst });
  const columns = syntheticColumns(triples, { entities, works, draw, drawFirst });
  const texts = textsOf(Array.from({ length: PLACES }, (_, place) => `p. ${place}`));
  return {
    version: versionOf(entityCount, claimCount, hubs),
    folders: FOLDERS,
    entities,
    works,
    columns,
    texts,
    search: compileSearch(entities, works, columns),
  };
}

/** The sizes in the form of a version, so that such a graph can be loaded into a store. */
function versionOf(entities: number, claims: number, hubs: boolean): string {
  const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');
  return `${Number(hubs)}${hex(entities, 7)}${hex(claims, 8)}`;
}

function syntheticEntities(count: number): EntityTable {
  const inOrder = SHARES.toSorted(([a], [b]) => ENTITY_KINDS.indexOf(a) - ENTITY_KINDS.indexOf(b));
  const things = inOrder.flatMap(([kind, share]) =>
    Array.from({ length: Math.round((count * share) / 1000) }, (_, index) => ({ kind, index })),
  );
  function* bodies(): Generator<string> {
    for (const { kind, index } of things) {
      const name = `${kind} ${index}`;
      const names = [{ text: name, language: 'en', preferred: true }] as const;
      yield entityBody({ name, names, summary: undefined, externalIds: [], sources: [] });
    }
  }
  return openEntities(
    {
      ids: tabulateIds(things.map(({ kind, index }) => `${kind}:${index}`)),
      kinds: Uint8Array.from(things, ({ kind }) => ENTITY_KINDS.indexOf(kind)),
      headings: new Uint8Array(things.length),
      folders: new Uint8Array(things.length),
      bodies: textsOf(bodies()),
    },
    FOLDERS,
  );
}

function syntheticWorks(count: number): WorkTable {
  const designOf = (row: number) => STUDY_DESIGNS[row % STUDY_DESIGNS.length]!;
  const rows = Array.from({ length: count }, (_, row) => row);
  function* bodies(): Generator<string> {
    for (const row of rows) {
      const study = { design: designOf(row) };
      const fields = { type: 'book', title: `Work ${row}`, study, seen: ['made up'] } as const;
      yield workBody({
        fields: { ...fields, seen: [...fields.seen] },
        ...UNLINKED,
      });
    }
  }
  return openWorks(
    {
      ids: tabulateIds(rows.map((row) => `citation:${row}`)),
      levels: Uint8Array.from(rows, (row) => levelRank(DESIGN_LEVEL[designOf(row)])),
      folders: new Uint8Array(count),
      families: new Uint32Array(count),
      familyNames: textsOf([]),
      included: listsOf(Array.from({ length: count }, () => [])),
      drawnOn: listsOf(Array.from({ length: count }, () => [])),
      bodies: textsOf(bodies()),
    },
    FOLDERS,
  );
}

/** What claims join, by row, in the order of the table. */
interface Triples {
  readonly subjects: Uint32Array;
  readonly relations: Uint8Array;
  readonly objects: Uint32Array;
}

/* A triple as one number, which has the order of the table: 2^22 subjects, 64 relations, 2^22 objects. */
const OBJECTS = 2 ** 22;
const RELATIONS = 64;

interface Draws {
  readonly draw: Draw;
  readonly drawFirst: DrawFirst;
}

function syntheticTriples({ kinds }: EntityTable, count: number, { draw, drawFirst }: Draws): Triples {
  const firstOf = ENTITY_KINDS.map((_, kind) => kinds.indexOf(kind));
  const sizeOf = ENTITY_KINDS.map((_, kind) => kinds.lastIndexOf(kind) + 1 - firstOf[kind]!);
  const oneOf = (kind: EntityKind): number => {
    const code = ENTITY_KINDS.indexOf(kind);
    return firstOf[code]! + drawFirst(sizeOf[code]!, kind === 'pattern' ? OF_FIRST_PATTERN : 0);
  };
  let keys = new Float64Array();
  while (keys.length < count) {
    const more = new Float64Array(count);
    more.set(keys);
    for (let at = keys.length; at < count; at += 1) {
      const [subjects, relation, objects] = weighted(draw(100));
      const drawn = oneOf(subjects);
      const first = firstOf[kinds[drawn]!]!;
      // Terms of a kind are a tree with the first at its top: what is gathered over it must not grow with the graph.
      const subject = relation === 'kind-of' ? Math.max(drawn, first + 1) : drawn;
      const object =
        relation === 'kind-of' ? first + Math.floor((subject - first - 1) / NARROWER) : oneOf(objects);
      more[at] = (subject * RELATIONS + RELATION_CODE[relation]!) * OBJECTS + object;
    }
    more.sort();
    keys = more.filter((key, at) => key !== more[at - 1]);
  }
  return {
    subjects: Uint32Array.from(keys, (key) => Math.floor(key / OBJECTS / RELATIONS)),
    relations: Uint8Array.from(keys, (key) => Math.floor(key / OBJECTS) % RELATIONS),
    objects: Uint32Array.from(keys, (key) => key % OBJECTS),
  };
}

function syntheticColumns(
  { subjects, relations, objects }: Triples,
  { entities, works, draw, drawFirst }: Draws & { entities: EntityTable; works: WorkTable },
): ClaimColumns {
  const count = subjects.length;
  const offsets = new Uint32Array(count + 1);
  const pieces = new Uint32Array(count * 2);
  const ranks = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const drawn = new Set(Array.from({ length: 1 + draw(2) }, () => drawFirst(works.size, OF_FIRST_WORK)));
    const rankOf = (work: number) => works.columns.levels[work]!;
    const evidence = [...drawn].sort((a, b) => rankOf(b) - rankOf(a) || a - b);
    ranks[row] = rankOf(evidence[0]!);
    pieces.set(evidence, offsets[row]);
    offsets[row + 1] = offsets[row]! + evidence.length;
  }
  const size = offsets[count]!;
  const side = (at: Uint32Array, ends: Uint32Array, rows: Uint32Array): Side => ({
    offsets: offsetsOf(at, entities.count),
    words: rows.map((row) => claimWord(relations[row]!, ends[row]!, ranks[row]!, false)),
    rows,
  });
  const inOrder = Uint32Array.from(subjects.keys());
  // By object, and within an object by relation, and within that by subject.
  const turned = stablyBy(objects, entities.count, stablyBy(relations, RELATIONS, inOrder));
  const out = { ...side(subjects, objects, inOrder), rows: undefined };
  const worksOf = Uint16Array.from(inOrder, (row) => offsets[row + 1]! - offsets[row]!);
  return {
    out,
    in: side(objects, subjects, turned),
    standings: ranks.map((rank) => STANDINGS.indexOf(rank === 0 ? 'uncited' : 'supported')),
    works: worksOf,
    strongest: rowsByStrength({ out, works: worksOf }),
    evidence: { offsets, values: pieces.slice(0, size) },
    stances: new Uint8Array(size),
    roles: new Uint8Array(size),
    vias: new Uint32Array(size),
    locators: new Uint32Array(size).map(() => draw(PLACES)),
    notes: new Uint32Array(size),
    verbs: new Uint32Array(size),
    terms: new Uint32Array(size),
    folders: new Uint8Array(size),
    derived: new Uint32Array(),
    rules: new Uint8Array(),
    premises: { offsets: new Uint32Array(1), values: new Uint32Array() },
  };
}

function weighted(number: number): readonly [EntityKind, RelationKind, EntityKind, number] {
  let rest = number;
  return MIX.find(([, , , share]) => (rest -= share) < 0)!;
}
