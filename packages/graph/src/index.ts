export * from './vocabulary/index.ts';
export { checkData, RULES } from './check/check-data.ts';
export { dataFolders } from './data/data-folders.ts';
export { fileMark, isDataFileName, isHidden } from './data/list-folder.ts';
export { dataFilePaths, loadData } from './data/load-data.ts';
export { formatProblem, type Problem } from './data/problem.ts';
export { readRegularFile } from './data/read-regular-file.ts';
export { EXTERNAL_SCHEMES, type ExternalScheme } from './vocabulary/external-schemes.ts';
export type { AuditCount } from './read/audit-counts.ts';
export type { Difference } from './read/audit-differences.ts';
export type { Audit, SharedFamily } from './read/audit.ts';
export { CITATION_SORTS, type CitationFilter, type CitationSort } from './read/citation-filter.ts';
export type { ClaimFilter } from './read/claim-filter.ts';
export type { EntityFilter } from './read/entity-filter.ts';
export { allItems, everyItem, type Listing, listingOf, type Page, type PageBounds } from './read/page.ts';
export type { ClaimOutline, ClaimOutlines } from './read/claim-outlines.ts';
export type { DatasetSummary } from './read/dataset-summary.ts';
export type { DrawnBody } from './read/drawn-body.ts';
export { type DrawnMap, JOINING, type OfferedSymptoms } from './read/drawn-map.ts';
export type { ClaimChange, FolderContribution } from './read/folder-contributions.ts';
export type { Grade } from './read/folder-parts.ts';
export type { Awaitable, GraphReader, ReaderCache } from './read/graph-reader.ts';
export { when, whenAll } from './read/maybe-async.ts';
export type { SaidThing } from './read/most-said.ts';
export { label, localId } from './text/label.ts';
export { SYMPTOM_MATCHES, type SymptomMatch } from './read/related-terms.ts';
export { type RegionShare, WAY_KINDS, WAY_MEANING } from './read/rank-ways.ts';
export { createReader } from './read/snapshot-reader.ts';
export type { Route, SymptomChannel } from './read/symptom-channels.ts';
export {
  type ResultCount,
  type StudiedWork,
  type StudiesAsked,
  type StudyList,
  STUDY_SORTS,
  type StudySort,
} from './read/studies.ts';
export { AGAINST_SHAM, type StudyFilter } from './read/study-filter.ts';
export {
  type DatedSaying,
  firstSaid,
  type Timeline,
  timeline,
  type TimelineStrand,
} from './read/timeline.ts';
export { lastYearOf, yearOf } from './data/year-of.ts';
export type { PointRegion } from './read/points-in-region.ts';
export type { PointFilter, SymptomPoint } from './read/symptom-points.ts';
export { hasResultAgainst, studiesFound, type StudiesFound, type StudyResult } from './read/studies-found.ts';
export { familiesAtLeast, verbsOf } from './snapshot/evidence.ts';
export type { AnsweredQuestion } from './read/answer-question.ts';
export { QUESTION_KINDS, type QuestionKind } from './search/read-question.ts';
export { shortName } from './search/search-citations.ts';
export type { SearchHit } from './search/search.ts';
export { compileSnapshot } from './load/compile-snapshot.ts';
export { DERIVED_RULES } from './derive/derive-claims.ts';
export { BadDataError, loadSnapshot, openCachedSnapshot, openSnapshotFile } from './load/load-snapshot.ts';
export { partsOf, readSnapshotFile, SnapshotFileError } from './load/snapshot-file.ts';
export { TooLargeError } from './snapshot/claim-columns.ts';
export { openSnapshot, type SnapshotParts } from './snapshot/open-snapshot.ts';
export { type Texts, textAt } from './snapshot/texts.ts';
export type {
  Citation,
  Claim,
  Entity,
  Evidence,
  ExternalId,
  Name,
  Outcome,
  Source,
  Study,
  PointPlace,
} from './snapshot/model.ts';
export type { Snapshot } from './snapshot/snapshot.ts';
export { CITATION_STYLES, type CitationStyle } from './citations/bibliography.ts';
export { formatBibtex, formatReference, formatRis, referenceOf } from './citations/format-citation.ts';
export { toCsl } from './citations/to-csl.ts';
export { readStoreAddress, type StoreAddress, StoreAddressError } from './cassandra/store-address.ts';
export { readNames, writeNames } from './store/name-file.ts';
export type { NameParts } from './store/name-parts.ts';
export { createStoreReader } from './store/store-reader.ts';
export { StoreUnavailableError } from './store/store-unavailable-error.ts';
export { TooMuchError } from './store/too-much-error.ts';
export { BadArgumentError } from './walk/bad-argument.ts';
export { MOST_HOPS, MOST_NEIGHBORS } from './walk/neighborhood.ts';
export { type FoundPaths, MOST_LENGTH, MOST_PATHS, type Path } from './walk/paths.ts';
export { MOST_STARTS } from './walk/start-rows.ts';
export { type Direction, DIRECTIONS, type TraversalStep } from './walk/step.ts';
export type { Subgraph } from './walk/subgraph.ts';
export { MOST_ENTITIES, MOST_STEPS } from './walk/traverse.ts';
