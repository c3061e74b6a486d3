import type { ResultOf } from '../graphql/graphql.ts';
import { request } from '../graphql/request.ts';
import type { MapModel } from '../map/map-model.ts';
import { MapQuery, TiesQuery } from '../map/map.graphql.ts';
import { placeMap } from '../map/place-map.ts';

type Fetch = typeof globalThis.fetch;
type Ties = ResultOf<typeof TiesQuery>['ties'];

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
  const [answer, ties] = await Promise.all([request(fetch, MapQuery, {}), loadTies(fetch)]);
  return placeMap(answer, ties);
}

async function loadTies(fetch: Fetch): Promise<Ties['nodes']> {
  const all: Ties['nodes'] = [];
  let after: string | null = null;
  do {
    const { ties }: { ties: Ties } = await request(fetch, TiesQuery, { after });
    all.push(...ties.nodes);
    after = ties.pageInfo.hasNextPage ? ties.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}
