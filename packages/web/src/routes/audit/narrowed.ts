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
import type { AuditListKey } from './lists.ts';

type KindEnum = NonNullable<VariablesOf<typeof NarrowedQuery>['kind']>[number];

/** What of a list of claims is wanted: one relation, one kind of thing at an end, or both. */
export interface Narrowed {
  readonly relation: RelationKind | undefined;
  readonly kind: EntityKind | undefined;
}

const LISTS_OF_CLAIMS: readonly AuditListKey[] = ['uncited', 'contested', 'single-work'];

/** Reads an address. What nobody offers, and what does not narrow the list, is as if it were not there. */
export function readNarrowed(list: AuditListKey, parameters: Pick<URLSearchParams, 'get'>): Narrowed {
  const [relation, kind] = [parameters.get('relation') ?? '', parameters.get('kind')];
  if (!LISTS_OF_CLAIMS.includes(list)) return { relation: undefined, kind: undefined };
  return {
    relation: isRelationKind(relation) ? relation : undefined,
    kind: ENTITY_KINDS.find((known) => known === kind),
  };
}

export function isNarrowed({ relation, kind }: Narrowed): boolean {
  return relation !== undefined || kind !== undefined;
}

/** The same for an address, behind `?`, with the place in the list; empty where nothing is asked. */
export function narrowedQuery({ relation, kind }: Narrowed, after: string | null = null): string {
  const entries = Object.entries({ relation, kind, after }).filter(([, value]) => value);
  const query = new URLSearchParams(entries as [string, string][]).toString();
  return query && `?${query}`;
}

/** In words: “felt in” with symptoms at one end. */
export function narrowedWords({ relation, kind }: Narrowed): string {
  const what = relation === undefined ? 'claims' : `“${relationRow(relation).heading.toLowerCase()}”`;
  return kind === undefined ? what : `${what} with ${KIND_PLURAL[kind].toLowerCase()} at one end`;
}

export function kindEnum(kind: EntityKind): KindEnum {
  return kind.toUpperCase() as KindEnum;
}
