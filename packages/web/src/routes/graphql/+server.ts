import { redirect } from '@sveltejs/kit';
import { at } from '#lib/base-path.ts';
import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';

/* For development; the server of the built site answers before this. */

export const POST: RequestHandler = ({ request }) => graph().answer(request);

export const GET: RequestHandler = ({ request, url }) => {
  const asksForPage = request.headers.get('accept')?.includes('text/html') && !url.searchParams.has('query');
  if (asksForPage) redirect(303, at('/about#graphql'));
  return graph().answer(request);
};
