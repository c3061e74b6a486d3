import type { SearchCitations } from '../search/search-citations.ts';
import { endIn, isDerivedIn, relationIn, subjectOf } from '../snapshot/claim-columns.ts';
import type { Citation } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { type EvidenceLevel, levelRank, type StudyDesign } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { citationSearch } from './citation-search.ts';
import { type ClaimLists, claimLists } from './claim-filter.ts';

export const CITATION_SORTS = ['id', 'name', 'year', 'level', 'claims'] as const;
export type CitationSort = (typeof CITATION_SORTS)[number];

/** The works that meet all given conditions, in an order. */
export interface CitationFilter {
  /** Words of title, people, year or container, all of them, in any form and order; or an identifier. */
  readonly text?: string | undefined;
  /** Any of these. */
  readonly designs?: readonly StudyDesign[] | undefined;
  readonly levels?: readonly EvidenceLevel[] | undefined;
  /** Published in this year or later; a work without a year is left out. */
  readonly from?: number | undefined;
  /** Published in this year or earlier. */
  readonly until?: number | undefined;
  /** It takes a stance on a claim of any of these relations … */
  readonly relations?: readonly RelationKind[] | undefined;
  /** … one end of which is of any of these kinds. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** … and one end of which is this entity, by its id. */
  readonly about?: string | undefined;
  /** By id when left out. */
  readonly sort?: CitationSort | undefined;
}

/** The claims that a work takes a stance on, as needed for lists of works. */
interface WorkClaims {
  readonly claims: number;
  /** For each claim its relation with the kind of each end: `treats acupoint`. */
  readonly subjects: ReadonlySet<string>;
}

const NO_CLAIMS: WorkClaims = { claims: 0, subjects: new Set() };

/** A function that lists the works that pass a filter. The works are read, and the claims of each looked up, once, on first use. */
export function citationLists(
  snapshot: Snapshot,
  search: SearchCitations = citationSearch(snapshot).search,
  claimsOfFilter: ClaimLists = claimLists(snapshot),
): (filter?: CitationFilter) => readonly Citation[] {
  let works: readonly Citation[] | undefined;
  let table: ReadonlyMap<string, WorkClaims> | undefined;
  const claimsOf = ({ id }: Citation): WorkClaims => (table ??= claimsByWork(snapshot)).get(id) ?? NO_CLAIMS;
  return (filter = {}) => {
    const named =
      filter.text === undefined || filter.text.trim() === '' ? undefined : worksNamed(filter.text, search);
    const about = worksAbout(snapshot, filter, claimsOfFilter);
    const subjects = about === undefined ? subjectsWanted(filter) : undefined;
    works ??= [...snapshot.citations.values()];
    const found = works.filter(
      (work) =>
        fitsRecord(work, filter) &&
        (about === undefined || about.has(work.id)) &&
        (subjects === undefined || subjects.some((subject) => claimsOf(work).subjects.has(subject))) &&
        (named === undefined || named.has(work.id)),
    );
    return sorted(found, filter.sort ?? 'id', claimsOf);
  };
}

function fitsRecord(work: Citation, { designs, levels, from, until }: CitationFilter): boolean {
  const { design } = work.fields.study ?? {};
  const year = yearOf(work);
  return (
    (designs === undefined || (design !== undefined && designs.includes(design))) &&
    (levels === undefined || levels.includes(work.level)) &&
    (from === undefined || (year !== undefined && year >= from)) &&
    (until === undefined || (year !== undefined && year <= until))
  );
}

/** The works with all words of a text, or with the identifier that it is. */
function worksNamed(text: string, search: SearchCitations): ReadonlySet<string> {
  const hits = search(text, { limit: Infinity }).filter(({ fit }) => fit !== 'partial');
  return new Set(hits.map(({ id }) => id));
}

/** Every wanted relation with every wanted kind; undefined when the filter restricts neither. */
function subjectsWanted({ relations, kinds }: CitationFilter): string[] | undefined {
  if (relations === undefined && kinds === undefined) return undefined;
  return (relations ?? RELATION_KINDS).flatMap((relation) =>
    (kinds ?? ENTITY_KINDS).map((kind) => `${relation} ${kind}`),
  );
}

/** The works with a stance on a claim about the wanted entity; undefined when the filter names none. */
function worksAbout(
  { claims, citations }: Snapshot,
  { about: entity, relations, kinds }: CitationFilter,
  lists: ClaimLists,
): ReadonlySet<string> | undefined {
  if (entity === undefined) return undefined;
  const { offsets, values } = claims.columns.evidence;
  const works = new Set<number>();
  for (const row of lists.list({ entity, relations, kinds, derived: false }).rows)
    for (const work of values.subarray(offsets[row], offsets[row + 1])) works.add(work);
  return new Set(Array.from(works, citations.idAt));
}

function claimsByWork({ entities, claims, citations }: Snapshot): Map<string, WorkClaims> {
  const { evidence, out } = claims.columns;
  const ids = [...citations.keys()];
  const table = new Map<string, { claims: number; subjects: Set<string> }>();
  for (let row = 0; row < claims.count; row += 1) {
    const word = out.words[row]!;
    if (isDerivedIn(word)) continue;
    const relation = RELATION_KINDS[relationIn(word)]!;
    const ends = [subjectOf(claims.columns, row), endIn(word)].map(
      (end) => ENTITY_KINDS[entities.kinds[end]!]!,
    );
    for (const work of new Set(evidence.values.subarray(evidence.offsets[row], evidence.offsets[row + 1]))) {
      const ofWork = table.get(ids[work]!) ?? { claims: 0, subjects: new Set<string>() };
      ofWork.claims += 1;
      for (const kind of ends) ofWork.subjects.add(`${relation} ${kind}`);
      table.set(ids[work]!, ofWork);
    }
  }
  return table;
}

const collator = new Intl.Collator('en', { numeric: true });

function sorted(works: readonly Citation[], sort: CitationSort, claimsOf: (work: Citation) => WorkClaims) {
  if (sort === 'id') return works;
  const byName = (a: Citation, b: Citation) => collator.compare(nameOf(a), nameOf(b));
  if (sort === 'name') return works.toSorted(byName);
  const weight = {
    year: (work: Citation) => yearOf(work) ?? -Infinity,
    level: ({ level }: Citation) => levelRank(level),
    claims: (work: Citation) => claimsOf(work).claims,
  }[sort];
  return works.toSorted((a, b) => compareNumbers(weight(b), weight(a)) || byName(a, b));
}

/** a - b, but 0 when both are the same infinity. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The first author with the year, or the title, as in a bibliography. */
function nameOf(work: Citation): string {
  const [first] = work.fields.author ?? [];
  if (first === undefined) return work.fields.title;
  return `${'literal' in first ? first.literal : first.family} ${yearOf(work) ?? ''}`;
}

function yearOf({ fields }: Citation): number | undefined {
  return fields.issued?.['date-parts'][0]?.[0];
}
