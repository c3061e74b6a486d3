import { STRUCTURE } from '@jingluo/graph/vocabulary';
import { type PackedFacts, packFacts } from '../explorer/facts.ts';
import { nodesByIds } from '../graphql/nodes-by-ids.ts';
import { request } from '../graphql/request.ts';
import type { MapModel } from '../map/map-model.ts';
import { LabelsQuery, MapQuery } from '../map/map.graphql.ts';
import { type MapStructure, placeMap } from '../map/place-map.ts';
import { graph } from './graph.ts';
import { oncePerVersion } from './once-per-version.ts';

type Fetch = typeof globalThis.fetch;

/** The page for which it is gathered is to be the same as those after it. */
const NOT_IN_PAGE = { inPage: false };

/** The map of the served data, placed once for each version of it. */
export const loadMap: (fetch: Fetch) => Promise<MapModel> = oncePerVersion(place);

/** Claims of the served data, with what the filters need: all, or the strongest of each thing that is drawn. */
export const loadFacts: () => Promise<PackedFacts> = oncePerVersion(async () => {
  const reader = graph().reader();
  const { claims, headings, left } = await reader.drawnClaims();
  return packFacts(reader.version, claims, new Set(headings), left);
});

/** Places the map in steps, between which others go on. */
async function place(fetch: Fetch): Promise<MapModel> {
  const drawn = await graph().reader().drawnMap();
  await graph().gate.enter('job');
  const structure = await loadStructure(fetch);
  const placed = new Set<string>(Object.values(STRUCTURE).flat());
  const outer = drawn.things.map(({ id }) => id).filter((id) => !placed.has(id));
  const steps = placeMap(structure, drawn, await loadLabels(fetch, outer));
  for (;;) {
    await graph().gate.enter('job');
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

async function loadStructure(fetch: Fetch): Promise<MapStructure> {
  const { dataset, elements, organs, channels, points } = await request(
    fetch,
    MapQuery,
    STRUCTURE,
    NOT_IN_PAGE,
  );
  const known = <Node, Type extends string>(nodes: readonly (Node | null)[], type: Type) =>
    nodes.filter(
      (node): node is Extract<Node, { __typename: Type }> =>
        node !== null && (node as { __typename: string }).__typename === type,
    );
  const found = known(elements, 'Element');
  const byChannel = Map.groupBy(known(points, 'Acupoint'), ({ channel }) => channel?.id);
  return {
    version: dataset.version,
    elements: found,
    organs: known(organs, 'Organ'),
    channels: known(channels, 'Channel').map((channel) => ({
      ...channel,
      points: byChannel.get(channel.id) ?? [],
    })),
    // The finer chords first: the arcs are drawn over them.
    cycles: (['CONTROLS', 'GENERATES'] as const).flatMap((relation) =>
      found.flatMap(({ id: from, cycles }) =>
        cycles.nodes
          .filter((claim) => claim.relation === relation)
          .map(({ id, object }) => ({ id, relation, from, to: object.id })),
      ),
    ),
  };
}

async function loadLabels(fetch: Fetch, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  for (const node of await nodesByIds(fetch, LabelsQuery, ids, NOT_IN_PAGE))
    if (node !== null && 'label' in node) labels.set(node.id, node.label);
  return labels;
}
