import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptsEncoding } from './accepts-encoding.ts';
import { keepLast } from './keep-last.ts';

/** A rendered page in each encoding. */
interface KeptPage {
  readonly headers: readonly (readonly [string, string])[];
  readonly forms: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

type Encoding = 'br' | 'gzip' | 'identity';

/** Pages by their full address and version, the last used at the end. */
const kept = new Map<string, Promise<KeptPage | undefined>>();
/** The sizes of those that are finished. */
const sizes = new WeakMap<Promise<KeptPage | undefined>, number>();

/**
 * A page contains its own address, so there is one for each host name. The limit is needed because clients can send any
 * name. There are two addresses for each, and while new data comes two versions of both.
 */
const MOST = 8;

/**
 * A page that is the same for every reader, rendered and compressed once for each version of the data and each host
 * name; the last few are kept. `render` is called if nobody has asked for this page of this version; a response that is
 * no success is passed on and not cached.
 */
export async function cachedPage(
  { headers, url }: Request,
  version: string,
  render: () => Promise<Response> | Response,
): Promise<Response> {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname} ${version}`;
  const held = kept.get(address);
  const response = held === undefined ? Promise.resolve(render()) : undefined;
  const rendering = held ?? response!.then(keep);
  keepLast(kept, address, rendering, MOST);
  const page = await rendering.catch((error: unknown) => {
    kept.delete(address);
    throw error;
  });
  if (page === undefined) {
    kept.delete(address);
    return response ?? render();
  }
  sizes.set(
    rendering,
    [...page.forms.values()].reduce((sum, { length }) => sum + length, 0),
  );
  const answer = new Headers(page.headers.map(([name, value]): [string, string] => [name, value]));
  answer.append('vary', 'accept-encoding');
  const etag = answer.get('etag');
  if (etag !== null && headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: answer });
  const accepted = headers.get('accept-encoding');
  const encoding = (['br', 'gzip'] as const).find((one) => acceptsEncoding(accepted, one)) ?? 'identity';
  if (encoding !== 'identity') answer.set('content-encoding', encoding);
  return new Response(page.forms.get(encoding), { headers: answer });
}

/** The memory of the pages that are kept now. */
export function keptBytes(): number {
  return [...kept.values()].reduce((sum, page) => sum + (sizes.get(page) ?? 0), 0);
}

/** Undefined for what is no success. */
async function keep(response: Response): Promise<KeptPage | undefined> {
  if (response.status !== 200) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return {
    // Weak, since one tag is for all encodings.
    headers: [...response.headers]
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => [name, name === 'etag' ? value.replace(/^(?!W\/)/, 'W/') : value]),
    forms: new Map<Encoding, Uint8Array<ArrayBuffer>>([
      ['identity', bytes],
      ['br', new Uint8Array(br)],
      ['gzip', new Uint8Array(zipped)],
    ]),
  };
}
