import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServerProcess, startServer } from '../testing/server-process.ts';
import {
  attributesOf,
  type ReceivedSpan,
  startCollector,
  type TraceCollector,
} from '../testing/trace-collector.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const SERVER = 2;

let collector: TraceCollector;
let server: ServerProcess | undefined;

beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  collector.close();
});

async function start(env: Record<string, string>, program = 'scripts/start.ts'): Promise<ServerProcess> {
  server = await startServer(program, env);
  return server;
}

/** Prints each module of OpenTelemetry that is imported; its interface alone is also used by the metrics. */
const TELL_IMPORTS = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      if (name.includes('opentelemetry')) console.error('imports', name);
      return next(name, context);
    },
  });`;
const TELLING = `--import=data:text/javascript,${encodeURIComponent(TELL_IMPORTS)}`;

/** The lines of the log. */
function logged({ output }: ServerProcess): Record<string, unknown>[] {
  return output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function named(name: string): ReceivedSpan[] {
  return collector.spans().filter((span) => span.name === name);
}

test('a page, its queries and reloads are spans of the trace that the client began, and lines of the log have their ids', async () => {
  const { url, stop, child, waitFor } = await start({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    KG_BASE_PATH: '/graphs',
    // Every answer is in the log.
    KG_SLOW_MILLISECONDS: '0',
  });
  const traceparent = `00-${TRACE}-${PARENT}-01`;
  const get = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(url + path, init);
    await answer.arrayBuffer();
    return answer.status;
  };
  expect(await get('/entities/acupoint:GB30?q=private', { headers: { traceparent } })).toBe(200);
  expect(await get('/graphql?query=query%20Mine{dataset{version}}')).toBe(200);
  expect(
    await get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ no }"}',
    }),
  ).toBe(400);
  expect(await get('/no/such/page')).toBe(404);
  child.kill('SIGHUP');
  await waitFor(/"outcome":"unchanged"/);
  expect(await stop()).toBe(0);

  expect(collector.requests[0]).toMatchObject({
    path: '/v1/traces',
    headers: { 'content-type': 'application/json' },
  });
  expect(collector.resource()).toMatchObject({
    'service.name': 'jingluo',
    'deployment.environment.name': 'test',
    'telemetry.sdk.language': 'nodejs',
  });

  const [page] = named('GET /graphs/entities/[id]');
  expect(page).toMatchObject({ traceId: TRACE, parentSpanId: PARENT, kind: SERVER, status: {} });
  expect(attributesOf(page!.attributes)).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'http.route': '/graphs/entities/[id]',
    'jingluo.request_id': expect.any(String),
    'network.protocol.version': '1.1',
    'url.path': '/graphs/entities/acupoint:GB30',
    'url.scheme': 'http',
  });
  const queries = collector.spans().filter(({ parentSpanId }) => parentSpanId === page!.spanId);
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) {
    expect(query.traceId).toBe(TRACE);
    expect(query.name).toMatch(/^query [A-Z]\w+$/);
    expect(attributesOf(query.attributes)).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': query.name.replace('query ', ''),
    });
    expect(BigInt(query.startTimeUnixNano) >= BigInt(page!.startTimeUnixNano)).toBe(true);
    expect(BigInt(query.endTimeUnixNano) <= BigInt(page!.endTimeUnixNano)).toBe(true);
  }

  // A name that a client chose is no name of a span.
  const [mine] = collector
    .spans()
    .filter((span) => attributesOf(span.attributes)['graphql.operation.name'] === 'Mine');
  const [request] = named('GET /graphs/graphql');
  expect(mine).toMatchObject({ name: 'query', traceId: request!.traceId, parentSpanId: request!.spanId });
  expect(request!.parentSpanId).toBe(undefined);
  const [refused] = collector
    .spans()
    .filter((span) => attributesOf(span.attributes)['jingluo.outcome'] === 'refused');
  expect(attributesOf(refused!.attributes)).toMatchObject({ 'error.type': 'GRAPHQL_VALIDATION_FAILED' });
  expect(attributesOf(named('POST /graphs/graphql')[0]!.attributes)).toMatchObject({
    'http.response.status_code': 400,
  });
  expect(named('GET').map(({ attributes }) => attributesOf(attributes))).toMatchObject([
    { 'url.path': '/graphs/no/such/page', 'http.response.status_code': 404 },
  ]);
  expect(named('reload').map(({ attributes }) => attributesOf(attributes))).toEqual([
    { 'jingluo.reload.outcome': 'unchanged', 'jingluo.version': expect.any(String) },
  ]);
  expect(JSON.stringify(collector.spans())).not.toContain('private');

  const lines = logged(server!);
  const line = lines.find(({ path }) => path === '/graphs/entities/acupoint:GB30');
  expect(line).toMatchObject({ trace_id: TRACE, span_id: page!.spanId });
  const ofPage = lines.filter(
    ({ message, requestId }) => message === 'query' && requestId === line!['requestId'],
  );
  expect(ofPage.length).toBe(queries.length);
  for (const query of ofPage) expect(query).toMatchObject({ trace_id: TRACE, span_id: page!.spanId });
});

test('protobuf is what is sent unless the variables say otherwise, also by the API alone', async () => {
  const { url, stop } = await start(
    { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_SERVICE_NAME: 'mine', NODE_OPTIONS: TELLING },
    'packages/api/src/server/main.ts',
  );
  expect((await fetch(url)).status).toBe(400);
  expect(await stop()).toBe(0);
  expect(server!.output()).toContain('imports @opentelemetry/sdk-trace');
  const [sent] = collector.requests;
  expect(sent!.headers['content-type']).toBe('application/x-protobuf');
  expect(sent!.body.toString('latin1')).toMatch(/service\.name[^]*mine[^]*GET \/graphql/);
});

test('a collector that is away is said once, disturbs no answer, and said again when it takes traces', async () => {
  collector.close();
  const { url, stop, waitFor } = await start(
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_EXPORTER_OTLP_TIMEOUT: '100',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
    'packages/api/src/server/main.ts',
  );
  const ask = async () => (await fetch(`${url}?query={dataset{version}}`)).status;
  expect(await ask()).toBe(200);
  await waitFor(/Traces cannot be sent/);
  expect(await ask()).toBe(200);
  collector = await startCollector(Number(new URL(collector.url).port));
  while (collector.requests.length === 0) expect(await ask()).toBe(200);
  await waitFor(/Traces are sent again/);
  expect(await stop()).toBe(0);
  const told = logged(server!).filter(({ message }) => /^Traces /.test(String(message)));
  expect(told.map(({ level, message }) => [level, message])).toEqual([
    ['warn', 'Traces cannot be sent, and are dropped until they can.'],
    ['info', 'Traces are sent again.'],
  ]);
  expect(told[0]!['reason']).toContain('ECONNREFUSED');
});

test('without the variables nothing is sent, loaded or in the log', async () => {
  const { url, stop } = await start(
    { OTEL_SERVICE_NAME: 'mine', NODE_OPTIONS: TELLING },
    'packages/api/src/server/main.ts',
  );
  expect(
    (await fetch(`${url}?query={dataset{version}}`, { headers: { traceparent: `00-${TRACE}-${PARENT}-01` } }))
      .status,
  ).toBe(200);
  expect(await stop()).toBe(0);
  expect(collector.requests).toEqual([]);
  expect(server!.output()).not.toMatch(/imports @opentelemetry\/(?!api\n)/);
  expect(server!.output()).not.toContain(TRACE);
});
