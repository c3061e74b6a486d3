import { read } from '$app/server';
import { version } from '$app/env';
import { error, isHttpError } from '@sveltejs/kit';
import { pageOfPicture } from '#lib/page-head/picture-href.ts';
import { graph } from '#lib/server/graph.ts';
import { KeptPictures, TooBusy } from '#lib/server/preview/kept-pictures.ts';
import { kit, rasteriser } from '#lib/server/preview/tools.ts';
import type { RequestHandler } from './$types';
import { drawPage } from './draw-page.ts';
import fallback from './fallback.png?url';

const pictures = new KeptPictures({ bytes: 24_000_000, waiting: 12 });
const TYPE = { 'content-type': 'image/png' };
const SECONDS = 3600;

/** `/preview/trace.png?symptom=…`: a picture of `/trace?symptom=…`, for where a link to it is shown. */
export const GET: RequestHandler = async ({ params, url, fetch, request }) => {
  const path = pageOfPicture(params.page);
  if (path === undefined) error(404, 'There is no picture of that name: it is a page’s address and “.png”.');
  const reader = graph().reader();
  const etag = `"${reader.version}-${version}"`;
  const headers = { ...TYPE, etag, 'cache-control': `public, max-age=${SECONDS}` };
  const held = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (held.some((one) => one.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  const key = `${path}?${url.searchParams.toString()}`;
  try {
    const png = await pictures.get(reader.version, key, async () =>
      rasteriser.draw(await drawPage({ fetch, reader, path, parameters: url.searchParams }, kit)),
    );
    return new Response(png, { headers });
  } catch (thrown) {
    if (isHttpError(thrown)) throw thrown;
    if (thrown instanceof TooBusy)
      return new Response('Too many pictures are being drawn.', {
        status: 503,
        headers: { 'retry-after': '5' },
      });
    console.error(`No picture of ${key}:`, thrown);
    // Nothing about the page was wrong: whoever shows its link gets the site's own picture, and may ask again.
    return new Response(await read(fallback).arrayBuffer(), {
      headers: { ...TYPE, 'cache-control': 'no-store' },
    });
  }
};
