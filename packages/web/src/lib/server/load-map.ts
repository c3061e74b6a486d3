import { request } from '../graphql/request.ts';
import type { MapModel } from '../map/map-model.ts';
import { MapQuery } from '../map/map.graphql.ts';
import { placeMap } from '../map/place-map.ts';

type Fetch = typeof globalThis.fetch;

let model: Promise<MapModel> | undefined;

/** The map of the data that is served; placed once, for every reader after. */
export function loadMap(fetch: Fetch): Promise<MapModel> {
  model ??= placeOnce(fetch).catch((error: unknown) => {
    model = undefined;
    throw error;
  });
  return model;
}

async function placeOnce(fetch: Fetch): Promise<MapModel> {
  const first = await request(fetch, MapQuery, { after: null });
  const ties = [...first.ties.nodes];
  let { hasNextPage, endCursor } = first.ties.pageInfo;
  while (hasNextPage) {
    const { ties: next } = await request(fetch, MapQuery, { after: endCursor });
    ties.push(...next.nodes);
    ({ hasNextPage, endCursor } = next.pageInfo);
  }
  return placeMap(first, ties);
}
