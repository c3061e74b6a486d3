import type { GraphReader } from '@jingluo/graph';
import { getOperationAST, type GraphQLError } from 'graphql';
import type { Citing } from '../citing/citing.ts';
import type { ActiveRequest } from './active-request.ts';
import type { Apollo } from './apollo.ts';
import type { ContentTypes } from './content-types.ts';
import type { FastExecutor } from './fast-executor.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import type { BodyLimit, ExecutionClock, LimitsHooks, QueryToCheck } from './limits-hooks.ts';
import { httpError } from './http-error.ts';
import { type GraphqlRequest, type ParsedRequest, parseRequest } from './parse-request.ts';
import { mayTakeText, takesText } from './private-texts.ts';
import { RequestIds } from './request-ids.ts';
import { newRequestState } from './request-state.ts';
import type { ReportedCache } from './reported-cache.ts';
import type { Responder } from './responder.ts';
import { cacheKey, ResponseCache } from './response-cache.ts';
import type { TurnGate } from './turn-gate.ts';
import type { ValidDocuments } from './valid-documents.ts';

/** The GraphQL endpoint, behind any transport. */
export interface GraphqlEndpoint {
  /**
   * The response to a request; not a promise when it is cached. Never throws. It is made from `reader` if one is given, so
   * that several requests can be answered from one version of the data, else from what is served now.
   */
  readonly answer: (request: HttpRequest, reader?: GraphReader) => HttpResponse | Promise<HttpResponse>;
  /** The limits of a body that a transport applies while it reads. */
  readonly bodyLimit: BodyLimit | undefined;
  /** The response to a request that a transport did not read to its end. */
  readonly refuse: (request: HttpRequest, error: GraphQLError) => HttpResponse;
  /** What it remembers. */
  readonly caches: readonly ReportedCache[];
  /** Resolves once all active requests are answered. No request may follow. */
  readonly drain: () => Promise<void>;
}

/** What an endpoint is made of. */
interface Parts {
  readonly reader: () => GraphReader;
  readonly citing: Citing | undefined;
  readonly gate: TurnGate;
  readonly limits: LimitsHooks;
  readonly documents: ValidDocuments;
  readonly apollo: Apollo;
  readonly executor: FastExecutor | undefined;
  readonly contentTypes: ContentTypes;
  readonly responder: Responder;
  readonly maxResponseBytes: number;
  readonly maxDocumentBytes: number;
}

/** Of the cache for one request of an older version. */
const MAX_OLD_BYTES = 1024;

/** Answers a request from the cache, by the fast executor, or by Apollo Server: the first that can. */
export class Endpoint implements GraphqlEndpoint {
  readonly #parts: Parts;
  readonly #ids = new RequestIds();
  readonly #pending = new Set<Promise<HttpResponse>>();
  /** Of the version that was requested last: one version at a time is cached. */
  #cache: ResponseCache | undefined;

  readonly caches: readonly ReportedCache[];

  constructor(parts: Parts) {
    this.#parts = parts;
    const { documents, executor, maxDocumentBytes, maxResponseBytes } = parts;
    this.caches = [
      { name: 'responses', bytes: () => this.#cache?.bytes ?? 0, limit: maxResponseBytes },
      { name: 'documents', bytes: () => documents.bytes, limit: maxDocumentBytes },
      // It may use as much as the responses.
      { name: 'fragments', bytes: () => executor?.bytes ?? 0, limit: maxResponseBytes },
    ];
  }

  get bodyLimit(): BodyLimit | undefined {
    return this.#parts.limits.body;
  }

  readonly answer = (request: HttpRequest, reader?: GraphReader): HttpResponse | Promise<HttpResponse> => {
    const active = this.#begin(request, reader);
    try {
      const cached = this.#usesCache(request) ? active.cache.findByRequest(request) : undefined;
      if (cached === undefined) return this.#parseAndAnswer(active);
      return this.#parts.responder.respondFromCache(active, cached, 'hit');
    } catch (error) {
      return this.#parts.responder.respondWithError(active, error);
    }
  };

  readonly refuse = (request: HttpRequest, error: GraphQLError): HttpResponse =>
    this.#parts.responder.respondWithError(this.#begin(request), error);

  readonly drain = async (): Promise<void> => {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
    await this.#parts.apollo.stop();
  };

  #begin(request: HttpRequest, given?: GraphReader): ActiveRequest {
    const startTime = performance.now();
    const served = this.#parts.reader();
    const reader = given ?? served;
    const state = newRequestState(this.#ids.of(request.headers['x-request-id']));
    const isOld = reader.version !== served.version;
    // What is asked of an older version is soon over, and must not take the cache from those who ask of the new one.
    const cache = isOld ? new ResponseCache(reader.version, MAX_OLD_BYTES) : this.#cacheOf(reader.version);
    return { request, reader, cache, startTime, state };
  }

  #cacheOf(version: string): ResponseCache {
    if (this.#cache?.version !== version)
      this.#cache = new ResponseCache(version, this.#parts.maxResponseBytes);
    return this.#cache;
  }

  /** Whether the response follows from the GraphQL request alone, so that it may be taken from the cache. */
  #usesCache(request: HttpRequest): boolean {
    const hasOddType = request.method === 'GET' && request.headers['content-type'] !== undefined;
    return !hasOddType && this.#parts.contentTypes.for(request) !== undefined;
  }

