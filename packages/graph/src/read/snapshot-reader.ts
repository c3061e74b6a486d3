import type { ReadingIndex } from '../reading/reading-index.ts';
import type { Claim } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { neighborhood } from '../walk/neighborhood.ts';
import { type PathOptions, paths } from '../walk/paths.ts';
import { createShortestPathFinder } from '../walk/shortest-path.ts';
import { traverse } from '../walk/traverse.ts';
import { createWalker } from '../walk/walker.ts';
import { answerQuestion } from './answer-question.ts';
import { audit, type Audit, auditInSteps } from './audit.ts';
import { worksAbout, workTotals } from './citation-filter.ts';
import { claimLists } from './claim-filter.ts';
import { type DatasetSummary, summarize } from './dataset-summary.ts';
import { type DrawnMap, drawnClaims, drawnMap, offeredSymptoms } from './drawn-map.ts';
import { type FolderContribution, folderContributions } from './folder-contributions.ts';
import type { GraphReader } from './graph-reader.ts';
import { createNameReads } from './name-reads.ts';
import { readingClaimsInSteps } from './reading-claims.ts';
import { readingIndex } from './reading-index.ts';
import { regionsOfPoints } from './points-in-region.ts';
import { hasFarTerms } from './related-terms.ts';
import { sentence } from './sentence.ts';
import { runSteps, type Steps } from './steps.ts';
import { studies } from './studies.ts';
import { symptomChannels } from './symptom-channels.ts';
import { symptomPoints } from './symptom-points.ts';

/** A reader of a snapshot in memory. Indexes are built once, here. */
export function createReader(snapshot: Snapshot): GraphReader {
  const { entities, claims, citations, version, folders } = snapshot;
  const { listCitations, readQuestion, ...names } = createNameReads(snapshot, {
    countAt: claims.countAt,
    ofWorks: () => workTotals(snapshot),
  });
  const listClaims = claimLists(snapshot);
  const report = (claim: Claim) => sentence(claim, entities.get(claim.subject)!, entities.get(claim.object)!);
  const walker = createWalker(snapshot);
  const findShortest = createShortestPathFinder(snapshot);
  const findPaths = (from: string, to: string, options: PathOptions) =>
    paths(snapshot, findShortest, from, to, options);
  let audited: Audit | undefined;
  let contributed: FolderContribution[] | undefined;
  let drawing: DrawnMap | undefined;
  let reading: ReadingIndex | undefined;
  let summary: DatasetSummary | undefined;
  const drawn = (): DrawnMap => (drawing ??= drawnMap(snapshot));
  function* indexed(): Steps<ReadingIndex> {
    return (reading ??= readingIndex(snapshot, yield* readingClaimsInSteps(snapshot)));
  }

  return {
    ...names,
    version,
    folders,
    entity: entities.get,
    entitiesByIds: (ids) => ids.map(entities.get),
    claim: (id) => claims.get(id),
    claimsByIds: (ids) => ids.map(claims.get),
    claims: (filter, bounds) => listClaims.list(filter).page(bounds),
    sentence: report,
    sentences: (some) => some.map(report),
    citation: citations.get,
    citationsByIds: (ids) => ids.map(citations.get),
    citations: (filter, bounds) => listCitations(filter, bounds, worksAbout(snapshot, filter, listClaims)),
    studies: (asked) => studies({ claims, works: citations }, asked),
    hasFarTerms: (symptom) => hasFarTerms(claims, symptom),
    symptomChannels: (symptom, filter) => symptomChannels(claims, symptom, filter),
    symptomPoints: (symptom, channel, filter) => symptomPoints(claims, symptom, channel, filter),
    regionsOfPoints: (points) => regionsOfPoints(claims, points),
    traverse: (from, steps, options) => traverse(snapshot, walker, from, steps, options),
    paths: findPaths,
    question: (text) => answerQuestion(readQuestion, findPaths, text),
    neighborhood: (ids, options) => neighborhood(snapshot, ids, options),
    dataset: () => (summary ??= summarize(snapshot)),
    drawnMap: drawn,
    drawnClaims: () => drawnClaims(snapshot, drawn().things),
    offeredSymptoms: () => offeredSymptoms(snapshot),
    readingIndex: () => runSteps(indexed()),
    contributions: () => (contributed ??= folderContributions(snapshot)),
    audit: () => (audited ??= audit(snapshot)),
    *prepare() {
      audited ??= yield* auditInSteps(snapshot);
      yield* indexed();
    },
    caches: [{ name: 'claim lists', ...listClaims.kept }],
  };
}
