import { isHttpError } from '@sveltejs/kit';
import { type PictureCache, TooBusy } from './picture-cache.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The request for one picture. */
interface PictureRequest {
  readonly request: Request;
  /** Of the data, and of the site. */
  readonly versions: readonly [data: string, site: string];
  readonly key: string;
  readonly draw: () => Promise<Bytes>;
  /** A fixed picture, if none can be drawn. */
  readonly fallback: () => Promise<Bytes>;
}

const TYPE = 'image/png';
/** Seconds for which a picture may be cached. */
const FRESH = 3600;
const RETRY = 5;

/**
 * Responds with a picture, from the cache if it is there. An HTTP error of `draw` is thrown on; for any other failure
 * the response is the fallback, which is not cached: the page itself is fine.
 */
export async function answerPicture(asked: PictureRequest, pictures: PictureCache): Promise<Response> {
  const { request, versions, key, draw, fallback } = asked;
  const etag = `"${versions.join('-')}"`;
  const headers = { 'content-type': TYPE, etag, 'cache-control': `public, max-age=${FRESH}` };
  const held = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (held.some((one) => one.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  try {
    return new Response(await pictures.get(versions[0], key, draw), { headers });
  } catch (thrown) {
    if (isHttpError(thrown)) throw thrown;
    if (thrown instanceof TooBusy)
      return new Response('Too many pictures are being drawn.', {
        status: 503,
        headers: { 'retry-after': String(RETRY), 'cache-control': 'no-store' },
      });
    console.error(`answerPicture: no picture of ${key}:`, thrown);
    return new Response(await fallback(), { headers: { 'content-type': TYPE, 'cache-control': 'no-store' } });
  }
}
