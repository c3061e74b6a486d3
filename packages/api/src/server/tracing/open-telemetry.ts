import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Attributes,
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { TRACE_PARENT_HEADER, TRACE_STATE_HEADER, W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Observation } from '../../http/observation.ts';
import type { Log } from '../log.ts';
import { createExporter } from './span-exporter.ts';
import type { TracedRequest, TraceIds, Tracing } from './tracing.ts';
import type { TracingSettings } from './tracing-settings.ts';

/** How long the last spans may take to be sent when the server stops. */
const MAX_CLOSING_MS = 2000;

/** The methods that have a name of their own in a span; clients may send any. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']);

/** The span of a request while it is answered, and what the times of spans below it are counted from. */
interface ActiveRequest {
  readonly span: Span;
  readonly context: Context;
  readonly ids: TraceIds;
  readonly method: string;
  /** By the clock, and by `performance.now()`. */
  readonly startedAt: number;
  readonly start: number;
}

/** Sends spans by OpenTelemetry. */
export async function startTracing(settings: TracingSettings, log: Log): Promise<Tracing> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'jingluo' })
      .merge(detectResources({ detectors: [serviceInstanceIdDetector, envDetector] }))
      .merge(resourceFromAttributes(telemetryAttributes())),
    sampler: samplerOf(settings),
    spanProcessors: [
      new BatchSpanProcessor({ ...settings.batch, exporter: await createExporter(settings.protocol, log) }),
    ],
  });
  const tracer = provider.getTracer('jingluo');
  const propagator = new W3CTraceContextPropagator();
  /** By the `traceparent` that names the span. */
  const active = new Map<string, ActiveRequest>();

  const startRequest = ({ request, response, protocol, path, route }: TracedRequest): TraceIds => {
    const { headers } = request;
    const parent = settings.continues
      ? propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
      : ROOT_CONTEXT;
    const { method: given = '' } = request;
    const method = METHODS.has(given) ? given : 'HTTP';
    const startedAt = Date.now();
    const span = tracer.startSpan(
      route === undefined ? method : `${method} ${route}`,
      {
        kind: SpanKind.SERVER,
        startTime: startedAt,
        attributes: requestAttributes(request, { protocol, path, route }),
      },
      parent,
    );
    const context = trace.setSpan(parent, span);
    const { traceId, spanId } = span.spanContext();
    const ids = { trace_id: traceId, span_id: spanId };
    const entry = { span, context, ids, method, startedAt, start: performance.now() };
    const traceparent = nameSpan(headers, propagator, context);
    active.set(traceparent, entry);
    response.once('close', () => {
      active.delete(traceparent);
      endRequest(entry, response);
    });
    return ids;
  };

  return {
    startRequest,
    noteRoute(traceparent, route) {
      const found = active.get(traceparent);
      found?.span.setAttribute('http.route', route).updateName(`${found.method} ${route}`);
    },
    addQuery(observation, headers) {
      const parent = active.get(String(headers[TRACE_PARENT_HEADER]));
      if (parent === undefined) return undefined;
      const endTime = parent.startedAt + (performance.now() - parent.start);
      const startTime = Math.max(parent.startedAt, endTime - observation.duration);
      const span = tracer.startSpan(
        queryName(observation),
        { startTime, attributes: queryAttributes(observation) },
        parent.context,
      );
      if (observation.outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
      return parent.ids;
    },
    addReload({ outcome, milliseconds, version, refused }) {
      const endTime = Date.now();
      const span = tracer.startSpan('reload', {
        root: true,
        startTime: endTime - milliseconds,
        attributes: { 'jingluo.reload.outcome': outcome, 'jingluo.version': version },
      });
      if (refused !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: refused.message });
      span.end(endTime);
    },
    async close() {
      const { promise: tooLong, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, MAX_CLOSING_MS);
      // Failures to send are logged by the exporter.
      await Promise.race([provider.shutdown().catch(() => undefined), tooLong]);
      clearTimeout(timer);
    },
  };
}

/** Of the resource, those that say which program writes the spans: the environment cannot change them. */
function telemetryAttributes(): Attributes {
  const entries = Object.entries(defaultResource().attributes);
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('telemetry.')));
}

function samplerOf({ sampler, ratio }: TracingSettings): Sampler {
  switch (sampler) {
    case 'always_on':
      return new AlwaysOnSampler();
    case 'always_off':
      return new AlwaysOffSampler();
    case 'traceidratio':
      return new TraceIdRatioBasedSampler(ratio);
    case 'parentbased_always_on':
      return new ParentBasedSampler({ root: new AlwaysOnSampler() });
    case 'parentbased_always_off':
      return new ParentBasedSampler({ root: new AlwaysOffSampler() });
    case 'parentbased_traceidratio':
      return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
  }
}

function requestAttributes(
  { method = '', httpVersion, headers }: IncomingMessage,
  { protocol, path, route }: Pick<TracedRequest, 'protocol' | 'path' | 'route'>,
): Attributes {
  return {
    ...(METHODS.has(method)
      ? { 'http.request.method': method }
      : { 'http.request.method': '_OTHER', 'http.request.method_original': method }),
    ...(route !== undefined && { 'http.route': route }),
    'url.scheme': protocol,
    'url.path': path,
    'network.protocol.version': httpVersion,
    ...(typeof headers['x-request-id'] === 'string' && { 'jingluo.request_id': headers['x-request-id'] }),
  };
}

/** Puts the span into the headers of its request. Returns its `traceparent`. */
function nameSpan(
  headers: IncomingMessage['headers'],
  propagator: W3CTraceContextPropagator,
  context: Context,
): string {
  delete headers[TRACE_PARENT_HEADER];
  delete headers[TRACE_STATE_HEADER];
  propagator.inject(context, headers, defaultTextMapSetter);
  return String(headers[TRACE_PARENT_HEADER]);
}

function endRequest({ span, startedAt, start }: ActiveRequest, response: ServerResponse): void {
  const { statusCode } = response;
  const isWhole = response.writableFinished;
  if (response.headersSent) span.setAttribute('http.response.status_code', statusCode);
  if (!isWhole) span.setAttribute('error.type', 'client_closed_request');
  else if (statusCode >= 500)
    span.setAttribute('error.type', String(statusCode)).setStatus({ code: SpanStatusCode.ERROR });
  span.end(startedAt + (performance.now() - start));
}

/** Clients give their operations any name, so only those of the site name a span. Every operation here is a query. */
function queryName({ known, operationName }: Observation): string {
  return known && operationName !== undefined ? `query ${operationName}` : 'query';
}

function queryAttributes(observation: Observation): Attributes {
  const { operationName, outcome, cache, cost, errorCodes } = observation;
  const isOperation = outcome !== 'refused';
  return {
    ...(isOperation && { 'graphql.operation.type': 'query' }),
    ...(operationName !== undefined && { 'graphql.operation.name': operationName }),
    ...(errorCodes[0] !== undefined && { 'error.type': errorCodes[0] }),
    'jingluo.outcome': outcome,
    'jingluo.cache': cache,
    ...(cost !== undefined && { 'jingluo.cost': cost }),
  };
}
