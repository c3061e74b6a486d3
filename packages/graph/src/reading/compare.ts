import { type EvidenceLevel, levelAt } from '../vocabulary/levels.ts';
import {
  RELATION_KINDS,
  relation as rowOfRelation,
  type RelationKind,
  TREATMENTS,
} from '../vocabulary/relations.ts';
import { type ClaimLookup, claimLookup } from './claim-lookup.ts';
import type { Comparison, ReadClaim, SaidBeside } from './model.ts';
import type { ReadingIndex } from './reading-index.ts';

/** Says what sources of the graph say of a claim. */
export type Compare = (claim: Pick<ReadClaim, 'subject' | 'relation' | 'object'>) => Comparison;

export interface CompareOptions {
  /** The id of the work that the text is: what it says itself is not what others say. */
  readonly without?: string | undefined;
}

const NOTHING: Comparison = {
  known: undefined,
  works: [],
  families: 0,
  level: 'uncited',
  otherwise: [],
  nearby: [],
};

/** How many claims are listed beside one, of each kind of list. */
const MOST_BESIDE = 8;

/** Compares claims with those of a graph. Without claims in the index nothing is known of any. */
export function createComparer(index: ReadingIndex, { without }: CompareOptions = {}): Compare {
  const lookup = claimLookup(index);
  if (lookup === undefined) return () => NOTHING;
  const say = sayer(index, lookup, without);
  return ({ subject, relation, object }) => {
    const [from, to] = [lookup.rowOf(subject), lookup.rowOf(object)];
    if (from === undefined || to === undefined) return NOTHING;
    const row = lookup.claimOf(from, relation, to);
    const said = row === undefined ? undefined : say.supporting(row);
    const nearby = strongest([
      ...lookup
        .between(from, to)
        .flatMap((other) => (other === row ? [] : say.beside(other, 'another-relation'))),
      ...arranged(lookup, { from, relation, to }).flatMap(({ claim, why }) => say.beside(claim, why)),
    ]);
    const isNear = said !== undefined || nearby.some(({ why }) => why === 'broader' || why === 'narrower');
    return {
      known: said && lookup.idOf(row!),
      works: said?.works ?? [],
      families: said?.families ?? 0,
      level: said?.level ?? 'uncited',
      otherwise: [
        ...(row === undefined ? [] : say.disputed(row)),
        ...(hasOneValue(relation, isNear)
          ? strongest(
              lookup
                .objectsOf(from, relation)
                .filter((other) => other !== row)
                .flatMap((other) => say.beside(other, 'another-value')),
            )
          : []),
      ],
      nearby,
    };
  };
}

/** Whether another object of a relation is another value: a point lies in several regions, one within the other. */
function hasOneValue(relation: RelationKind, isNear: boolean): boolean {
  return rowOfRelation(relation).oneObject || (relation === 'located-in' && !isNear);
}

interface Triple {
  readonly from: number;
  readonly relation: RelationKind;
  readonly to: number;
}

/** The claims that say the same of a broader or narrower thing at one end. Points tried for a thing are near those that treat it. */
function arranged(
  lookup: ClaimLookup,
  { from, relation, to }: Triple,
): { readonly claim: number; readonly why: 'broader' | 'narrower' }[] {
  const relations = TREATMENTS.includes(relation) ? TREATMENTS : [relation];
  const near = (['broader', 'narrower'] as const).flatMap((why) => [
    ...lookup[why](to).map((term) => ({ why, from, to: term })),
    ...lookup[why](from).map((term) => ({ why, from: term, to })),
  ]);
  return near.flatMap(({ why, from: subject, to: object }) =>
    relations.flatMap((kind) => {
      const claim = lookup.claimOf(subject, kind, object);
      return claim === undefined ? [] : [{ claim, why }];
    }),
  );
}

/** The strongest first, each claim once. */
function strongest(beside: readonly SaidBeside[]): SaidBeside[] {
  const once = [...new Map(beside.map((said) => [said.claim, said])).values()];
  const rank = ({ level, families }: SaidBeside): number =>
    RANK.indexOf(level) * 1000 + Math.min(families, 999);
  return once.sort((a, b) => rank(b) - rank(a)).slice(0, MOST_BESIDE);
}

const RANK: readonly EvidenceLevel[] = Array.from({ length: 6 }, (_, rank) => levelAt(rank));

type Said = Pick<SaidBeside, 'works' | 'families' | 'level'>;

/** What works say of the claims of a graph, but for one work. */
function sayer({ works }: ReadingIndex, lookup: ClaimLookup, without: string | undefined) {
  const { columns } = lookup;
  const said = (rows: readonly number[], level: number, families: number | undefined): Said => {
    const others = rows.filter((work) => works[work]!.id !== without);
    const highest = Math.max(0, ...others.map((work) => works[work]!.level));
    const isWhole = others.length === rows.length;
    return {
      works: others.map((work) => works[work]!.id),
      families: isWhole ? (families ?? others.length) : countFamilies(others.map((work) => works[work]!)),
      // What a work only says on the way gives a claim less than the level of the work.
      level: levelAt(isWhole ? level : Math.min(level, highest)),
    };
  };
  /** What is said for a claim; undefined when nobody says it but the work that is left out, or works only dispute it. */
  const supporting = (row: number): Said | undefined => {
    const rows = columns.works[row]!;
    const found = said(rows, columns.levels[row]!, columns.families[row]);
    const isGone = found.works.length === 0 && (rows.length > 0 || columns.disputed[row] !== undefined);
    return isGone ? undefined : found;
  };
  const triple = (row: number) => ({
    claim: lookup.idOf(row),
    subject: lookup.thingOf(columns.subjects[row]!),
    relation: RELATION_KINDS[columns.relations[row]!]!,
    object: lookup.thingOf(columns.objects[row]!),
  });
  const beside = (row: number, why: SaidBeside['why']): SaidBeside[] => {
    const found = supporting(row);
    return found === undefined ? [] : [{ ...triple(row), why, ...found }];
  };
  const disputed = (row: number): SaidBeside[] => {
    const rows = columns.disputed[row] ?? [];
    const highest = Math.max(0, ...rows.map((work) => works[work]!.level));
    const found = said(rows, highest, countFamilies(rows.map((work) => works[work]!)));
    return found.works.length === 0 ? [] : [{ ...triple(row), why: 'disputed', ...found }];
  };
  return { supporting, beside, disputed };
}

/** How many families works are: one that pools another of them says nothing more. */
export function countFamilies(
  works: readonly Pick<ReadingIndex['works'][number], 'id' | 'family' | 'pools'>[],
): number {
  const families = new Map<string, readonly string[]>();
  for (const { id, family = id, pools = [] } of works)
    families.set(family, [...(families.get(family) ?? []), ...pools]);
  return [...families].filter(
    ([family, pools]) => !pools.some((pooled) => pooled !== family && families.has(pooled)),
  ).length;
}
