import { yearOf } from '../data/year-of.ts';
import type { SearchCitations } from '../search/search-citations.ts';
import { endIn, isDerivedIn, relationIn, subjectOf } from '../snapshot/claim-columns.ts';
import { type Lists, listAt, listsOf } from '../snapshot/lists.ts';
import type { Citation } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { WorkTable } from '../snapshot/work-table.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { type EvidenceLevel, levelRank, type StudyDesign } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import type { ClaimLists } from './claim-filter.ts';
import { workTest } from './study-filter.ts';

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

/** What works take a stance on, as needed for lists of works. */
export interface WorkTotals {
  /** For each work, by row, the number of claims. */
  readonly claims: Uint32Array;
  /** For each work, by row, the relations of these claims with the kind of each end, each once: see `subjectCode`. */
  readonly subjects: Lists;
}

/** A relation with the kind of an end: `treats` with `acupoint`. */
function subjectCode(relation: number, kind: number): number {
  return relation * ENTITY_KINDS.length + kind;
}

export interface CitationListsOptions {
  readonly search: SearchCitations;
  /** Asked for once, when a filter needs it. */
  readonly totals: () => WorkTotals;
}

/**
 * A function that lists the works that pass a filter; `about` are those about the entity that it names. The works are read once,
 * on first use.
 */
export function citationLists(
  citations: WorkTable,
  { search, totals: readTotals }: CitationListsOptions,
): (filter?: CitationFilter, about?: ReadonlySet<string>) => readonly Citation[] {
  let works: readonly Citation[] | undefined;
  let known: WorkTotals | undefined;
  const totals = (): WorkTotals => (known ??= readTotals());
  return (filter = {}, about = undefined) => {
    const named =
      filter.text === undefined || filter.text.trim() === '' ? undefined : worksNamed(filter.text, search);
    const subjects = about === undefined ? subjectsWanted(filter) : undefined;
    works ??= [...citations.values()];
    const { designs, levels, from, until } = filter;
    const fits = workTest({ designs, yearFrom: from, yearTo: until });
    const found = works.filter(
      (work, row) =>
        fits(work) &&
        (levels === undefined || levels.includes(work.level)) &&
        (about === undefined || about.has(work.id)) &&
        (subjects === undefined || listAt(totals().subjects, row).some((subject) => subjects.has(subject))) &&
        (named === undefined || named.has(work.id)),
    );
    return sorted(found, filter.sort ?? 'id', ({ id }) => totals().claims[citations.rowOf(id)!]!);
  };
}

/** The works with all words of a text, or with the identifier that it is. */
function worksNamed(text: string, search: SearchCitations): ReadonlySet<string> {
  const hits = search(text, { limit: Infinity }).filter(({ fit }) => fit !== 'partial');
  return new Set(hits.map(({ id }) => id));
}

/** Every wanted relation with every wanted kind; undefined when the filter restricts neither. */
function subjectsWanted({ relations, kinds }: CitationFilter): ReadonlySet<number> | undefined {
  if (relations === undefined && kinds === undefined) return undefined;
  return new Set(
    (relations ?? RELATION_KINDS).flatMap((relation) =>
      (kinds ?? ENTITY_KINDS).map((kind) =>
        subjectCode(RELATION_KINDS.indexOf(relation), ENTITY_KINDS.indexOf(kind)),
      ),
    ),
  );
}

/** The works with a stance on a claim about the wanted entity; undefined when the filter names none. */
export function worksAbout(
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

/** What the works of a snapshot take a stance on. */
export function workTotals({ entities, claims, citations }: Snapshot): WorkTotals {
  const { evidence, out } = claims.columns;
  const counts = new Uint32Array(citations.size);
  const subjects = Array.from({ length: citations.size }, () => new Set<number>());
  for (let row = 0; row < claims.count; row += 1) {
    const word = out.words[row]!;
    if (isDerivedIn(word)) continue;
    const codes = [subjectOf(claims.columns, row), endIn(word)].map((end) =>
      subjectCode(relationIn(word), entities.kinds[end]!),
    );
    for (const work of new Set(listAt(evidence, row))) {
      counts[work]! += 1;
      for (const code of codes) subjects[work]!.add(code);
    }
  }
  return { claims: counts, subjects: listsOf(subjects) };
}

const collator = new Intl.Collator('en', { numeric: true });

function sorted(works: readonly Citation[], sort: CitationSort, claimsOf: (work: Citation) => number) {
  if (sort === 'id') return works;
  const byName = (a: Citation, b: Citation) => collator.compare(nameOf(a), nameOf(b));
  if (sort === 'name') return works.toSorted(byName);
  const weight = {
    year: (work: Citation) => yearOf(work.fields) ?? -Infinity,
    level: ({ level }: Citation) => levelRank(level),
    claims: claimsOf,
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
  return `${'literal' in first ? first.literal : first.family} ${yearOf(work.fields) ?? ''}`;
}
