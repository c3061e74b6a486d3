export * from './vocabulary/index.ts';
export { checkData, RULES } from './check/check-data.ts';
export { dataFolders } from './data/data-folders.ts';
export { loadData } from './data/load-data.ts';
export { formatProblem, type Problem } from './data/problem.ts';
export { EXTERNAL_SCHEMES, type ExternalScheme } from './data/schema.ts';
export type { Audit, SharedFamily } from './read/audit.ts';
export type { ClaimFilter, ClaimList } from './read/claim-filter.ts';
export type { DatasetSummary } from './read/dataset-summary.ts';
export type { Awaitable, GraphReader } from './read/graph-reader.ts';
export { label, localId } from './read/label.ts';
export { SYMPTOM_MATCHES, type SymptomMatch } from './read/related-terms.ts';
export { createReader } from './read/snapshot-reader.ts';
export type { Route, SymptomChannel } from './read/symptom-channels.ts';
export type { SymptomPoint } from './read/symptom-points.ts';
export type { SearchHit } from './search/search.ts';
export { compileSnapshot } from './snapshot/compile-snapshot.ts';
export { DERIVED_RULES } from './derive/derive-claims.ts';
export { BadDataError, loadSnapshot, openKeptSnapshot, openSnapshotFile } from './snapshot/load-snapshot.ts';
export type { Citation, Claim, Entity, Evidence, ExternalId, Name, Source, Study } from './snapshot/model.ts';
export type { Snapshot } from './snapshot/snapshot.ts';
export {
  CITATION_STYLES,
  type CitationStyle,
  formatBibtex,
  formatReference,
  formatRis,
} from './citations/format-citation.ts';
export { toCsl } from './citations/to-csl.ts';
export { BadArgumentError } from './walk/bad-argument.ts';
export { MOST_HOPS, MOST_NEIGHBORS } from './walk/neighborhood.ts';
export { type FoundPaths, MOST_LENGTH, MOST_PATHS, type Path } from './walk/paths.ts';
export { MOST_STARTS } from './walk/start-rows.ts';
export { type Direction, DIRECTIONS, type TraversalStep } from './walk/step.ts';
export type { Subgraph } from './walk/subgraph.ts';
export { MOST_ENTITIES, MOST_STEPS } from './walk/traverse.ts';
