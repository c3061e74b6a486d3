import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch, ServerInit } from '@sveltejs/kit/hooks';
import { servedGraph } from '@jingluo/api/served-graph';
import { at } from '#lib/base-path.ts';
import { SEARCH_PARAMETER, searchHref } from '#lib/href.ts';
import { graph } from '#lib/server/graph.ts';
import { cachedPage } from '#lib/server/page-cache.ts';
import { loadMap } from '#lib/server/load-map.ts';

const EXPLORER = '/(explorer)';

/** The server of the built site serves a graph before it loads the site; in development there is none. */
export const init: ServerInit = async () => {
  if (servedGraph() === undefined || import.meta.env.DEV) {
    const { openDevGraph } = await import('#lib/server/open-dev-graph.ts');
    await openDevGraph();
  }
  // Places the map now, so that the first reader need not wait.
  const ask: typeof fetch = (path, request) =>
    graph().answer(new Request(new URL(path as string, 'http://localhost'), request));
  // If it fails, the first request fails with the same error.
  loadMap(ask).catch(() => undefined);
};

export const handle: Handle = ({ event, resolve }) => {
  const searched = event.route.id === EXPLORER ? event.url.searchParams.get(SEARCH_PARAMETER) : null;
  // Results were on the first page once.
  if (searched !== null)
    return new Response(null, { status: 308, headers: { location: searchHref(searched) } });
  const render = () =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%base-path%', at('')) });
  return isMapAtRest(event) && !import.meta.env.DEV
    ? cachedPage(event.request, graph().version(), render)
    : render();
};

/** The page that is requested most and takes longest to render. */
function isMapAtRest({ request, route, url, isDataRequest }: RequestEvent): boolean {
  return request.method === 'GET' && route.id === EXPLORER && url.search === '' && !isDataRequest;
}

/** Requests of a page to the graph stay in this process while it is rendered, and have the id of the page's request. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== event.url.origin || pathname !== at('/graphql')) return fetch(request);
  const requestId = event.request.headers.get('x-request-id');
  if (requestId !== null) request.headers.set('x-request-id', requestId);
  return graph().answer(request);
};
