import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import type { EntityKind } from '../vocabulary/kinds.ts';
import type { SearchHit, SearchOptions } from '../search/search.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import type { Resolution } from '../search/resolve-entity.ts';
import type { NeighborhoodOptions } from '../walk/neighborhood.ts';
import type { FoundPaths, PathOptions } from '../walk/paths.ts';
import type { TraversalStep } from '../walk/step.ts';
import type { Subgraph } from '../walk/subgraph.ts';
import type { TraverseOptions } from '../walk/traverse.ts';
import type { Audit } from './audit.ts';
import type { CitationFilter } from './citation-filter.ts';
import type { ClaimOutlines } from './claim-outlines.ts';
import type { ClaimFilter } from './claim-filter.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { ReadingIndex } from '../reading/reading-index.ts';
import type { DrawnBody } from './drawn-body.ts';
import type { DrawnMap, OfferedSymptoms } from './drawn-map.ts';
import type { EntityFilter } from './entity-filter.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import type { FolderContribution } from './folder-contributions.ts';
import type { Page, PageBounds } from './page.ts';
import type { StudiesAsked, StudyList } from './studies.ts';
import type { SymptomChannel } from './symptom-channels.ts';
import type { PointRegion } from './points-in-region.ts';
import type { PointFilter, SymptomPoint } from './symptom-points.ts';

/** A value, or a promise of it: the store behind the interface may be outside the process. */
export type Awaitable<T> = T | Promise<T>;

/** What a reader keeps in memory, in bytes. */
export interface ReaderCache {
  readonly name: string;
  readonly bytes: () => number;
  readonly limit: number;
}

/**
 * All questions that the graph answers. What is unknown is undefined. A page is undefined when its list has no item with
 * the id `after`; other lists are never undefined.
 */
export interface GraphReader {
  readonly version: string;
  /** The names of the data folders; the first is the base, the others are added to it. */
  readonly folders: readonly string[];
  /** The entity with an id, code or name, or the candidates when several have it. */
  resolve(text: string, kind?: EntityKind): Awaitable<Resolution>;
  /** The ids of all entities that have a name, in any spelling that search takes for the same; in the order of entities. */
  named(name: string): Awaitable<readonly string[]>;
  entity(id: string): Awaitable<Entity | undefined>;
  /** In the order of the ids; undefined for an unknown one. So are the reads of claims and works by ids. */
  entitiesByIds(ids: readonly string[]): Awaitable<readonly (Entity | undefined)[]>;
  /** Ordered by kind and id. */
  entities(filter: EntityFilter, bounds: PageBounds): Awaitable<Page<Entity> | undefined>;
  claim(id: string): Awaitable<Claim | undefined>;
  claimsByIds(ids: readonly string[]): Awaitable<readonly (Claim | undefined)[]>;
  /** Strongest first. */
  claims(filter: ClaimFilter, bounds: PageBounds): Awaitable<Page<Claim> | undefined>;
  /** A claim as a sentence that reports. */
  sentence(claim: Claim): Awaitable<string>;
  sentences(claims: readonly Claim[]): Awaitable<readonly string[]>;
  citation(id: string): Awaitable<Citation | undefined>;
  citationsByIds(ids: readonly string[]): Awaitable<readonly (Citation | undefined)[]>;
  /** The work with an id (`citation:` may be missing), or a DOI, PMID, PMCID or registration number in any usual form. */
  findCitation(text: string): Awaitable<Citation | undefined>;
  /** The works that pass a filter, in its order. */
  citations(filter: CitationFilter, bounds: PageBounds): Awaitable<Page<Citation> | undefined>;
  /** The works of a family, which count as one, by id; none for an unknown family. */
  citationFamily(family: string): Awaitable<readonly Citation[]>;
  /** The works that studied a treatment of a symptom, with what each tried. */
  studies(asked: StudiesAsked): Awaitable<StudyList>;
  search(text: string, options: SearchOptions): Awaitable<readonly SearchHit[]>;
  /** Works by author and year, words of the title, or identifier. */
  searchCitations(text: string, options: { readonly limit: number }): Awaitable<readonly SearchHit[]>;
  /**
   * A question about two things, or three to compare; undefined when a text names one, none, or two that no path
   * joins.
   */
  question(text: string): Awaitable<AnsweredQuestion | undefined>;
  /** Whether a symptom has more narrower ones than its channels and points are looked for among. */
  hasFarTerms(symptom: string): Awaitable<boolean>;
  symptomChannels(symptom: string, filter?: EvidenceFilter): Awaitable<readonly SymptomChannel[]>;
  /** Those on one channel, or all for the symptom. */
  symptomPoints(
    symptom: string,
    channel: string | undefined,
    filter?: PointFilter,
  ): Awaitable<readonly SymptomPoint[]>;
  /** The regions of some points, and broader ones; those with most points first. */
  regionsOfPoints(points: readonly string[]): Awaitable<readonly PointRegion[]>;
  /** The entities and claims that some steps lead to from some entities. Throws `BadArgumentError`. */
  traverse(
    from: readonly string[],
    steps: readonly TraversalStep[],
    options: TraverseOptions,
  ): Awaitable<Subgraph>;
  /** The best simple paths between two entities. Throws `BadArgumentError`. */
  paths(from: string, to: string, options: PathOptions): Awaitable<FoundPaths>;
  /** The entities and claims around some entities. Throws `BadArgumentError`. */
  neighborhood(ids: readonly string[], options: NeighborhoodOptions): Awaitable<Subgraph>;
  dataset(): Awaitable<DatasetSummary>;
  /** What a drawing of the whole graph has room for. */
  drawnMap(): Awaitable<DrawnMap>;
  /** What is drawn on a body. */
  drawnBody(): Awaitable<DrawnBody>;
  /** What the claims of the drawing are filtered by: all of the graph, or the strongest of each thing that is drawn. */
  drawnClaims(): Awaitable<ClaimOutlines>;
  /** The symptoms that a trace is offered to begin with. */
  offeredSymptoms(): Awaitable<OfferedSymptoms>;
  /** What texts are read with. */
  readingIndex(): Awaitable<ReadingIndex>;
  /** What each data folder adds, in their order. */
  contributions(): Awaitable<readonly FolderContribution[]>;
  /** Where evidence is missing, thin or disputed. */
  audit(): Awaitable<Audit>;
  /**
   * Makes what is asked of the whole graph and takes long, so that nobody who asks waits for it. The steps are short: others
   * may go on between them.
   */
  prepare(): Iterable<void>;
  /** What is kept in memory to answer later questions sooner. */
  readonly caches: readonly ReaderCache[];
}
