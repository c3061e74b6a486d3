import { isHttpError } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { type ComparedPoint, NearestPointsQuery, SourcesQuery } from './sources.graphql.ts';

/** The text of the address, the point it names, and a sentence that says why there is none. */
export interface Sources {
  readonly asked: string;
  readonly point: ComparedPoint | null;
  readonly reason: string;
  /** Points that may have been meant. */
  readonly near: readonly { readonly id: string; readonly label: string }[];
}

/** Finds a point by code, name or id. A name of several points is refused by the API, which names them. */
export async function loadSources(fetch: typeof globalThis.fetch, text: string): Promise<Sources> {
  const asked = text.trim().slice(0, 200);
  if (asked === '') return { asked, point: null, reason: '', near: [] };
  try {
    const { acupoint: point } = await request(fetch, SourcesQuery, { point: asked });
    if (point !== null) return { asked, point, reason: '', near: [] };
    const reason = `No point here is called “${asked}”.`;
    return { asked, point, reason, near: await nearestPoints(fetch, asked) };
  } catch (failure) {
    if (isHttpError(failure, 400)) return { asked, point: null, reason: failure.body.message, near: [] };
    throw failure;
  }
}

async function nearestPoints(fetch: typeof globalThis.fetch, asked: string): Promise<Sources['near']> {
  const { nearest, nearby } = await request(fetch, NearestPointsQuery, {
    text: asked,
    start: asked.slice(0, -1),
  });
  return (nearest.length > 0 ? nearest : nearby).map(({ entity }) => entity);
}
