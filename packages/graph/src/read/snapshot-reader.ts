import { indexNames, resolveEntity } from '../search/names-index.ts';
import { createSearch } from '../search/search.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { filterCitations } from './citation-filter.ts';
import { filterClaims } from './claim-filter.ts';
import { summarize } from './dataset-summary.ts';
import type { GraphReader } from './graph-reader.ts';
import { neighborhood } from './neighborhood.ts';
import { compareIds } from './order.ts';
import { sentence } from './sentence.ts';
import { symptomChannels } from './symptom-channels.ts';
import { symptomPoints } from './symptom-points.ts';

/** A reader over a snapshot in memory. What does not depend on the question is worked out once, here. */
export function createReader(snapshot: Snapshot): GraphReader {
  const { graph, citations, version } = snapshot;
  const names = indexNames(graph);
  const search = createSearch(graph, names);
  const summary = summarize(snapshot);
  const entities = graph
    .mapNodes((_, entity) => entity)
    .sort((a, b) => ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) || compareIds(a.id, b.id));
  const works = [...citations.values()].sort((a, b) => compareIds(a.id, b.id));

  return {
    version,
    resolve: (text, kind) => resolveEntity(graph, names, text, kind),
    entity: (id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined),
    entities: (kind) => (kind === undefined ? entities : entities.filter((entity) => entity.kind === kind)),
    claim: (id) => (graph.hasEdge(id) ? graph.getEdgeAttributes(id) : undefined),
    claims: (filter) => filterClaims(graph, filter),
    sentence: (claim) => sentence(graph, claim),
    citation: (id) => citations.get(id),
    citations: (text) => filterCitations(works, text),
    search,
    symptomChannels: (symptom, filter) => symptomChannels(graph, symptom, filter),
    symptomPoints: (symptom, channel, minLevel) => symptomPoints(graph, symptom, channel, minLevel),
    neighborhood: (ids, bounds) => neighborhood(graph, ids, bounds),
    dataset: () => summary,
  };
}
