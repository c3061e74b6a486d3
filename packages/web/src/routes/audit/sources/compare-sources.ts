import { RELATION_KINDS } from '@jingluo/graph/vocabulary';
import { relationEnum, relationOf } from '#lib/claim/relation.ts';
import type { ComparedClaim } from './sources.graphql.ts';

type Stance = ComparedClaim['evidence'][number]['direction'];

/** One statement of a work under a heading. */
export interface Saying {
  readonly claim: string;
  readonly object: string;
  readonly stance: Stance;
  readonly locator: string | null;
  /** Other works have statements of this relation, but not this one. */
  readonly alone: boolean;
}

export interface ComparedRow {
  readonly heading: string;
  /** One for each work, in the order of the works; empty if a work says nothing. */
  readonly cells: readonly (readonly Saying[])[];
  /** Whether works differ in it. */
  readonly differs: boolean;
}

export interface Comparison {
  /** Works with most statements first. */
  readonly works: readonly ComparedClaim['evidence'][number]['citation'][];
  readonly rows: readonly ComparedRow[];
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * What each work says about a point, relation by relation, those in which works differ first. Without what studies
 * used it for: a study of another symptom does not differ.
 */
export function compareSources(all: readonly ComparedClaim[]): Comparison {
  const claims = all.filter(({ relation }) => relation !== 'STUDIED_FOR');
  const works = worksOf(claims);
  const rows = RELATION_KINDS.map(relationEnum)
    .map((relation) => ({
      heading: relationOf(relation).heading,
      same: claims.filter((claim) => claim.relation === relation),
    }))
    .filter(({ same }) => same.length > 0)
    .map(({ heading, same }) => rowOf(heading, same, works));
  return { works, rows: rows.toSorted((a, b) => Number(b.differs) - Number(a.differs)) };
}

function worksOf(claims: readonly ComparedClaim[]): Comparison['works'] {
  const pieces = claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation));
  return [...Map.groupBy(pieces, ({ id }) => id).values()]
    .toSorted((a, b) => b.length - a.length || collator.compare(a[0]!.shortName, b[0]!.shortName))
    .map(([first]) => first!);
}

function rowOf(heading: string, claims: readonly ComparedClaim[], works: Comparison['works']): ComparedRow {
  const speaking = new Set(claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation.id)));
  const cells = works.map(({ id }) =>
    claims.flatMap((claim) => sayingsOf(claim, id, speaking.size)).toSorted(byObject),
  );
  const told = cells.filter((cell) => cell.length > 0).map((cell) => cell.map(said).join('\n'));
  return { heading, cells, differs: new Set(told).size > 1 };
}

function sayingsOf({ id, object, evidence }: ComparedClaim, work: string, speaking: number): Saying[] {
  const stances = Map.groupBy(
    evidence.filter(({ citation }) => citation.id === work),
    ({ direction }) => direction,
  );
  return [...stances].map(([stance, [first]]) => ({
    claim: id,
    object: object.label,
    stance,
    locator: first!.locator,
    alone: speaking > 1 && evidence.every(({ citation }) => citation.id === work),
  }));
}

function byObject(a: Saying, b: Saying): number {
  return collator.compare(a.object, b.object);
}

function said({ stance, object }: Saying): string {
  return `${stance} ${object}`;
}
