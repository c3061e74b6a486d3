import { redirect } from '@sveltejs/kit';
import { answerGraphql } from '#lib/server/serve-graph.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request }) => answerGraphql(request);

export const GET: RequestHandler = ({ request, url }) => {
  const asksForPage = request.headers.get('accept')?.includes('text/html') && !url.searchParams.has('query');
  if (asksForPage) redirect(303, '/about#graphql');
  return answerGraphql(request);
};
