import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import type { EntityKind } from '../vocabulary/kinds.ts';
import type { SearchHit, SearchOptions } from '../search/search.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import type { Resolution } from '../search/names-index.ts';
import type { NeighborhoodOptions } from '../walk/neighborhood.ts';
import type { FoundPaths, PathOptions } from '../walk/paths.ts';
import type { TraversalStep } from '../walk/step.ts';
import type { Subgraph } from '../walk/subgraph.ts';
import type { TraverseOptions } from '../walk/traverse.ts';
import type { Audit } from './audit.ts';
import type { CitationFilter } from './citation-filter.ts';
import type { ClaimFilter, ClaimList } from './claim-filter.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import type { FolderContribution } from './folder-contributions.ts';
import type { SymptomChannel } from './symptom-channels.ts';
import type { PointRegion } from './points-in-region.ts';
import type { PointFilter, SymptomPoint } from './symptom-points.ts';

/** A value, or the promise of one: a store outside the process can stand behind the interface. */
export type Awaitable<T> = T | Promise<T>;

/** Everything that may be asked of the graph. What is unknown is undefined; lists are never undefined. */
export interface GraphReader {
  readonly version: string;
  /** The names of the data folders; the first is the base, the others are added to it. */
  readonly folders: readonly string[];
  /** The entity an id, code or name stands for, or the candidates when several fit. */
  resolve(text: string, kind?: EntityKind): Awaitable<Resolution>;
  entity(id: string): Awaitable<Entity | undefined>;
  /** All of a kind, or all; ordered by kind and id. */
  entities(kind?: EntityKind): Awaitable<readonly Entity[]>;
  claim(id: string): Awaitable<Claim | undefined>;
  /** Strongest first. */
  claims(filter: ClaimFilter): Awaitable<ClaimList>;
  /** The claim as a sentence that reports. */
  sentence(claim: Claim): Awaitable<string>;
  citation(id: string): Awaitable<Citation | undefined>;
  /** The works that a filter lets through, in its order; all by id without one. */
  citations(filter?: CitationFilter): Awaitable<readonly Citation[]>;
  search(text: string, options: SearchOptions): Awaitable<readonly SearchHit[]>;
  /** A question of two things, or three to compare; undefined where a text names one, none, or two that nothing joins. */
  question(text: string): Awaitable<AnsweredQuestion | undefined>;
  symptomChannels(symptom: string, filter?: EvidenceFilter): Awaitable<readonly SymptomChannel[]>;
  /** Of one channel, or all there are for the symptom. */
  symptomPoints(
    symptom: string,
    channel: string | undefined,
    filter?: PointFilter,
  ): Awaitable<readonly SymptomPoint[]>;
  /** The regions in which some points lie, and those of which these are kinds; most points first. */
  regionsOfPoints(points: readonly string[]): Awaitable<readonly PointRegion[]>;
  /** What some steps lead to from some entities. Throws `BadArgumentError`. */
  traverse(
    from: readonly string[],
    steps: readonly TraversalStep[],
    options: TraverseOptions,
  ): Awaitable<Subgraph>;
  /** The best simple paths between two entities. Throws `BadArgumentError`. */
  paths(from: string, to: string, options: PathOptions): Awaitable<FoundPaths>;
  /** What lies around some entities. Throws `BadArgumentError`. */
  neighborhood(ids: readonly string[], options: NeighborhoodOptions): Awaitable<Subgraph>;
  dataset(): Awaitable<DatasetSummary>;
  /** What each data folder brings, in their order. */
  contributions(): Awaitable<readonly FolderContribution[]>;
  /** Where evidence is missing, thin or disputed. */
  audit(): Awaitable<Audit>;
}
