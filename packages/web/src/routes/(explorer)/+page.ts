import { request } from '#lib/graphql/request.ts';
import type { MapModel } from '#lib/map/map-model.ts';
import { theMap } from '#lib/map/the-map.ts';
import { loadingNames } from '#lib/view/view-address.ts';
import type { PageLoad } from './$types';
import { AtRestQuery } from './at-rest.graphql.ts';
import type { loadView } from './load-view.ts';

type All = Awaited<ReturnType<typeof loadView>>;
type Loaded = Omit<All, 'components'> & { readonly components: Partial<All['components']> };

/** Parameters for which more is loaded than the map at rest needs. */
const LOADING = loadingNames({ withPaths: false });

/** What the view of the address needs. The map at rest needs little, and does not wait for the code of other views. */
export const load: PageLoad = async ({
  data,
  fetch,
  url,
}): Promise<typeof data & Loaded & { map: MapModel }> => {
  const loadingMap = theMap(fetch);
  if (LOADING.some((name) => url.searchParams.has(name))) {
    const loadingView = import('./load-view.ts').then(({ loadView }) => loadView(fetch, url.searchParams));
    const [map, view] = await Promise.all([loadingMap, loadingView]);
    return { ...data, map, ...view };
  }
  const [map, { dataset }] = await Promise.all([loadingMap, request(fetch, AtRestQuery, {})]);
  return { ...data, map, ...AT_REST, dataset };
};

const AT_REST = {
  head: undefined,
  entity: undefined,
  card: undefined,
  list: undefined,
  work: undefined,
  spokes: [],
  paths: undefined,
  unknown: [],
  searchAnswer: undefined,
  lazyFocus: undefined,
  components: {},
} satisfies Omit<Loaded, 'dataset'>;
