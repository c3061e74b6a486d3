import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { HttpRequest } from './http-message.ts';
import { type GraphqlRequest, isJsonType } from './parse-request.ts';
import { RequestKeys } from './request-keys.ts';

/** The body of a complete response without errors, and what else is needed to send it again. */
export interface CachedResponse {
  readonly body: Buffer;
  readonly operationName: string | undefined;
  /** True when the document is one of `knownOperations`. */
  readonly known: boolean;
  readonly cost: number | undefined;
  /** Computed at the first GET. */
  etag?: string;
}

/** The approximate memory of an entry beside its key and its body. */
const ENTRY_BYTES = 300;

/** The share of the memory for the maps from raw requests to keys. */
const REQUEST_SHARE = 1 / 4;

/**
 * The responses made from one version of the data: the most recently used ones, up to a number of bytes. Each has a key
 * made of its query and variables; the raw bytes of a request lead to the key, so that the same request need not be
 * parsed again.
 */
export class ResponseCache {
  readonly version: string;
  readonly #responses: LRUCache<string, CachedResponse>;
  readonly #keysByBody: RequestKeys;
  readonly #keysBySearch: RequestKeys;

  constructor(version: string, maxBytes: number) {
    this.version = version;
    const maxSize = Math.max(1, Math.floor(maxBytes * (1 - REQUEST_SHARE)));
    this.#responses = new LRUCache({ maxSize, maxEntrySize: Math.max(1, Math.floor(maxSize / 4)) });
    this.#keysByBody = new RequestKeys((maxBytes * REQUEST_SHARE) / 2);
    this.#keysBySearch = new RequestKeys((maxBytes * REQUEST_SHARE) / 2);
  }

  /** The memory of what is kept now. */
  get bytes(): number {
    return this.#responses.calculatedSize + this.#keysByBody.bytes + this.#keysBySearch.bytes;
  }

  /** The response to a request with the same body, or for GET the same search. */
  findByRequest({ method, headers, body, search }: HttpRequest): CachedResponse | undefined {
    let key: string | undefined;
    if (method === 'GET') key = this.#keysBySearch.find(search);
    else if (method === 'POST' && body !== undefined && isJsonType(headers['content-type']))
      key = this.#keysByBody.find(body.toString('latin1'));
    return key === undefined ? undefined : this.#responses.get(key);
  }

  /** The response to the same query with the same variables, in a request of any form. */
  findByKey(key: string): CachedResponse | undefined {
    return this.#responses.get(key);
  }

  add(key: string, response: CachedResponse): void {
    this.#responses.set(key, response, { size: key.length + response.body.length + ENTRY_BYTES });
  }

  /** Lets `findByRequest` find the response of a key. The request must be one that was parsed without an error. */
  rememberRequest({ method, body, search }: HttpRequest, key: string): void {
    if (method === 'GET') this.#keysBySearch.remember(search, key);
    else if (body !== undefined) this.#keysByBody.remember(body.toString('latin1'), key);
  }

  /** A strong validator: it differs between versions of the data and between bodies. */
  etagOf(response: CachedResponse): string {
    response.etag ??= `"${createHash('sha256').update(this.version).update('\0').update(response.body).digest('base64url')}"`;
    return response.etag;
  }
}

/** The key of a request within a version of the data. Extensions are not part of it: they change no response. */
export function cacheKey({ query, variables, operationName }: GraphqlRequest): string {
  return JSON.stringify([operationName ?? null, variables]) + query;
}
