import { yearOf } from '../data/year-of.ts';
import type { Citation } from '../snapshot/model.ts';
import { rememberRows } from '../snapshot/remember-rows.ts';
import type { SearchColumns } from '../snapshot/search-columns.ts';
import type { WorkTable } from '../snapshot/work-table.ts';
import { localId } from '../text/label.ts';
import type { KnownIdentifier } from './identifiers.ts';
import { openSearchIndex } from './search-index.ts';
import { createSearch, type SearchHit } from './search.ts';
import type { Searchable, SearchedThings } from './searched-things.ts';

/** A work that a search found; `matched` is its short name, its title, its place of publication or an identifier. */
export type CitationHit = SearchHit;

export type SearchCitations = (text: string, options: { readonly limit: number }) => CitationHit[];

export interface CitationSearch {
  readonly search: SearchCitations;
  /** The id of the work with an identifier in any usual form; undefined when it is none that is known. */
  readonly identify: (text: string) => string | undefined;
}

/**
 * Search over works, by author and year, by words of the title, by where they were published, and by identifier: DOI,
 * PMID, PMCID, registration number, ISBN or web address in any usual form. The same order and rules as in
 * `createSearch`.
 */
export function createCitationSearch(columns: SearchColumns, works: WorkTable): CitationSearch {
  const things = searchedWorks(works);
  const index = openSearchIndex(columns, things);
  const search = createSearch(index);
  return {
    search: (text, options) =>
      search(text, options).map((hit) => {
        const { everything, title } = things.at(things.rowOf(hit.id)!);
        return hit.matched === everything ? { ...hit, matched: title } : hit;
      }),
    identify: (text) => index.findIdentifier(text)[0]?.of,
  };
}

/** A work as it is searched for. */
interface SearchableWork extends Searchable {
  readonly title: string;
  /** One of its names. */
  readonly everything: string;
}

/** How many works are kept with their names: all of most graphs. */
const MOST_KEPT = 2 ** 13;

/** The works of a graph. */
export function searchedWorks(works: WorkTable): SearchedThings<SearchableWork> {
  const { size: count, idAt, rowOf } = works;
  const at = rememberRows((row) => searchableWork(works.at(row)), { count, most: MOST_KEPT });
  return { count, idAt, rowOf, at, identifiersAt: (row) => identifiersOfWork(works.at(row)) };
}

function searchableWork(citation: Citation): SearchableWork {
  const { title } = citation.fields;
  const everything = allWords(citation);
  const names = [...new Set([shortName(citation), title, everything])];
  return {
    id: citation.id,
    kind: 'citation',
    names: names.map((text, at) => ({ text, language: 'en', preferred: at === 0 })),
    title,
    everything,
  };
}

/** Author and year (`Qin et al. 2015`), or the title of a work without an author. */
export function shortName({ fields }: Citation): string {
  const [first, ...more] = fields.author ?? [];
  if (first === undefined) return fields.title;
  const name = 'literal' in first ? first.literal : first.family;
  return [`${name}${more.length > 0 ? ' et al.' : ''}`, yearOf(fields)].filter(Boolean).join(' ');
}

/** People, year, title and container in one text, so that words of any of them find the work. */
function allWords({ fields }: Citation): string {
  const people = [...(fields.author ?? []), ...(fields.editor ?? [])].map((name) =>
    'literal' in name ? name.literal : `${name.family} ${name.given ?? ''}`,
  );
  const { title, publisher, number } = fields;
  const parts = [...people, yearOf(fields), title, fields['container-title'], publisher, number];
  return parts.filter(Boolean).join(' ');
}

function identifiersOfWork({ id, fields }: Citation): KnownIdentifier[] {
  const { DOI, PMID, PMCID, ISBN, URL, registry } = fields;
  const values = { id: localId(id), doi: DOI, pmid: PMID, pmcid: PMCID, isbn: ISBN, url: URL, registry };
  const named = Object.entries(values).flatMap(([scheme, value]) =>
    value === undefined ? [] : { of: id, scheme, value },
  );
  return [{ of: id, scheme: 'id', value: id }, ...named];
}
