import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import {
  answerHealth,
  answerLive,
  answerMetrics,
  answerNotFound,
  answerUnavailable,
} from './service-responses.ts';
import { stripBasePath } from './base-path.ts';
import { allowOrigin } from './cors.ts';
import { readForwarded } from './forwarded.ts';
import type { ServerStatus } from './health.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { isService, type RequestTarget, targetOf } from './request-target.ts';
import type { Settings } from './settings.ts';
import type { TraceIds, Tracing } from './tracing/tracing.ts';
import type { SnapshotHolder } from './snapshot-holder.ts';
import { DATA_HEADERS } from '../http/data-headers.ts';
import { RequestIds } from '../http/request-ids.ts';
import { guardAnswer } from './site-headers.ts';

/** Serves the site; calls `next` for a path that it does not have. */
export type SiteHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface ListenerOptions {
  readonly settings: Pick<Settings, 'basePath' | 'cors' | 'slow' | 'trustedProxies'>;
  readonly holder: SnapshotHolder;
  /** Answers `/graphql`. */
  readonly graphql: RequestListener;
  /** False when the API runs alone. */
  readonly hasSite: boolean;
  /** The site, once it is loaded. */
  readonly site: () => SiteHandler | undefined;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly tracing?: Tracing | undefined;
  readonly status: () => ServerStatus;
}

interface RequestOrigin {
  readonly requestId: string;
  /** Of its span, if it is traced. */
  readonly traceIds: TraceIds | undefined;
  /** Of the client. */
  readonly address: string | undefined;
  /** With the base path. */
  readonly requestedUrl: string;
}

interface RoutedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: RequestTarget;
}

/** The listener for the one port: the API, `/health`, `/live` and `/metrics` first, then the site. */
export function createListener(options: ListenerOptions): RequestListener {
  const { settings, holder, metrics, status, hasSite } = options;
  const compress = compression({ threshold: 1024 });
  const ids = new RequestIds();

  const answer = ({ request, response, target }: RoutedRequest): void => {
    if (target === 'graphql') {
      answerGraphql(request, response, options);
      return;
    }
    // @types/compression wants the types of Express; at run time those of node:http are enough.
    compress(request as never, response as never, () => {
      if (target === 'health') answerHealth(response, holder, status());
      else if (target === 'live') answerLive(response);
      else if (target === 'metrics') answerMetrics(response, metrics).catch(fail(response, options.log));
      else answerSite(request, response, options);
    });
  };

  return (request, response) => {
    const requestedUrl = request.url ?? '/';
    const url = stripBasePath(requestedUrl, settings.basePath) ?? serviceUrl(requestedUrl);
    request.url = url ?? requestedUrl;
    const target = url === undefined ? 'none' : targetOf(pathOf(url));
    const requestId = ids.of(firstValue(request.headers['x-request-id']));
    request.headers['x-request-id'] = requestId;
    const { address, protocol } = readForwarded(request, settings.trustedProxies);
    const traceIds = options.tracing?.startRequest({
      request,
      response,
      protocol,
      path: pathOf(requestedUrl),
      route: target === 'site' || target === 'none' ? undefined : `${settings.basePath}/${target}`,
    });
    logWhenClosed({ request, response, target }, { requestId, traceIds, address, requestedUrl }, options);

    // The endpoint sets its headers itself, together, which is faster.
    if (target !== 'graphql') guardAnswer(response.setHeader('x-request-id', requestId));
    if (status() === 'stopping' && target !== 'health' && target !== 'live') {
      answerUnavailable(response, 'The server is being stopped.');
    } else if (pathOf(requestedUrl) === settings.basePath && hasSite) {
      // Links of the page are relative, so its address must end with a slash.
      response
        .writeHead(308, {
          location: `${settings.basePath}/${requestedUrl.slice(pathOf(requestedUrl).length)}`,
        })
        .end();
    } else if (target === 'none') {
      answerNotFound(response, `Everything here is below ${settings.basePath}/.`);
    } else {
      answer({ request, response, target });
    }
  };
}

function answerGraphql(request: IncomingMessage, response: ServerResponse, options: ListenerOptions): void {
  const { settings, hasSite, holder, graphql } = options;
  if (allowOrigin(request, response, settings.cors)) return;
  if (holder.served === undefined) {
    answerUnavailable(response, 'The data is still being loaded.');
  } else if (hasSite && isPageRequest(request)) {
    response.writeHead(303, { ...DATA_HEADERS, location: `${settings.basePath}/about#graphql` }).end();
  } else {
    graphql(request, response);
  }
}

function answerSite(request: IncomingMessage, response: ServerResponse, options: ListenerOptions): void {
  const { hasSite, log } = options;
  const { basePath } = options.settings;
  const site = options.site();
  const notFound = (): void =>
    answerNotFound(response, `There is nothing here. The API is at ${basePath}/graphql.`);
  if (!hasSite) return notFound();
  if (site === undefined) return answerUnavailable(response, 'The site is still being loaded.');
  try {
    site(request, response, notFound);
  } catch (error) {
    fail(response, log)(error);
  }
}

/** The URL of a service, which works without the base path, too. */
function serviceUrl(url: string): string | undefined {
  return isService(targetOf(pathOf(url))) ? url : undefined;
}

/** True when a person opens the endpoint in a browser. */
function isPageRequest({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');
}

function logWhenClosed(
  { request, response, target }: RoutedRequest,
  { requestId, traceIds, address, requestedUrl }: RequestOrigin,
  { metrics, log, settings }: ListenerOptions,
): void {
  const start = performance.now();
  response.on('close', () => {
    const status = response.writableFinished ? response.statusCode : 499;
    metrics.countRequest(target, status);
    const duration = Math.round((performance.now() - start) * 100) / 100;
    const isUnusual = status >= 400 || duration >= settings.slow;
    const isOurs = isUnusual && isPage(target, request);
    const level = status >= 500 && status !== 503 ? 'error' : isOurs ? 'info' : 'debug';
    if (!log.isLevelEnabled(level)) return;
    log[level](
      {
        requestId,
        method: request.method,
        path: pathOf(requestedUrl),
        status,
        duration,
        client: address,
        ...traceIds,
      },
      'answered',
    );
  });
}

/** Only unusual answers of pages are logged at level info: the endpoint logs its own requests, and a page has many files. */
function isPage(target: RequestTarget, { url = '' }: IncomingMessage): boolean {
  return target === 'none' || (target === 'site' && !/^\/_app\/|\.\w+$/.test(pathOf(url)));
}

function firstValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function fail(response: ServerResponse, log: Log): (error: unknown) => void {
  return (error) => {
    log.error({ error }, 'A request could not be answered.');
    if (response.headersSent) response.destroy();
    else response.writeHead(500, DATA_HEADERS).end();
  };
}
