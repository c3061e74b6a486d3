import { isHttpError } from '@sveltejs/kit';
import { type KeptPictures, TooBusy } from './kept-pictures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One picture that is asked for. */
interface Asked {
  readonly request: Request;
  /** Of the data, and of the site that draws it. */
  readonly versions: readonly [data: string, site: string];
  readonly key: string;
  readonly draw: () => Promise<Bytes>;
  /** The site's own picture, for when none can be drawn. */
  readonly fallback: () => Promise<Bytes>;
}

const TYPE = 'image/png';
/** Seconds for which who shows a link need not ask again. */
const FRESH = 3600;
const RETRY = 5;

/**
 * Answers with a picture, from those that are kept where it is there. An HTTP error of `draw` is thrown on; with any
 * other failure the answer is the fallback, which nobody keeps: nothing about the page is wrong.
 */
export async function answerPicture(asked: Asked, pictures: KeptPictures): Promise<Response> {
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
