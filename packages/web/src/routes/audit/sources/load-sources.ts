import { isHttpError } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { typedText } from '#lib/search/typed-text.ts';
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
    const point = await loadPoint(fetch, asked);
    if (point !== null) return { asked, point, reason: '', near: [] };
    const { near, meant } = await nearestPoints(fetch, asked);
    if (meant !== undefined) return { asked, point: await loadPoint(fetch, meant), reason: '', near: [] };
    return { asked, point, reason: `No point here is called “${asked}”.`, near };
  } catch (failure) {
    if (isHttpError(failure, 400)) return { asked, point: null, reason: failure.body.message, near: [] };
    throw failure;
  }
}

async function loadPoint(fetch: typeof globalThis.fetch, point: string) {
  return (await request(fetch, SourcesQuery, { point })).acupoint;
}

/** The nearest points, and the id of the one that is surely meant: “Stomach 36”. An id is never guessed. */
async function nearestPoints(fetch: typeof globalThis.fetch, asked: string) {
  const { nearest, nearby } = await request(fetch, NearestPointsQuery, {
    text: typedText(asked),
    start: asked.slice(0, -1),
  });
  const near = (nearest.length > 0 ? nearest : nearby).map(({ entity }) => entity);
  return { near, meant: nearest[0]?.confident && !asked.includes(':') ? nearest[0].entity.id : undefined };
}
