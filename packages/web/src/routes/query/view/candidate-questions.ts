import {
  ENTITY_KINDS,
  EVIDENCE_LEVELS,
  RELATION_KINDS,
  STANDINGS,
  type EntityKind,
  type EvidenceLevel,
  type Standing,
} from '@jingluo/graph/vocabulary';
import { claimParts } from '#lib/claim/claim-id.ts';
import { relationEnum } from '#lib/claim/relation.ts';
import { PATHS, type ViewState } from '#lib/view/view-state.ts';
import type { Level } from '#lib/level/level.ts';
import { AGAINST_SHAM } from '#lib/outcome/against-sham.ts';
import type { Question } from '#lib/workbench/link.ts';
import { questionOf } from '#lib/workbench/question-of.ts';
import {
  FilteredClaimsQuery,
  FocusQuery,
  NeighborsQuery,
  OneStepQuery,
  PathsQuery,
} from './explorer-queries.ts';
import { type RelationList, strongestQuestion } from './strongest-question.ts';

/** The ids of the drawn things and claims. */
interface Drawn {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/** The number of paths on a phone. */
const FEWER_PATHS = 3;

/**
 * The questions that may give exactly what a focus draws, the simplest first. It depends on how much had room, so
 * each has to be run to know. None if something was hidden by hand.
 */
export function candidateQuestions(view: ViewState, drawn: Drawn): Question[] {
  const { focus, to, opened, hidden, filters } = view;
  if (focus === undefined || hidden.length > 0) return [];
  const level = { minLevel: levelOf(filters.minLevel), derived: filters.derived ? null : false };
  const kinds = chosen(filters.kinds, ENTITY_KINDS, (kind) => kind.toUpperCase() as Uppercase<EntityKind>);
  const relations = chosen(filters.relations, RELATION_KINDS, relationEnum);
  const standings = chosen(filters.standings, STANDINGS, (one) => one.toUpperCase() as Uppercase<Standing>);
  const work = filters.work ?? null;
  const isPlain = kinds === null && standings === null && work === null && !filters.sham;

  if (to !== undefined) {
    if (!isPlain || opened.length > 0) return [];
    return [PATHS, FEWER_PATHS].map((first) =>
      questionOf(PathsQuery, { from: focus, to, first, relations, ...level }),
    );
  }
  const ids = [...new Set([focus, ...opened.map(({ id }) => id)])];
  const isAlone = ids.length === 1;
  const first = most(drawn.claims.length);
  const limit = drawn.entities.length;
  const rules: Question[] = [];
  if (isAlone && isPlain) rules.push(questionOf(FocusQuery, { id: focus, relations, first, ...level }));
  if (isAlone && kinds === null && !isPlain) {
    const filter = {
      entity: focus,
      relation: relations,
      standing: standings,
      citation: work,
      ...(filters.sham ? AGAINST_SHAM : {}),
      ...level,
    };
    rules.push(questionOf(FilteredClaimsQuery, { filter, first }));
  }
  if (isPlain && relations === null) rules.push(questionOf(NeighborsQuery, { ids, limit, ...level }));
  if (isAlone && isPlain) rules.push(strongestQuestion(focus, listsOf(focus, drawn.claims), level));
  if (standings === null && work === null && !filters.sham) {
    const steps = [{ relation: relations, to: kinds }];
    rules.push(questionOf(OneStepQuery, { ids, steps, limit, ...level }));
  }
  return rules;
}

/** The number of claims, at most a page of them. */
function most(claims: number): number {
  return Math.min(Math.max(claims, 1), 500);
}

function levelOf(level: EvidenceLevel): Level | null {
  return level === EVIDENCE_LEVELS[0] ? null : (level.toUpperCase() as Level);
}

/** The chosen values as the API spells them; null if all are chosen. */
function chosen<T, U>(some: readonly T[], all: readonly T[], name: (one: T) => U): U[] | null {
  return some.length === all.length ? null : some.map(name);
}

/** How many claims of each relation are drawn; with a direction if claims of a relation have the thing at both ends. */
function listsOf(focus: string, claims: readonly string[]): RelationList[] {
  const parts = claims.flatMap((id) => claimParts(id) ?? []);
  const byRelation = Map.groupBy(parts, ({ relation }) => relation);
  return [...byRelation].flatMap(([kind, some]): RelationList[] => {
    const relation = relationEnum(kind);
    const ways = Map.groupBy(some, ({ subject }) => (subject === focus ? 'OUT' : 'IN'));
    if (ways.size === 1) return [{ relation, first: some.length }];
    return [...ways].map(([direction, { length }]) => ({ relation, direction, first: length }));
  });
}
