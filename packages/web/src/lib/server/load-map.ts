import { ENTITY_KINDS, type EntityKind, kindOf } from '@jingluo/graph/vocabulary';
import { type PackedFacts, packFacts } from '../explorer/facts.ts';
import { nodesByIds } from '../graphql/nodes-by-ids.ts';
import { request } from '../graphql/request.ts';
import { structureIds } from '../map/geometry.ts';
import type { MapModel } from '../map/map-model.ts';
import { LabelsQuery, MapQuery } from '../map/map.graphql.ts';
import { type MapStructure, type MapWeights, placeMap, PLACING } from '../map/place-map.ts';
import { graph } from './graph.ts';
import { keepLast } from './keep-last.ts';

type Fetch = typeof globalThis.fetch;

/** How many symptoms and patterns are drawn: those that there is room for, and that a page can be sent with. */
const MOST_DRAWN = 600;
/** Of how many things beside those on the map the claims are counted: all of a graph that the map has room for. */
const MOST_COUNTED = 600;
/** How many claims the filters of the map are counted by: all of most graphs. */
const MOST_FACTS = 20_000;

/** What has a place among others, near what it is joined to. */
const OUTER: readonly EntityKind[] = ['pattern', 'symptom'];

/** By version, the newest last. Two, since pages of the one before may still be made when new data comes. */
const MOST_VERSIONS = 2;
const maps = new Map<string, Promise<MapModel>>();
const facts = new Map<string, Promise<PackedFacts>>();

/** The map of the served data, placed once for each version of it. */
export function loadMap(fetch: Fetch): Promise<MapModel> {
  return once(maps, () => place(fetch));
}

/** Claims of the served data, with what the filters need: all, or the strongest of each thing that is drawn. */
export function loadFacts(fetch: Fetch): Promise<PackedFacts> {
  return once(facts, async () => {
    const { version, nodes } = await loadMap(fetch);
    const { claims, headings, left } = await graph()
      .reader()
      .claimOutlines(
        nodes.map(({ id }) => id),
        MOST_FACTS,
      );
    return packFacts(version, claims, new Set(headings), left);
  });
}

function once<Loaded>(kept: Map<string, Promise<Loaded>>, load: () => Promise<Loaded>): Promise<Loaded> {
  const version = graph().version();
  const before = kept.get(version);
  if (before !== undefined) return before;
  const loaded = load().catch((error: unknown) => {
    kept.delete(version);
    throw error;
  });
  keepLast(kept, version, loaded, MOST_VERSIONS);
  return loaded;
}

/** Places the map in steps, between which others go on. */
async function place(fetch: Fetch): Promise<MapModel> {
  const weights = await loadWeights();
  await graph().gate.enter('job');
  const structure = await loadStructure(fetch);
  const outer = weights.things.map(({ id }) => id).filter((id) => OUTER.includes(kindOf(id)!));
  const labels = await loadLabels(fetch, outer);
  const steps = placeMap(structure, weights, labels);
  for (;;) {
    await graph().gate.enter('job');
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

async function loadWeights(): Promise<MapWeights> {
  const reader = graph().reader();
  const { elements, organs, channels, points } = structureIds();
  const { things, left } = await reader.mostSaid({
    first: [...elements, ...organs, ...channels, ...points],
    kinds: OUTER,
    limit: MOST_DRAWN,
    joinedBy: PLACING,
  });
  await graph().gate.enter('job');
  const counted = await reader.mostSaid({
    first: things.map(({ id }) => id),
    kinds: ENTITY_KINDS,
    limit: MOST_COUNTED,
    headings: true,
    joinedBy: [],
  });
  const counts = counted.things.flatMap(({ id, claims }) => (claims === 0 ? [] : [[id, claims] as const]));
  return { things, left, claimCounts: Object.fromEntries(counts), allCounted: counted.left === 0 };
}

async function loadStructure(fetch: Fetch): Promise<MapStructure> {
  const { dataset, elements, organs, channels, points } = await request(fetch, MapQuery, structureIds());
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
  for (const node of await nodesByIds(fetch, LabelsQuery, ids))
    if (node !== null && 'label' in node) labels.set(node.id, node.label);
  return labels;
}
