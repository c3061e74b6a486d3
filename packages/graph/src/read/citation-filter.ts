import { fold, words } from '../text/fold.ts';
import { endIn, isDerivedIn, relationIn, subjectOf } from '../snapshot/claim-columns.ts';
import type { Citation } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import { type EvidenceLevel, levelRank, type StudyDesign } from '../vocabulary/levels.ts';
import { RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import { claimLists } from './claim-filter.ts';

export const CITATION_SORTS = ['id', 'name', 'year', 'level', 'claims'] as const;
export type CitationSort = (typeof CITATION_SORTS)[number];

/** Which works are wanted: those that meet every condition given, in an order. */
export interface CitationFilter {
  /** Every word of it must be found in id, title, people, container or identifiers. */
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

/** What a work takes a stance on, as far as a list of works is asked for it. */
interface Said {
  readonly claims: number;
  /** Of each claim its relation and the kinds of its ends: `treats acupoint`. */
  readonly subjects: ReadonlySet<string>;
}

const SILENT: Said = { claims: 0, subjects: new Set() };

/** A function that lists the works passing a filter. What each work says is looked up once, when first asked for. */
export function citationLists(snapshot: Snapshot): (filter?: CitationFilter) => readonly Citation[] {
  const works = [...snapshot.citations.values()];
  let table: ReadonlyMap<string, Said> | undefined;
  const said = ({ id }: Citation): Said => (table ??= sayings(snapshot)).get(id) ?? SILENT;
  const listClaims = claimLists(snapshot);
  return (filter = {}) => {
    const wanted = words(filter.text ?? '');
    const speaking = speakingOf(filter, listClaims);
    const subjects = speaking === undefined ? subjectsWanted(filter) : undefined;
    const found = works.filter(
      (work) =>
        fitsRecord(work, filter) &&
        (speaking === undefined || speaking.has(work.id)) &&
        (subjects === undefined || subjects.some((subject) => said(work).subjects.has(subject))) &&
        (wanted.length === 0 || holdsWords(work, wanted)),
    );
    return sorted(found, filter.sort ?? 'id', said);
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

function holdsWords(work: Citation, wanted: readonly string[]): boolean {
  const haystack = fold(searchable(work));
  return wanted.every((word) => haystack.includes(word));
}

function searchable({ id, fields }: Citation): string {
  const people = [...(fields.author ?? []), ...(fields.editor ?? [])].map((name) =>
    'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`,
  );
  const { title, DOI, PMID, PMCID, registry } = fields;
  return [id, title, ...people, fields['container-title'], DOI, PMID, PMCID, registry].join(' ');
}

/** Every relation of those wanted with every kind of those wanted; undefined when neither is asked for. */
function subjectsWanted({ relations, kinds }: CitationFilter): string[] | undefined {
  if (relations === undefined && kinds === undefined) return undefined;
  return (relations ?? RELATION_KINDS).flatMap((relation) =>
    (kinds ?? ENTITY_KINDS).map((kind) => `${relation} ${kind}`),
  );
}

/** The works that take a stance on a claim about the entity asked for; undefined when none is. */
function speakingOf(
  { about, relations, kinds }: CitationFilter,
  listClaims: ReturnType<typeof claimLists>,
): ReadonlySet<string> | undefined {
  if (about === undefined) return undefined;
  const claims = listClaims({ entity: about, relations, kinds, derived: false }).slice();
  return new Set(claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation)));
}

function sayings({ entities, claims, citations }: Snapshot): Map<string, Said> {
  const { evidence, out } = claims.columns;
  const ids = [...citations.keys()];
  const table = new Map<string, { claims: number; subjects: Set<string> }>();
  for (let row = 0; row < claims.count; row += 1) {
    const word = out.words[row]!;
    if (isDerivedIn(word)) continue;
    const relation = RELATION_KINDS[relationIn(word)]!;
    const ends = [subjectOf(claims.columns, row), endIn(word)].map((end) => entities.rows[end]!.kind);
    for (const work of new Set(evidence.values.subarray(evidence.offsets[row], evidence.offsets[row + 1]))) {
      const said = table.get(ids[work]!) ?? { claims: 0, subjects: new Set<string>() };
      said.claims += 1;
      for (const kind of ends) said.subjects.add(`${relation} ${kind}`);
      table.set(ids[work]!, said);
    }
  }
  return table;
}

const collator = new Intl.Collator('en', { numeric: true });

function sorted(works: readonly Citation[], sort: CitationSort, said: (work: Citation) => Said) {
  if (sort === 'id') return works;
  const byName = (a: Citation, b: Citation) => collator.compare(nameOf(a), nameOf(b));
  if (sort === 'name') return works.toSorted(byName);
  const weight = {
    year: (work: Citation) => yearOf(work) ?? -Infinity,
    level: ({ level }: Citation) => levelRank(level),
    claims: (work: Citation) => said(work).claims,
  }[sort];
  return works.toSorted((a, b) => compareNumbers(weight(b), weight(a)) || byName(a, b));
}

/** As a minus b, also where both are infinite. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The first author with the year, or the title: as a bibliography has it. */
function nameOf(work: Citation): string {
  const [first] = work.fields.author ?? [];
  if (first === undefined) return work.fields.title;
  return `${'literal' in first ? first.literal : first.family} ${yearOf(work) ?? ''}`;
}

function yearOf({ fields }: Citation): number | undefined {
  return fields.issued?.['date-parts'][0]?.[0];
}