  #parseAndAnswer(active: ActiveRequest): HttpResponse | Promise<HttpResponse> {
    const { limits, documents, responder } = this.#parts;
    const parsed = parseRequest(active.request, limits);
    const { graphql, query } = parsed;
    if (query !== undefined && active.request.method === 'GET' && takesText(query)) throw notByGet();
    if (graphql !== undefined && !mayTakeText(graphql.query) && this.#usesCache(active.request)) {
      const key = cacheKey(graphql);
      const cached = active.cache.findByKey(key);
      if (cached !== undefined) {
        active.cache.rememberRequest(active.request, key);
        return responder.respondFromCache(active, cached, 'hit');
      }
      const document = documents.get(graphql.query);
      if (document !== undefined) return this.#execute(active, parsed, { document, ...graphql }, key);
    }
    if (query !== undefined && documents.get(query) === undefined) limits.checkText?.(query);
    return this.#askApollo(active, parsed, limits.startClock?.());
  }

  /** Executes a valid query: by the fast executor if it can, else by Apollo Server. */
  #execute(
    active: ActiveRequest,
    parsed: ParsedRequest,
    query: GraphqlRequest & QueryToCheck,
    key: string,
  ): HttpResponse | Promise<HttpResponse> {
    const { limits, executor } = this.#parts;
    const { state } = active;
    state.cost = limits.checkQuery?.(query);
    state.limitsChecked = true;
    const clock = limits.startClock?.();
    const { reader } = active;
    const body = executor?.execute(query, {
      reader: clock?.guard(reader) ?? reader,
      citing: this.#parts.citing,
    });
    clock?.stop();
    if (body === undefined) return this.#askApollo(active, parsed, clock);
    throwIfExceeded(clock);
    state.operationName = getOperationAST(query.document, query.operationName)?.name?.value;
    return this.#cacheAndRespond(active, query, { key, body });
  }

  #askApollo(
    active: ActiveRequest,
    parsed: ParsedRequest,
    clock: ExecutionClock | undefined,
  ): Promise<HttpResponse> {
    const response = this.#answerByApollo(active, parsed, clock)
      .catch((error: unknown) => this.#parts.responder.respondWithError(active, error))
      .finally(() => this.#pending.delete(response));
    this.#pending.add(response);
    return response;
  }

  async #answerByApollo(
    active: ActiveRequest,
    parsed: ParsedRequest,
    clock: ExecutionClock | undefined,
  ): Promise<HttpResponse> {
    const { apollo, citing, contentTypes, documents, gate, responder } = this.#parts;
    const { reader, request, state } = active;
    const { status, headers, body } = await apollo.answer(request, parsed.body, {
      reader: clock?.guardInTurns(reader, gate) ?? reader,
      citing,
      state,
    });
    if (state.executed) throwIfExceeded(clock);
    const { complete, graphql } = state;
    const contentType = headers['content-type'];
    if (complete && contentType !== undefined) contentTypes.learn(request, contentType);
    const isKept = graphql !== undefined && !mayTakeText(graphql.query) && this.#usesCache(request);
    if (complete && status === 200 && isKept)
      return this.#cacheAndRespond(active, graphql, { key: cacheKey(graphql), body });
    const known = graphql !== undefined && documents.isKnown(graphql.query);
    return responder.respondUncached(active, { status, headers, body }, known);
  }

  #cacheAndRespond(
    active: ActiveRequest,
    { query }: GraphqlRequest,
    { key, body }: { readonly key: string; readonly body: Buffer },
  ): HttpResponse {
    const { documents, responder } = this.#parts;
    const { cost, operationName } = active.state;
    const response = { body, operationName, known: documents.isKnown(query), cost };
    active.cache.add(key, response);
    active.cache.rememberRequest(active.request, key);
    return responder.respondFromCache(active, response, 'miss');
  }
}

/** Addresses stay in histories and logs: a text is not sent in one. */
function notByGet(): GraphQLError {
  return httpError(405, 'METHOD_NOT_ALLOWED', 'A text to be read is only taken by POST.', { allow: 'POST' });
}

function throwIfExceeded(clock: ExecutionClock | undefined): void {
  const error = clock?.exceeded();
  if (error !== undefined) throw error;
}
