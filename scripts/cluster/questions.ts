import type { GraphReader } from '../../packages/graph/src/index.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import { seeded } from '../../packages/graph/src/testing/seeded.ts';
import { ENTITY_KINDS, type EntityKind } from '../../packages/graph/src/vocabulary/kinds.ts';
import { EVIDENCE_LEVELS } from '../../packages/graph/src/vocabulary/levels.ts';
import { RELATION_KINDS } from '../../packages/graph/src/vocabulary/relations.ts';

/** A question that a reader of a snapshot and one of a store are asked. */
export interface Question {
  readonly kind: string;
  readonly ask: (reader: GraphReader) => unknown;
  /** For the report of a difference. */
  readonly about: string;
}

/** Ids that nothing has, among them those that a cluster takes for no key. */
const UNKNOWN = ['symptom:nothing', '', 'x'.repeat(2 ** 16)];

/** So many questions of each kind about things of a graph, the same for the same seed. */
export function questionsFor(snapshot: Snapshot, seed: number, ofEach: number): Question[] {
  const { entities, citations, claims } = snapshot;
  const [crowded, often] = [entityOfMost(snapshot), workOfMost(snapshot)];
  const next = seeded(seed);
  const draw = (bound: number): number => Math.floor(next() * bound);
  const oneOf = <T>(items: readonly T[]): T => items[draw(items.length)]!;
  const anyId = (): string => entities.idAt(draw(entities.count));
  const rowsOf = (kind: EntityKind): number[] =>
    [...entities.kinds.keys()].filter((row) => ENTITY_KINDS[entities.kinds[row]!] === kind);
  const symptoms = rowsOf('symptom');
  const symptom = (): string => entities.idAt(oneOf(symptoms));
  const work = (): string => citations.idAt(draw(citations.size));
  const minLevel = () => (draw(2) === 0 ? undefined : oneOf(EVIDENCE_LEVELS));
  const relations = () => (draw(2) === 0 ? undefined : [oneOf(RELATION_KINDS), oneOf(RELATION_KINDS)]);
  const times = (kind: string, make: () => Omit<Question, 'kind'>): Question[] =>
    Array.from({ length: ofEach }, () => ({ kind, ...make() }));

  return [
    ...times('entities, claims and works by ids', () => {
      const [ids, rows, works] = [
        [anyId(), oneOf(UNKNOWN), anyId()],
        [draw(claims.count), draw(claims.count)],
        [work()],
      ];
      const claimIds = rows.map((row) => claims.at(row).id);
      return {
        about: [...ids, ...claimIds, ...works].join(' '),
        ask: async (reader) => [
          await reader.entitiesByIds(ids),
          await reader.claimsByIds(claimIds),
          await reader.citationsByIds(works),
        ],
      };
    }),
    ...times('claims of an entity, two pages', () => {
      const filter = { entity: anyId(), minLevel: minLevel(), relations: relations() };
      return { about: JSON.stringify(filter), ask: (reader) => twoPages(reader, filter) };
    }),
    ...times('claims of a work, two pages', () => {
      const filter = { citation: work(), minLevel: minLevel() };
      return { about: JSON.stringify(filter), ask: (reader) => twoPages(reader, filter) };
    }),
    ...times('claims of the whole graph, two pages', () => {
      const kinds = draw(2) === 0 ? undefined : [oneOf(ENTITY_KINDS)];
      const filter = { minLevel: minLevel(), relations: relations(), kinds };
      return { about: JSON.stringify(filter), ask: (reader) => twoPages(reader, filter) };
    }),
    ...times('of the most claims: lists, surroundings', () => {
      const { id, rows } = oneOf([crowded, often]);
      const filter = id === often.id ? { citation: id } : { entity: id, minLevel: minLevel() };
      const after = claims.at(oneOf(rows)).id;
      const limit = 1 + draw(200);
      return {
        about: `${JSON.stringify(filter)} ${after} ${limit}`,
        ask: async (reader) => [
          await reader.claims(filter, { first: 20, after }),
          await reader.neighborhood([crowded.id], { depth: 1, limit }),
        ],
      };
    }),
    ...times('a neighborhood', () => {
      const [id, depth, limit] = [anyId(), 1 + draw(2), 1 + draw(200)];
      return {
        about: `${id} ${depth} ${limit}`,
        ask: (reader) => reader.neighborhood([id], { depth, limit, minLevel: undefined }),
      };
    }),
    ...times('paths', () => {
      const [from, to, maxLength] = [anyId(), anyId(), 1 + draw(2)];
      return {
        about: `${from} ${to} ${maxLength}`,
        ask: (reader) => reader.paths(from, to, { maxLength, first: 10 }),
      };
    }),
    ...times('a walk of two steps', () => {
      const from = symptom();
      const steps = [{ relations: ['treats'], direction: 'in' }, { relations: ['point-of'] }] as const;
      return { about: from, ask: (reader) => reader.traverse([from], steps, { limit: 500 }) };
    }),
    ...times('a trace', () => {
      const id = symptom();
      return {
        about: id,
        ask: async (reader) => {
          const channels = await reader.symptomChannels(id);
          const points = await reader.symptomPoints(id, undefined);
          const regions = await reader.regionsOfPoints(points.map(({ point }) => point));
          return { channels, points, regions };
        },
      };
    }),
  ];
}

/** Something, and the rows of its claims. */
interface Claimed {
  readonly id: string;
  readonly rows: readonly number[];
}

/** The entity with the most claims on one side. */
function entityOfMost({ entities, claims }: Snapshot): Claimed {
  const most = { size: 0, row: 0 };
  for (const { offsets } of [claims.columns.out, claims.columns.in])
    for (let row = 0; row < entities.count; row += 1) {
      const size = offsets[row + 1]! - offsets[row]!;
      if (size > most.size) Object.assign(most, { size, row });
    }
  const id = entities.idAt(most.row);
  const around = [...claims.from(id), ...claims.to(id)];
  return { id, rows: around.map((claim) => claims.rowOf(claim.id)!) };
}

/** The work with a stance on the most claims. */
function workOfMost({ citations, claims }: Snapshot): Claimed {
  const { offsets, values } = claims.columns.evidence;
  const counts = new Uint32Array(citations.size);
  for (const work of values) counts[work]! += 1;
  const most = counts.indexOf(counts.reduce((a, b) => Math.max(a, b)));
  const rows = Array.from({ length: claims.count }, (_, row) => row);
  return {
    id: citations.idAt(most),
    rows: rows.filter((row) => values.subarray(offsets[row], offsets[row + 1]).includes(most)),
  };
}

async function twoPages(reader: GraphReader, filter: Parameters<GraphReader['claims']>[0]): Promise<unknown> {
  const first = await reader.claims(filter, { first: 20 });
  return first?.next === undefined
    ? first
    : [first, await reader.claims(filter, { first: 20, after: first.next })];
}
