import { GraphQLError } from 'graphql';
import type { ActiveRequest } from './active-request.ts';
import { costHeader, getResponse, postResponse } from './cached-response.ts';
import { type ContentTypes, JSON_TYPE_UTF8 } from './content-types.ts';
import { errorResponse, maskedError, withStatus } from './http-error.ts';
import type { HttpResponse } from './http-message.ts';
import { type Observation, type Observe, outcomeOf } from './observation.ts';
import type { CachedResponse } from './response-cache.ts';

export interface ResponderOptions {
  readonly contentTypes: ContentTypes;
  readonly observe: Observe | undefined;
  readonly logError: (error: unknown, requestId: string) => void;
}

/** Makes the HTTP responses, and reports each to the observer. */
export class Responder {
  readonly #options: ResponderOptions;

  constructor(options: ResponderOptions) {
    this.#options = options;
  }

  /** The response to a request for something that is in the cache, since just now (`miss`) or before (`hit`). */
  respondFromCache(active: ActiveRequest, cached: CachedResponse, cache: 'hit' | 'miss'): HttpResponse {
    const { request, state } = active;
    state.operationName = cached.operationName;
    state.cost = cached.cost;
    const contentType = this.#contentType(active);
    const response =
      request.method === 'GET'
        ? getResponse(request, cached, { contentType, etag: active.cache.etagOf(cached) })
        : postResponse(cached, contentType);
    const outcome = response.status === 304 ? 'not-modified' : 'complete';
    return this.#finish(active, response, { outcome, cache, known: cached.known });
  }

  /** The response to a request whose answer is not cached; `response` is what Apollo Server says. */
  respondUncached(active: ActiveRequest, response: HttpResponse, known: boolean): HttpResponse {
    const { state } = active;
    const { status, headers, body } = response;
    const more = { 'content-length': String(body.length), ...costHeader(state.cost) };
    return this.#finish(
      active,
      { status, headers: { 'cache-control': 'no-store', ...headers, ...more }, body },
      { outcome: outcomeOf(state, status), cache: state.executed ? 'miss' : 'none', known },
    );
  }

  /** A response that is only an error. Anything but a `GraphQLError` is logged, and masked for the client. */
  respondWithError(active: ActiveRequest, error: unknown): HttpResponse {
    const { state } = active;
    const isForClient = error instanceof GraphQLError;
    if (!isForClient) this.#options.logError(error, state.requestId);
    const shown = isForClient ? withStatus(error) : maskedError(state.requestId);
    state.errorCodes = [String(shown.extensions['code'])];
    const response = errorResponse(shown, this.#contentType(active));
    const outcome = isForClient ? 'refused' : 'failed';
    return this.#finish(active, response, { outcome, cache: 'none', known: false });
  }

  #contentType({ request }: ActiveRequest): string {
    return this.#options.contentTypes.for(request) ?? JSON_TYPE_UTF8;
  }

  #finish(
    { request, cache: { version }, startTime, state }: ActiveRequest,
    { status, headers, body }: HttpResponse,
    { outcome, cache, known }: Pick<Observation, 'outcome' | 'cache' | 'known'>,
  ): HttpResponse {
    const { requestId, operationName, cost, errorCodes } = state;
    this.#options.observe?.(
      {
        requestId,
        method: request.method,
        status,
        outcome,
        cache,
        known,
        operationName,
        cost,
        errorCodes,
        duration: performance.now() - startTime,
        bytes: body.length,
        version,
      },
      request,
    );
    return { status, headers: { ...headers, 'x-request-id': requestId }, body };
  }
}
