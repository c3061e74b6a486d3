import { localId } from '@jingluo/graph';
import type { BodyModel, BodyModelChannel, BodyModelRegion } from '../body/body-model.ts';
import { BodyRegionsQuery } from '../body/body.graphql.ts';
import { channelOf as channelCode } from '../body/figure-of.ts';
import { nodesByIds } from '../graphql/nodes-by-ids.ts';
import { request } from '../graphql/request.ts';
import { channelLabel } from '../map/channel-label.ts';
import { LabelsQuery } from '../map/map.graphql.ts';
import { graph } from './graph.ts';
import { oncePerVersion } from './once-per-version.ts';

type Fetch = typeof globalThis.fetch;

/** The page for which it is gathered is to be the same as those after it. */
const NOT_IN_PAGE = { inPage: false };

/** How many regions are listed: all of most graphs. */
const MOST_REGIONS = 500;

/** What is drawn on the body of the served data, gathered once for each version of it. */
export const loadBody: (fetch: Fetch) => Promise<BodyModel> = oncePerVersion(async (fetch: Fetch) => {
  const reader = graph().reader();
  const { points, regions: drawn } = await reader.drawnBody();
  const shapes = new Map(drawn.map(({ id, shape }) => [id, shape]));
  return {
    version: reader.version,
    points: points.map(({ id, place }) => ({
      code: localId(id),
      position: place!.position,
      by: place!.by,
      others: place!.alternatives.map(({ position }) => position),
    })),
    channels: await loadChannels(
      fetch,
      points.map(({ id }) => channelOf(id)),
    ),
    regions: (await loadRegions(fetch)).map((region) => ({ ...region, shape: shapes.get(region.id) })),
  };
});

/** The channels with these ids, each once; one that the graph does not have is left out. */
async function loadChannels(fetch: Fetch, ids: readonly string[]): Promise<BodyModelChannel[]> {
  const nodes = await nodesByIds(fetch, LabelsQuery, [...new Set(ids)], NOT_IN_PAGE);
  return nodes.flatMap((node) =>
    node !== null && 'label' in node ? [{ code: localId(node.id), name: channelLabel(node.label) }] : [],
  );
}

/** The id of the channel whose number series a point belongs to. */
function channelOf(point: string): string {
  return `channel:${channelCode(localId(point))}`;
}

async function loadRegions(fetch: Fetch): Promise<BodyModelRegion[]> {
  const found: BodyModelRegion[] = [];
  let after: string | null = null;
  do {
    const { entities }: Awaited<ReturnType<typeof askRegions>> = await askRegions(fetch, after);
    for (const node of entities.nodes)
      if (node.__typename === 'Region') {
        const { id, name, heading, broader, symptoms, channels, points } = node;
        const counts = {
          symptoms: symptoms.totalCount,
          channels: channels.totalCount,
          points: points.totalCount,
        };
        found.push({ id, name, heading, broader: broader.map((region) => region.id), ...counts });
      }
    after = entities.pageInfo.hasNextPage && found.length < MOST_REGIONS ? entities.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

function askRegions(fetch: Fetch, after: string | null) {
  return request(fetch, BodyRegionsQuery, { after }, NOT_IN_PAGE);
}
