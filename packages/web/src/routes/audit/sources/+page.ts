import { isHttpError } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { SourcesQuery } from './sources.graphql.ts';

const EXAMPLE = 'GB30';

/** `point` is a code, a name or an id; a name that fits several is refused by the API, with the candidates. */
export async function load({ url, fetch }) {
  const asked = (url.searchParams.get('point') ?? EXAMPLE).trim().slice(0, 200);
  if (asked === '') return { asked, point: null, reason: '' };
  try {
    const { acupoint } = await request(fetch, SourcesQuery, { point: asked });
    return { asked, point: acupoint, reason: acupoint === null ? `No point here is called “${asked}”.` : '' };
  } catch (failure) {
    if (isHttpError(failure, 400)) return { asked, point: null, reason: failure.body.message };
    throw failure;
  }
}
