import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import { answerHealth, answerMetrics, answerNotFound, answerUnavailable } from './answers.ts';
import { belowBasePath } from './base-path.ts';
import { allowOrigin } from './cors.ts';
import { readForwarded } from './forwarded.ts';
import type { ServerStatus } from './health.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type RequestTarget, targetOf } from './request-target.ts';
import type { Settings } from './settings.ts';
import type { SnapshotHolder } from './snapshot-holder.ts';
import { RequestIds } from '../http/request-ids.ts';

/** What is served beside the API: it calls `next` for what it does not have. */
export type SiteHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface ListenerOptions {
  readonly settings: Pick<Settings, 'basePath' | 'cors' | 'trustedProxies'>;
  readonly holder: SnapshotHolder;
  /** Answers `/graphql`. */
  readonly graphql: RequestListener;
  /** False when the API runs alone. */
  readonly hasSite: boolean;
  /** The site, once it is loaded. */
  readonly site: () => SiteHandler | undefined;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly status: () => ServerStatus;
}

interface Taken {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: RequestTarget;
}

/** Everything that answers on the one port: the API and its service addresses first, then the site. */
export function createListener(options: ListenerOptions): RequestListener {
  const { settings, holder, metrics, status, hasSite } = options;
  const compress = compression({ threshold: 1024 });
  const ids = new RequestIds();

  const answer = ({ request, response, target }: Taken): void => {
    if (target === 'graphql') {
      answerGraphql(request, response, options);
      return;
    }
    // @types/compression speaks of Express; the middleware needs no more than node:http has.
    compress(request as never, response as never, () => {
      if (target === 'health') answerHealth(response, holder, status());
      else if (target === 'metrics') answerMetrics(response, metrics).catch(fail(response, options.log));
      else answerSite(request, response, options);
    });
  };

  return (request, response) => {
    const asked = request.url ?? '/';
    const below = belowBasePath(asked, settings.basePath) ?? serviceAddress(asked);
    request.url = below ?? asked;
    const target = below === undefined ? 'none' : targetOf(pathOf(below));
    const id = ids.of(oneOf(request.headers['x-request-id']));
    request.headers['x-request-id'] = id;
    const { address } = readForwarded(request, settings.trustedProxies);
    watchEnd({ request, response, target }, { id, address, asked }, options);

    // The endpoint sends that itself, and headers set one by one are slower.
    if (target !== 'graphql') response.setHeader('x-request-id', id);
    if (status() === 'stopping' && target !== 'health') {
      answerUnavailable(response, 'The server is being stopped.');
    } else if (pathOf(asked) === settings.basePath && hasSite) {
      // Links of a page are relative, so it must be asked for with the slash at its end.
      response
        .writeHead(308, { location: `${settings.basePath}/${asked.slice(pathOf(asked).length)}` })
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
    response.writeHead(303, { location: `${settings.basePath}/about#graphql` }).end();
  } else {
    graphql(request, response);
  }
}

function answerSite(request: IncomingMessage, response: ServerResponse, options: ListenerOptions): void {
  const { hasSite, log } = options;
  const { basePath } = options.settings;
  const site = options.site();
  const nothing = (): void =>
    answerNotFound(response, `There is nothing here. The API is at ${basePath}/graphql.`);
  if (!hasSite) return nothing();
  if (site === undefined) return answerUnavailable(response, 'The site is still being loaded.');
  try {
    site(request, response, nothing);
  } catch (error) {
    fail(response, log)(error);
  }
}

/** Probes and scrapers ask this server itself, not through what adds the base path. */
function serviceAddress(url: string): string | undefined {
  const target = targetOf(pathOf(url));
  return target === 'health' || target === 'metrics' ? url : undefined;
}

/** True for a person who opens the endpoint in a browser. */
function isPageRequest({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');
}

function watchEnd(
  { request, response, target }: Taken,
  told: { readonly id: string; readonly address: string | undefined; readonly asked: string },
  { metrics, log }: ListenerOptions,
): void {
  const start = performance.now();
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : 499;
    metrics.countRequest(target, status);
    const level = status >= 500 && status !== 503 ? 'error' : isPage(target, request) ? 'info' : 'debug';
    if (!log.isLevelEnabled(level)) return;
    const duration = Math.round((performance.now() - start) * 100) / 100;
    const { id, address, asked } = told;
    log[level](
      { requestId: id, method: request.method, path: pathOf(asked), status, duration, client: address },
      'answered',
    );
  });
}

/** The endpoint logs its own requests, and files that belong to pages are many. */
function isPage(target: RequestTarget, { url = '' }: IncomingMessage): boolean {
  return target === 'none' || (target === 'site' && !/^\/_app\/|\.\w+$/.test(pathOf(url)));
}

function oneOf(header: string | string[] | undefined): string | undefined {
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
    else response.writeHead(500).end();
  };
}
