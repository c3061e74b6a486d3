import { endsOf, withPaths } from '../read/answer-question.ts';
import type { CitationFilter } from '../read/citation-filter.ts';
import type { ClaimFilter } from '../read/claim-filter.ts';
import type { GraphReader } from '../read/graph-reader.ts';
import { createNameReads } from '../read/name-reads.ts';
import { type Page, type PageBounds, pageOf } from '../read/page.ts';
import { readingIndex } from '../read/reading-index.ts';
import { regionsOfPoints } from '../read/points-in-region.ts';
import { hasFarTerms } from '../read/related-terms.ts';
import { sentence } from '../read/sentence.ts';
import { studies } from '../read/studies.ts';
import { asksOfWorks, workTest } from '../read/study-filter.ts';
import { symptomChannels } from '../read/symptom-channels.ts';
import { symptomPoints } from '../read/symptom-points.ts';
import type { ReadingIndex } from '../reading/reading-index.ts';
import type { Claim } from '../snapshot/model.ts';
import type { WorkTable } from '../snapshot/work-table.ts';
import { neighborhood } from '../walk/neighborhood.ts';
import { type FoundPaths, type PathOptions, paths } from '../walk/paths.ts';
import { createShortestPathFinder } from '../walk/shortest-path.ts';
import { traverse } from '../walk/traverse.ts';
import { createWalker } from '../walk/walker.ts';
import { compareStrength, idOfEdge } from './edges.ts';
import { edgeTest, studiedTest } from './filter-tests.ts';
import type { Edge, GraphStore } from './graph-store.ts';
import type { NameParts } from './name-parts.ts';
import { createRounds, type EdgesKey, type Rounds } from './rounds.ts';
import { openTerms } from './term-claims.ts';
import { auditStore, contributionsInStore } from './store-summary.ts';
import { TooMuchError } from './too-much-error.ts';
import { traceStore } from './trace-store.ts';
import { walkStore } from './walk-store.ts';

/** A reader of a graph in a store outside the process, and how many rounds it has taken. */
export interface StoreReader extends GraphReader {
  readonly rounds: () => number;
}

/**
 * A reader over a store. It decides nothing: it gathers what an answer needs, round by round, and runs the same code over it
 * as the reader of a snapshot, so the answers are the same. Names, works and numbers are in memory. A failed read rejects.
 */
export function createStoreReader(store: GraphStore, parts: NameParts): StoreReader {
  const { digest, entities, works } = parts;
  const rounds = createRounds(store, openTerms(digest.terms, entities));
  let audited: ReturnType<typeof auditStore> | undefined;
  let reading: ReadingIndex | undefined;
  let contributed: ReturnType<typeof contributionsInStore> | undefined;
  const { listCitations, readQuestion, ...names } = createNameReads(
    { entities, citations: works, search: parts.search },
    {
      countAt: (id) => {
        const row = entities.rowOf(id);
        return row === undefined ? 0 : digest.ends[row]!;
      },
      ofWorks: () => digest.ofWorks,
    },
  );
  const findPaths = (from: string, to: string, options: PathOptions): Promise<FoundPaths> =>
    walkStore(rounds, entities, [from, to], (graph) =>
      paths(graph, createShortestPathFinder(graph), from, to, options),
    );
  const sentenceOf = (claim: Claim): string =>
    sentence(claim, entities.get(claim.subject)!, entities.get(claim.object)!);
  return {
    ...names,
    version: store.version,
    folders: store.folders,
    rounds: rounds.count,
    entity: entities.get,
    entitiesByIds: (ids) => ids.map(entities.get),
    claim: rounds.claims.one,
    claimsByIds: rounds.claims.many,
    claims: (filter, bounds) => listClaims(rounds, works, filter, bounds),
    studies: (asked) => traceStore(rounds, entities, (claims) => studies({ claims, works }, asked)),
    sentence: sentenceOf,
    sentences: (claims) => claims.map(sentenceOf),
    citation: works.get,
    citationsByIds: (ids) => ids.map(works.get),
    citations: (filter, bounds) =>
      filter.about === undefined
        ? listCitations(filter, bounds, undefined)
        : worksAbout(rounds, filter).then((about) => listCitations(filter, bounds, about)),
    question: async (text) => {
      const question = readQuestion(text);
      if (question?.kind !== 'paths') return question && { ...question, paths: [] };
      return withPaths(question, await findPaths(...endsOf(question)));
    },
    hasFarTerms: (symptom) =>
      traceStore(rounds, entities, (claims) => hasFarTerms(claims, symptom), { namesWorks: false }),
    symptomChannels: (symptom, filter) =>
      traceStore(rounds, entities, (claims) => symptomChannels(claims, symptom, filter)),
    symptomPoints: (symptom, channel, filter) =>
      traceStore(rounds, entities, (claims) => symptomPoints(claims, symptom, channel, filter)),
    regionsOfPoints: (points) =>
      traceStore(rounds, entities, (claims) => regionsOfPoints(claims, points), { namesWorks: false }),
    traverse: (from, steps, options) =>
      walkStore(rounds, entities, from, (graph) =>
        traverse(graph, createWalker(graph), from, steps, options),
      ),
    paths: findPaths,
    neighborhood: (ids, options) =>
      walkStore(rounds, entities, ids, (graph) => neighborhood(graph, ids, options)),
    dataset: () => digest.summary,
    drawnMap: () => digest.drawnMap,
    drawnClaims: () => digest.drawnClaims,
    offeredSymptoms: () => digest.offeredSymptoms,
    readingIndex: () =>
      (reading ??= readingIndex({ version: store.version, entities, citations: works }, digest.reading)),
    contributions: () => (contributed ??= contributionsInStore(rounds, parts)),
    audit: () => (audited ??= auditStore(rounds, parts)),
    // It is counted when the version is loaded.
    prepare: () => [],
    caches: [],
  };
}

