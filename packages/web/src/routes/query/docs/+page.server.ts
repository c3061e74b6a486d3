import { at } from '#lib/base-path.ts';
import { renderDocs } from './render-docs.ts';
import markdown from '../../../../../../docs/graphql.md?raw';
import type { PageServerLoad } from './$types';

/** The documentation of the API, as it is in the repository, with the addresses of this site. */
export const load: PageServerLoad = ({ url }) => renderDocs(markdown, url.origin + at('/graphql'));
