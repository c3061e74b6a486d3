import {
  ENTITY_KINDS,
  type EntityKind,
  isRelationKind,
  KIND_PLURAL,
  relation as relationRow,
  type RelationKind,
} from '@jingluo/graph/vocabulary';
import type { VariablesOf } from '#lib/graphql/graphql.ts';
import type { NarrowedQuery } from './audit.graphql.ts';
import type { AuditListKey } from './audit-lists.ts';

type KindEnum = NonNullable<VariablesOf<typeof NarrowedQuery>['kind']>[number];

/** The filter of a list of claims: one relation, one kind of thing at an end, or both. */
export interface ListFilter {
  readonly relation: RelationKind | undefined;
  readonly kind: EntityKind | undefined;
}

const LISTS_OF_CLAIMS: readonly AuditListKey[] = ['uncited', 'contested', 'single-work'];

/** Reads the filter of an address. Unknown values, and filters that the list does not have, are ignored. */
export function readListFilter(list: AuditListKey, parameters: Pick<URLSearchParams, 'get'>): ListFilter {
  const [relation, kind] = [parameters.get('relation') ?? '', parameters.get('kind')];
  if (!LISTS_OF_CLAIMS.includes(list)) return { relation: undefined, kind: undefined };
  return {
    relation: isRelationKind(relation) ? relation : undefined,
    kind: ENTITY_KINDS.find((known) => known === kind),
  };
}

export function hasListFilter({ relation, kind }: ListFilter): boolean {
  return relation !== undefined || kind !== undefined;
}

/** The filter and the place in the list as a query string with `?`; empty if neither is set. */
export function listFilterQuery({ relation, kind }: ListFilter, after: string | null = null): string {
  const entries = Object.entries({ relation, kind, after }).filter(([, value]) => value);
  const query = new URLSearchParams(entries as [string, string][]).toString();
  return query && `?${query}`;
}

/** The filter in words: “felt in” with symptoms at one end. */
export function listFilterWords({ relation, kind }: ListFilter): string {
  const what = relation === undefined ? 'claims' : `“${relationRow(relation).heading.toLowerCase()}”`;
  return kind === undefined ? what : `${what} with ${KIND_PLURAL[kind].toLowerCase()} at one end`;
}

export function kindEnum(kind: EntityKind): KindEnum {
  return kind.toUpperCase() as KindEnum;
}
