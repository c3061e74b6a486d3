import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { listen } from '../../packages/api/src/server/listen.ts';

/** A span as OTLP/HTTP sends it in JSON. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code?: number; readonly message?: string };
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string };
}

interface TraceRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly ReceivedSpan[] }[];
  }[];
}

/** A collector of traces on loopback. */
export interface TraceCollector {
  readonly url: string;
  readonly requests: readonly {
    readonly headers: IncomingHttpHeaders;
    readonly path: string;
    readonly body: Buffer;
  }[];
  /** Of requests in JSON. */
  readonly spans: () => ReceivedSpan[];
  readonly resource: () => Record<string, unknown>;
  readonly close: () => void;
}

/** Starts a collector that takes what OTLP/HTTP sends. */
export async function startCollector(port = 0): Promise<TraceCollector> {
  const requests: { headers: IncomingHttpHeaders; path: string; body: Buffer }[] = [];
  const server: Server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
      requests.push({ headers: request.headers, path: request.url ?? '', body });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  const used = await listen(server, { host: '127.0.0.1', port });
  const bodies = (): TraceRequest[] =>
    requests.map(({ body }) => JSON.parse(body.toString()) as TraceRequest);
  return {
    url: `http://127.0.0.1:${used}`,
    requests,
    spans: () =>
      bodies().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    resource: () => attributesOf(bodies()[0]?.resourceSpans[0]?.resource.attributes ?? []),
    close: () => server.close().closeAllConnections(),
  };
}

/** The attributes of a span by their names. */
export function attributesOf(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
  );
}