/** How many claims are read for the works that take a stance on them. */
const MOST_READ_FOR_WORKS = 10_000;

/** The ids of the works with a stance on a claim about the entity that a filter names. */
async function worksAbout(
  rounds: Rounds,
  { about, relations, kinds }: CitationFilter,
): Promise<ReadonlySet<string>> {
  const filter = { entity: about, relations, kinds, derived: false };
  const edges = (await edgesFor(rounds, filter))!.filter(edgeTest(filter));
  if (edges.length > MOST_READ_FOR_WORKS)
    throw new TooMuchError(`There are too many claims around ${about}; ask for less`);
  const claims = await rounds.claims.many(edges.map(idOfEdge));
  return new Set(claims.flatMap((claim) => claim!.evidence.map(({ citation }) => citation)));
}

async function listClaims(
  rounds: Rounds,
  works: WorkTable,
  filter: ClaimFilter,
  bounds: PageBounds,
): Promise<Page<Claim> | undefined> {
  const asks = asksOfWorks(filter);
  const some =
    (await edgesFor(rounds, filter)) ?? (asks ? await edgesOfStudies(rounds, works, filter) : undefined);
  if (some === undefined) return rounds.claimsInOrder(filter).page(bounds);
  const edges = some.filter(edgeTest(filter)).sort(compareStrength);
  const ids = asks ? await studiedIds(rounds, works, filter, edges) : edges.map(idOfEdge);
  const page = pageOf(
    {
      total: ids.length,
      slice: (start, end) => ids.slice(start, end).map((id) => ({ id })),
      positionOf: (id) => ids.indexOf(id),
    },
    bounds,
  );
  return (
    page && {
      ...page,
      items: (await rounds.claims.many(page.items.map(({ id }) => id))).map((claim) => claim!),
    }
  );
}

/** Of how many works claims are read, where a filter of the whole graph asks for studies. */
const MOST_STUDIES = 1000;

/** The claims on which works take a stance that meet what a filter asks of studies, each once. */
async function edgesOfStudies(rounds: Rounds, works: WorkTable, filter: ClaimFilter): Promise<Edge[]> {
  const fits = workTest(filter);
  const ids = [...works.values()].filter(fits).map(({ id }) => id);
  if (ids.length > MOST_STUDIES)
    throw new TooMuchError(
      `${ids.length} works meet the filter, and claims are read of ${MOST_STUDIES} at most; name an entity, or ask for less`,
    );
  return readEdges(
    rounds,
    ids.map((id) => ({ id, side: 'work', relation: undefined })),
  );
}

/** The ids of those claims on which a study takes a stance that a filter asks for. */
async function studiedIds(
  rounds: Rounds,
  works: WorkTable,
  filter: ClaimFilter,
  edges: readonly Edge[],
): Promise<string[]> {
  const ids = edges.map(idOfEdge);
  if (ids.length > MOST_READ_FOR_WORKS)
    throw new TooMuchError(`There are too many claims to look at the works of each; ask for less`);
  const claims = await rounds.claims.many(ids);
  const fits = studiedTest(filter, works);
  return ids.filter((_, index) => fits(claims[index]!));
}

/** The claims that can pass a filter, each once; undefined when it names no entity and no work. */
async function edgesFor(rounds: Rounds, filter: ClaimFilter): Promise<Edge[] | undefined> {
  const { entity, subject, object, citation, relations } = filter;
  const relation = relations?.length === 1 ? relations[0] : undefined;
  const keys: EdgesKey[] = [];
  if (citation !== undefined) keys.push({ id: citation, side: 'work', relation: undefined });
  else if (subject !== undefined) keys.push({ id: subject, side: 'out', relation });
  else if (object !== undefined) keys.push({ id: object, side: 'in', relation });
  else if (entity !== undefined)
    keys.push({ id: entity, side: 'out', relation }, { id: entity, side: 'in', relation });
  else return undefined;
  return readEdges(rounds, keys);
}

/** The claims of some lists, each once. */
async function readEdges(rounds: Rounds, keys: readonly EdgesKey[]): Promise<Edge[]> {
  const lists = await rounds.edges.many(keys);
  const cut = lists.findIndex(({ isCut }) => isCut);
  if (cut >= 0) throw new TooMuchError(`There are too many claims around ${keys[cut]!.id}; ask for less`);
  return [...new Map(lists.flatMap(({ edges }) => edges.map((edge) => [idOfEdge(edge), edge]))).values()];
}
