import { readOwn } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import type { RenderedDocs } from './render-docs.ts';

export const load: PageLoad = ({ fetch }) => readOwn<RenderedDocs>(fetch, '/query/docs/rendered');
