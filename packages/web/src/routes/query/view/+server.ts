import { redirect } from '@sveltejs/kit';
import { readView } from '#lib/explorer/read-view.ts';
import { explorerQuery } from '#lib/workbench/explorer-query.ts';
import { shareHref } from '#lib/workbench/link.ts';
import type { RequestHandler } from './$types';

/** `/query/view?…`, with what stands in the explorer's address: leads to the workbench with the query of that view. */
export const GET: RequestHandler = async ({ url }) => {
  redirect(303, await shareHref(explorerQuery(readView(url.searchParams).view), 'drawing'));
};
