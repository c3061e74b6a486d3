import { ENTITY_KINDS, type EntityKind, KIND_PLURAL } from '@jingluo/graph/vocabulary';
import type { SearchAnswer } from '#lib/search/answer-search.ts';

/** What results can be: things of a kind, or sources. */
export type ResultKind = EntityKind | 'source';

/** The kind in an address; undefined for a name that is none. */
export function readKind(given: string | null): ResultKind | undefined {
  const name = given?.trim().toLowerCase();
  if (name === 'point') return 'acupoint';
  return [...ENTITY_KINDS, 'source' as const].find((kind) => kind === name);
}

/** The kind as the API spells it; undefined for sources. */
export function kindInApi(kind: ResultKind | undefined): Uppercase<EntityKind> | undefined {
  return kind === undefined || kind === 'source' ? undefined : (kind.toUpperCase() as Uppercase<EntityKind>);
}

export function pluralOf(kind: ResultKind): string {
  return kind === 'source' ? 'Sources' : KIND_PLURAL[kind];
}

/** How many results of a kind there are. */
export interface KindCount {
  readonly kind: ResultKind;
  readonly count: number;
}

/** The kinds of which there are results, in the order of the kinds, sources last. */
export function kindCounts({ counts }: SearchAnswer): KindCount[] {
  const things = counts.kinds.map(({ kind, count }) => ({ kind: kind.toLowerCase() as EntityKind, count }));
  return counts.citations > 0 ? [...things, { kind: 'source', count: counts.citations }] : things;
}
