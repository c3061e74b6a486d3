import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch, ServerInit } from '@sveltejs/kit/hooks';
import { servedGraph } from '@jingluo/api/served-graph';
import { at } from '#lib/base-path.ts';
import { graph } from '#lib/server/graph.ts';
import { keptPage } from '#lib/server/kept-page.ts';
import { loadMap } from '#lib/server/load-map.ts';

/** The server that runs the built site serves a graph before it loads the site; in development there is none. */
export const init: ServerInit = async () => {
  if (servedGraph() === undefined || import.meta.env.DEV) {
    const { openOwnGraph } = await import('#lib/server/open-own-graph.ts');
    await openOwnGraph();
  }
  // The map is placed now, and not while its first reader waits.
  const ask: typeof fetch = (path, request) =>
    graph().answer(new Request(new URL(path as string, 'http://localhost'), request));
  // Should it fail, the first reader is told so.
  loadMap(ask).catch(() => undefined);
};

export const handle: Handle = ({ event, resolve }) => {
  const render = () =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%base-path%', at('')) });
  return isMapAtRest(event) && !import.meta.env.DEV
    ? keptPage(event.request, graph().version(), render)
    : render();
};

/** The page that is asked for most, and takes most to render. */
function isMapAtRest({ request, route, url, isDataRequest }: RequestEvent): boolean {
  return request.method === 'GET' && route.id === '/(explorer)' && url.search === '' && !isDataRequest;
}

/** What a page asks of the graph while it is rendered stays in this process, under the name of the page's request. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== event.url.origin || pathname !== at('/graphql')) return fetch(request);
  const requestId = event.request.headers.get('x-request-id');
  if (requestId !== null) request.headers.set('x-request-id', requestId);
  return graph().answer(request);
};
