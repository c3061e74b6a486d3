import { isDeepStrictEqual } from 'node:util';
import type { GraphReader } from '../../packages/graph/src/index.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';
import type { StoreReader } from '../../packages/graph/src/store/store-reader.ts';
import { seeded } from '../../packages/graph/src/testing/seeded.ts';
import { ENTITY_KINDS, type EntityKind } from '../../packages/graph/src/vocabulary/kinds.ts';
import { EVIDENCE_LEVELS } from '../../packages/graph/src/vocabulary/levels.ts';
import { RELATION_KINDS } from '../../packages/graph/src/vocabulary/relations.ts';
import { quantile } from '../testing/quantile.ts';

/** A question that both readers are asked. */
interface Question {
  readonly kind: string;
  readonly ask: (reader: GraphReader) => unknown;
  /** For the report of a difference. */
  readonly about: string;
}

/** How the answers to one kind of question compare. */
export interface Comparison {
  readonly kind: string;
  readonly asked: number;
  readonly different: readonly string[];
  /** Milliseconds of the store: half are below `p50`, 95 of 100 below `p95`. */
  readonly p50: number;
  readonly p95: number;
  /** The most rounds that one answer took. */
  readonly rounds: number;
}

/** How many questions of each kind. */
const OF_EACH = 60;

/**
 * Asks a reader of a store and one of the snapshot that it was filled from the same questions, the same for the same seed.
 * A store's error is a difference. Answers are compared as JSON writes them.
 */
export async function compareAnswers(
  here: GraphReader,
  there: StoreReader,
  snapshot: Snapshot,
  seed: number,
): Promise<Comparison[]> {
  const byKind = Map.groupBy(questionsFor(snapshot, seed), ({ kind }) => kind);
  const compared: Comparison[] = [];
  for (const [kind, questions] of byKind) {
    const different: string[] = [];
    const times: number[] = [];
    let rounds = 0;
    for (const { ask, about } of questions) {
      const before = there.rounds();
      const start = performance.now();
      const answer = await outcomeOf(() => ask(there));
      times.push(performance.now() - start);
      rounds = Math.max(rounds, there.rounds() - before);
      if (!isDeepStrictEqual(answer, await outcomeOf(() => ask(here)))) different.push(about);
    }
    compared.push({
      kind,
      asked: questions.length,
      different,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      rounds,
    });
  }
  return compared;
}

/** An answer as JSON writes it, or the message of an error. */
async function outcomeOf(ask: () => unknown): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await ask()) ?? null));
  } catch (error) {
    return String(error);
  }
}

function questionsFor({ entities, citations, claims }: Snapshot, seed: number): Question[] {
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
    Array.from({ length: OF_EACH }, () => ({ kind, ...make() }));

  return [
    ...times('entities, claims and works by ids', () => {
      const [ids, rows, works] = [[anyId(), anyId()], [draw(claims.count), draw(claims.count)], [work()]];
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

async function twoPages(reader: GraphReader, filter: Parameters<GraphReader['claims']>[0]): Promise<unknown> {
  const first = await reader.claims(filter, { first: 20 });
  return first?.next === undefined
    ? first
    : [first, await reader.claims(filter, { first: 20, after: first.next })];
}
