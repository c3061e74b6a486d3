import { createQuestionReader } from '../search/read-question.ts';
import { idsNamed, resolveEntity } from '../search/resolve-entity.ts';
import { openSearchIndex } from '../search/search-index.ts';
import { createSearch } from '../search/search.ts';
import { searchByTwoNames } from '../search/search-by-two-names.ts';
import { searchedEntities } from '../search/searched-things.ts';
import type { Citation } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { workFamilies } from '../snapshot/work-families.ts';
import { type CitationFilter, citationLists, type WorkTotals } from './citation-filter.ts';
import { citationSearch } from './citation-search.ts';
import { type DrawnBody, drawnBody } from './drawn-body.ts';
import { entityLists } from './entity-filter.ts';
import type { GraphReader } from './graph-reader.ts';
import { listingOf, type Page, type PageBounds } from './page.ts';

/** What names and works need to know of claims. */
export interface ClaimTotals {
  /** How many claims an entity is an end of; a claim with itself counts twice. */
  readonly countAt: (entity: string) => number;
  /** What each work takes a stance on; asked for once. */
  readonly ofWorks: () => WorkTotals;
}

/** The tables of a graph in which its names are. */
export type NameTables = Pick<Snapshot, 'entities' | 'citations' | 'search'>;

/** The reads of a graph that need none of its claims, but how many there are. */
export function createNameReads({ entities, citations, search: indexes }: NameTables, totals: ClaimTotals) {
  const names = openSearchIndex(indexes.entities, searchedEntities(entities));
  const search = searchByTwoNames(createSearch(names), names);
  const works = citationSearch({ search: indexes, citations });
  const listEntities = entityLists(entities);
  const listCitations = citationLists(citations, { search: works.search, totals: totals.ofWorks });
  let body: DrawnBody | undefined;
  let families: ReturnType<typeof workFamilies> | undefined;
  const citationFamily = (family: string): readonly Citation[] => {
    const rows = (families ??= workFamilies(citations)).get(family);
    if (rows !== undefined) return rows.map(citations.at);
    const only = citations.get(family);
    return only?.family === family ? [only] : [];
  };
  return {
    resolve: (text, kind) => resolveEntity(names, text, kind),
    named: (name) => idsNamed(names, name),
    entities: (filter, bounds) => listEntities(filter).page(bounds),
    findCitation: (text) =>
      citations.get(text) ?? citations.get(`citation:${text}`) ?? citations.get(works.identify(text) ?? ''),
    /** The works that pass a filter; `about`: those about the entity that it names. */
    listCitations: (
      filter: CitationFilter,
      bounds: PageBounds,
      about: ReadonlySet<string> | undefined,
    ): Page<Citation> | undefined => listingOf(listCitations(filter, about)).page(bounds),
    citationFamily,
    drawnBody: () => (body ??= drawnBody(entities)),
    search,
    searchCitations: works.search,
    /** A text as a question, without its answer; undefined when it is none. */
    readQuestion: createQuestionReader(names, search, totals.countAt),
  } satisfies Partial<GraphReader> & { listCitations: unknown; readQuestion: unknown };
}
