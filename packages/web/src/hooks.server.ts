import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch, ServerInit } from '@sveltejs/kit/hooks';
import { servedGraph } from '@jingluo/api/served-graph';
import { at } from '#lib/base-path.ts';
import { SEARCH_PARAMETER, searchHref } from '#lib/href.ts';
import { keepLast } from '#lib/server/keep-last.ts';
import { fromOneVersion, fromVersion, graph } from '#lib/server/graph.ts';
import { cachedPage, keptBytes } from '#lib/server/page-cache.ts';
import { MAP_PATH, giveMap } from '#lib/map/the-map.ts';
import { giveReadingIndex } from '#lib/reading/the-reading-index.ts';
import { giveBody } from '#lib/body/the-body.ts';
import { loadBody } from '#lib/server/load-body.ts';
import { loadMap } from '#lib/server/load-map.ts';
import { loadReading } from '#lib/server/load-reading.ts';

const EXPLORER = '/(explorer)';

/** For each host name, what renders the page of the map again. */
const renderAgain = new Map<string, () => Promise<Response>>();
/** Clients can send any name. */
const MOST_HOSTS = 4;

/** The server of the built site serves a graph before it loads the site; in development there is none. */
export const init: ServerInit = async () => {
  if (servedGraph() === undefined || import.meta.env.DEV) {
    const { openDevGraph } = await import('#lib/server/open-dev-graph.ts');
    await openDevGraph();
  }
  // A page has no limit of bytes; there are a few.
  graph().reportCache?.({ name: 'pages', bytes: keptBytes });
  const ask: typeof fetch = (path, request) =>
    graph().answer(new Request(new URL(path as string, 'http://localhost'), request));
  giveMap(loadMap);
  giveBody(loadBody);
  giveReadingIndex(loadReading);
  // New data is served when its map is placed and its page rendered, so that no reader waits for them.
  graph().beforeSwap?.((next) =>
    fromVersion(next, async () => {
      await loadMap(ask);
      for (const again of renderAgain.values()) await (await again()).arrayBuffer();
    }),
  );
  // If it fails, the first request fails with the same error.
  await fromVersion(graph().reader(), () => loadMap(ask)).catch(() => undefined);
};

export const handle: Handle = async ({ event, resolve }) => {
  // Here and not before: the first pages of a route wait for its modules, and would all be rendered in one turn.
  await graph().gate.enter('job');
  noteRoute(event);
  const searched = event.route.id === EXPLORER ? event.url.searchParams.get(SEARCH_PARAMETER) : null;
  // Results were on the first page once.
  if (searched !== null)
    return new Response(null, { status: 308, headers: { location: searchHref(searched) } });
  const render = () =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%base-path%', at('')) });
  const isCached = isMapAtRest(event) && !import.meta.env.DEV;
  if (isCached && event.route.id === EXPLORER && !event.isSubRequest) rememberHost(event);
  return fromOneVersion(() => (isCached ? cachedPage(event.request, graph().version(), render) : render()));
};

/** Names the route for the trace of the request, if it is traced. */
function noteRoute({ request, route }: RequestEvent): void {
  const traceparent = request.headers.get('traceparent');
  if (traceparent === null || route.id === null) return;
  servedGraph()?.noteRoute?.(traceparent, at(route.id.replaceAll(/\/\([^)]+\)/g, '') || '/'));
}

/** The page that is requested most and takes longest to render, and the map that its script asks for. */
function isMapAtRest({ request, route, url, isDataRequest }: RequestEvent): boolean {
  const isMap = route.id === EXPLORER || route.id === MAP_PATH;
  return request.method === 'GET' && isMap && url.search === '' && !isDataRequest;
}

function rememberHost({ url, fetch }: RequestEvent): void {
  keepLast(renderAgain, url.origin, () => fetch(url.href), MOST_HOSTS);
}

/** The id and the span of a page's request. */
const OF_ITS_REQUEST = ['x-request-id', 'traceparent'];

/** Requests of a page to the graph stay in this process while it is rendered, and are known as part of its request. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== event.url.origin || pathname !== at('/graphql')) return fetch(request);
  for (const name of OF_ITS_REQUEST) {
    const value = event.request.headers.get(name);
    if (value !== null) request.headers.set(name, value);
  }
  const answer = await graph().answer(request);
  // Others go on between the queries of a page and its rendering.
  await graph().gate.enter('job');
  return answer;
};
