import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import type { HttpResponse } from './http-message.ts';

/** The encodings that are sent, the best first. */
const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A body with less is sent as it is: it fits in one packet. */
const MIN_BYTES = 1024;

/** How many values of `accept-encoding` are remembered: clients send few, an attacker may send many. */
const MAX_HEADERS = 200;

/** Brotli at 5 takes as long as gzip at 6, and less room. */
const COMPRESS: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};

/**
 * Compressed forms of bodies, each made once, in the background, and kept as long as the body: that of a cached response
 * until it leaves the cache.
 */
export class PackedBodies {
  readonly #forms: Readonly<Record<Encoding, WeakMap<Buffer, Buffer | Promise<Buffer>>>> = {
    br: new WeakMap(),
    gzip: new WeakMap(),
  };
  readonly #encodings = new Map<string, Encoding | undefined>();

  /** The response in the best encoding that the client accepts: at once when that form of its body was made before. */
  pack(response: HttpResponse, acceptEncoding: string | undefined): HttpResponse | Promise<HttpResponse> {
    const { headers, body } = response;
    if (body.length < MIN_BYTES) return response;
    const vary = withEncoding(headers['vary']);
    const encoding = acceptEncoding === undefined ? undefined : this.#encodingOf(acceptEncoding);
    if (encoding === undefined)
      return vary === headers['vary'] ? response : { ...response, headers: { ...headers, vary } };
    const form = this.#formOf(body, encoding);
    if (form instanceof Promise) return form.then((made) => inForm(response, { form: made, encoding, vary }));
    return inForm(response, { form, encoding, vary });
  }

  #encodingOf(acceptEncoding: string): Encoding | undefined {
    if (this.#encodings.has(acceptEncoding)) return this.#encodings.get(acceptEncoding);
    const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
    const accepted = negotiator.encodings([...ENCODINGS, 'identity']);
    // A client that names the body as it is before all others wants just that.
    const encoding = accepted[0] === 'identity' ? undefined : ENCODINGS.find((one) => accepted.includes(one));
    if (this.#encodings.size < MAX_HEADERS) this.#encodings.set(acceptEncoding, encoding);
    return encoding;
  }

  #formOf(body: Buffer, encoding: Encoding): Buffer | Promise<Buffer> {
    const forms = this.#forms[encoding];
    const known = forms.get(body);
    if (known !== undefined) return known;
    const made = COMPRESS[encoding](body).then((form) => {
      forms.set(body, form);
      return form;
    });
    forms.set(body, made);
    return made;
  }
}

/** What a response varies by, with the encoding: cached ones name it already. */
function withEncoding(vary: string | undefined): string {
  if (vary === undefined) return 'accept-encoding';
  return vary.endsWith('accept-encoding') ? vary : `${vary}, accept-encoding`;
}

interface Form {
  readonly form: Buffer;
  readonly encoding: Encoding;
  readonly vary: string;
}

function inForm({ status, headers }: HttpResponse, { form, encoding, vary }: Form): HttpResponse {
  const { etag } = headers;
  return {
    status,
    headers: {
      ...headers,
      'content-encoding': encoding,
      'content-length': String(form.length),
      vary,
      // Weak: the tag is that of the body before it was compressed.
      ...(etag === undefined ? {} : { etag: `W/${etag}` }),
    },
    body: form,
  };
}
