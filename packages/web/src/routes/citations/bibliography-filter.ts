import { KIND_PLURAL, RELATION_KINDS, relation } from '@jingluo/graph/vocabulary';
import { type Design, designNoun, DESIGNS } from '#lib/work/source-noun.ts';
import { relationEnum } from '#lib/claim/relation.ts';
import { LEVELS, plainWords, word } from '#lib/level/level.ts';
import type { VariablesOf } from '#lib/graphql/graphql.ts';
import type { BibliographyQuery } from './bibliography.graphql.ts';
import { inApi, inData } from '#lib/graphql/enum-names.ts';
import { type Choice, chosen } from '#lib/ui/choice.ts';

type Variables = VariablesOf<typeof BibliographyQuery>;
type Filter = NonNullable<Variables['filter']>;

/** The filters of the bibliography, as in its address; empty if not set. */
export interface BibliographyFilter {
  readonly q: string;
  readonly level: string;
  readonly design: string;
  readonly from: string;
  readonly until: string;
  readonly relation: string;
  readonly kind: string;
  /** A thing, by its id, code or name. */
  readonly about: string;
  readonly sort: string;
  readonly after: string;
}

export const LEVEL_CHOICES: readonly Choice[] = LEVELS.map((level) => ({
  value: word(level),
  label: `${word(level)}: ${plainWords(level)}`,
}));

export const DESIGN_CHOICES: readonly Choice[] = DESIGNS.map((design) => ({
  value: inData(design),
  label: designNoun(design),
}));

export const RELATION_CHOICES: readonly Choice[] = RELATION_KINDS.map((kind) => ({
  value: kind,
  label: relation(kind).heading.toLowerCase(),
}));

export const KIND_CHOICES: readonly Choice[] = Object.entries(KIND_PLURAL).map(([value, label]) => ({
  value,
  label: label.toLowerCase(),
}));

export const SORT_CHOICES: readonly Choice[] = [
  { value: 'name', label: 'author or title' },
  { value: 'year', label: 'newest' },
  { value: 'level', label: 'strongest level' },
  { value: 'claims', label: 'most claims' },
];

/** Reads the filters of an address; unknown values are ignored. */
export function readFilter(parameters: URLSearchParams): BibliographyFilter {
  const text = (name: string) => parameters.get(name)?.trim() ?? '';
  const oneOf = (name: string, choices: readonly Choice[]) => chosen(choices, text(name));
  const year = (name: string) => (/^\d{1,4}$/.test(text(name)) ? text(name) : '');
  return {
    q: text('q').slice(0, 200),
    level: oneOf('level', LEVEL_CHOICES),
    design: oneOf('design', DESIGN_CHOICES),
    from: year('from'),
    until: year('until'),
    relation: oneOf('relation', RELATION_CHOICES),
    kind: oneOf('kind', KIND_CHOICES),
    about: text('about').slice(0, 200),
    sort: oneOf('sort', SORT_CHOICES) || 'name',
    after: text('after'),
  };
}

/** Whether any source is left out. */
export function isFiltered(asked: BibliographyFilter): boolean {
  return asked.q !== '' || countFilters(asked) > 0;
}

/** How many filters are set, without the words of the search. */
export function countFilters({ sort: _, after: __, q: ___, ...filters }: BibliographyFilter): number {
  return Object.values(filters).filter((value) => value !== '').length;
}

/** The variables of the query. */
export function filterVariables(asked: BibliographyFilter): Variables {
  const filter: Filter = {
    ...(asked.level && { level: [inApi(asked.level)] as NonNullable<Filter['level']> }),
    ...(asked.design && { design: [inApi(asked.design)] as Design[] }),
    ...(asked.from && { from: Number(asked.from) }),
    ...(asked.until && { until: Number(asked.until) }),
    ...(asked.relation && {
      relation: RELATION_KINDS.filter((kind) => kind === asked.relation).map(relationEnum),
    }),
    ...(asked.about && { about: asked.about }),
    ...(asked.kind && { kind: [inApi(asked.kind)] as NonNullable<Filter['kind']> }),
  };
  return {
    text: asked.q || null,
    filter,
    sort: inApi(asked.sort) as NonNullable<Variables['sort']>,
    after: asked.after || null,
  };
}

/** The query string of a link to the same list from another place in it; empty if nothing is set. */
export function filterQuery(asked: BibliographyFilter, after = ''): string {
  const entries = Object.entries({ ...asked, sort: asked.sort === 'name' ? '' : asked.sort, after });
  const query = new URLSearchParams(entries.filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}
