import { ExportError } from '@jingluo/graph/exporting';
import { error, redirect } from '@sveltejs/kit';
import { graph } from '#lib/server/graph.ts';
import { shareHref } from '#lib/workbench/link.ts';
import type { RequestHandler } from './$types';
import { viewQuery } from './view-query.ts';

/**
 * `/query/view?…`, with the parameters of the explorer's address: redirects to the workbench with the query of that
 * view.
 */
export const GET: RequestHandler = async ({ url, fetch }) => {
  const question = await viewQuery(fetch, graph().reader(), url.searchParams).catch((thrown: unknown) => {
    if (thrown instanceof ExportError) error(thrown.isUnknown ? 404 : 400, thrown.message);
    throw thrown;
  });
  redirect(303, await shareHref(question, 'drawing'));
};
