import { json } from '@sveltejs/kit';
import { at } from '#lib/base-path.ts';
import { renderDocs } from '../render-docs.ts';
import markdown from '../../../../../../../docs/graphql.md?raw';
import type { RequestHandler } from './$types';

/** The documentation of the API, as it is in the repository, with the addresses of this site. */
export const GET: RequestHandler = ({ url }) =>
  json(renderDocs(markdown, url.origin + at('/graphql')), { headers: { 'cache-control': 'no-cache' } });
