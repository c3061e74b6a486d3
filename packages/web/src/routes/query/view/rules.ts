import {
  ENTITY_KINDS,
  EVIDENCE_LEVELS,
  RELATION_KINDS,
  STANDINGS,
  type EvidenceLevel,
  type RelationKind,
} from '@jingluo/graph/vocabulary';
import { claimParts } from '#lib/claim/claim-id.ts';
import { relationEnum } from '#lib/claim/relation.ts';
import { PATHS, type ViewState } from '#lib/explorer/view-state.ts';
import type { Level } from '#lib/level/level.ts';
import type { ShownView } from '#lib/workbench/show-query.ts';

/** What is drawn: ids of things and claims. */
interface Drawn {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/** On a phone fewer ways have room. */
const FEWER_PATHS = 3;

/**
 * The questions that may give just what a focus draws, the plainest first. Which of them does depends on how much found
 * room, so each has to be asked to know. None where something was taken out by hand.
 */
export function rulesFor(view: ViewState, drawn: Drawn): ShownView[] {
  const { focus, to, opened, hidden, filters } = view;
  if (focus === undefined || hidden.length > 0) return [];
  const level = { minLevel: levelOf(filters.minLevel), derived: filters.derived ? undefined : false };
  const kinds = chosen(filters.kinds, ENTITY_KINDS, (kind) => kind.toUpperCase());
  const relations = chosen(filters.relations, RELATION_KINDS, relationEnum);
  const standings = chosen(filters.standings, STANDINGS, (standing) => standing.toUpperCase());
  const isPlain = kinds === undefined && standings === undefined && filters.work === undefined;

  if (to !== undefined) {
    if (!isPlain || opened.length > 0) return [];
    return [PATHS, FEWER_PATHS].map((first) => ({
      view: 'paths',
      from: focus,
      to,
      first,
      relations,
      ...level,
    }));
  }
  const ids = [...new Set([focus, ...opened.map(({ id }) => id)])];
  const rules: ShownView[] = [];
  if (ids.length === 1 && isPlain)
    rules.push({ view: 'focus', ids, limit: most(drawn.claims.length), relations, ...level });
  if (ids.length === 1 && kinds === undefined && !isPlain) {
    const first = most(drawn.claims.length);
    rules.push({
      view: 'claims',
      entity: focus,
      relations,
      standings,
      citation: filters.work,
      first,
      ...level,
    });
  }
  if (isPlain && relations === undefined)
    rules.push({ view: 'neighbors', ids, limit: drawn.entities.length, ...level });
  if (ids.length === 1 && isPlain)
    rules.push({ view: 'strongest', id: focus, lists: listsOf(focus, drawn.claims), ...level });
  if (standings === undefined && filters.work === undefined)
    rules.push({ view: 'focus', ids, kinds: kinds ?? [], relations, limit: drawn.entities.length, ...level });
  return rules;
}

/** A page of claims holds no more. */
function most(claims: number): number {
  return Math.min(Math.max(claims, 1), 500);
}

function levelOf(level: EvidenceLevel): Level | undefined {
  return level === EVIDENCE_LEVELS[0] ? undefined : (level.toUpperCase() as Level);
}

/** What is chosen of all there is, as the API writes it; undefined when it is all. */
function chosen<T, U>(some: readonly T[], all: readonly T[], name: (one: T) => U): U[] | undefined {
  return some.length === all.length ? undefined : some.map(name);
}

/** How many claims of each relation are drawn; with a direction where a relation leads to the thing and away from it. */
function listsOf(
  focus: string,
  claims: readonly string[],
): Extract<ShownView, { view: 'strongest' }>['lists'] {
  const parts = claims.flatMap((id) => claimParts(id) ?? []);
  const byRelation = Map.groupBy(parts, ({ relation }) => relation);
  return [...byRelation].flatMap(([kind, some]) => {
    const relation = relationEnum(kind as RelationKind);
    const ways = Map.groupBy(some, ({ subject }) => (subject === focus ? 'OUT' : 'IN'));
    if (ways.size === 1) return [{ relation, first: some.length }];
    return [...ways].map(([direction, { length }]) => ({ relation, direction, first: length }));
  });
}
