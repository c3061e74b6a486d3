import { request } from '#lib/graphql/request.ts';
import { AtRestQuery, FocusQuery } from './explorer.graphql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, fetch, url }) => {
  const asked = url.searchParams.get('focus');
  const [{ dataset }, focus] = await Promise.all([
    request(fetch, AtRestQuery, {}),
    asked === null ? undefined : request(fetch, FocusQuery, { id: asked }),
  ]);
  return { ...data, dataset, asked, entity: focus?.entity ?? undefined, claim: url.searchParams.get('claim') ?? undefined };
};
