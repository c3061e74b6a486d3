import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { shippedSnapshot } from '@jingluo/graph/shipped';
import { afterEach, expect, test } from 'vitest';
import { versionOfSnapshot } from './opened-version.ts';
import type { SiteHandler } from './create-listener.ts';
import type { ServerOptions } from './open-server.ts';
import type { Settings } from './settings.ts';
import { createDataFolder, generation } from './testing/data-folder.ts';
import { type Started, startServer } from './testing/start.ts';

const running: Started[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(
  changed: Partial<Settings> = {},
  options: Partial<ServerOptions> = {},
): Promise<Started> {
  const server = await startServer(changed, { first: versionOfSnapshot(shippedSnapshot()), ...options });
  running.push(server);
  await server.ready;
  return server;
}

const VERSION = '{ dataset { version } }';

test('/health is 503 until there is a snapshot, and so are queries', async () => {
  const server = await startServer({});
  running.push(server);
  const health = await fetch(`${server.url}/health`);
  expect(health.status).toBe(503);
  expect(await health.json()).toEqual({
    status: 'starting',
    version: null,
    since: null,
    refusedReload: null,
  });
  const answer = await server.ask(VERSION);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await answer.json()).toEqual({
    errors: [{ message: 'The data is still being loaded.', extensions: { code: 'UNAVAILABLE' } }],
  });
});

test('/live is 200 from the first moment, /health when there is a snapshot', async () => {
  const server = await startServer({});
  running.push(server);
  const statuses = async (): Promise<number[]> =>
    Promise.all(['/live', '/health'].map(async (path) => (await fetch(server.url + path)).status));
  expect(await statuses()).toEqual([200, 503]);
  await server.ready;
  expect(await statuses()).toEqual([200, 200]);
});

test('/health is 200 with the version and the time it was loaded', async () => {
  const server = await start();
  const health = await fetch(`${server.url}/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({
    status: 'ready',
    version: shippedSnapshot().version,
    since: server.holder.served?.since.toISOString(),
    refusedReload: null,
  });
});

test('what takes long for a version is made in turns before the server is ready', async () => {
  const first = versionOfSnapshot(shippedSnapshot());
  const done: string[] = [];
  const prepare = function* () {
    yield;
    yield;
    done.push(first.version);
  };
  await start({}, { first: { ...first, reader: { ...first.reader, prepare } } });
  expect(done).toEqual([first.version]);
});

test('a refused loss is told by /health, /metrics and the log; data without entities is told at the start', async () => {
  const folder = createDataFolder();
  const server = await start({ data: [folder.data], cache: folder.cache }, { first: undefined });
  const logged = (): unknown[] => server.logged().filter(({ level }) => level !== 'info');
  expect(logged()).toEqual([
    expect.objectContaining({ level: 'warn', message: 'The data is empty: it has no entity.' }),
  ]);
  folder.write('symptoms/all.yaml', generation(30));
  await server.holder.reload();
  folder.write('symptoms/all.yaml', generation(10));
  await server.holder.reload();
  folder.remove();

  const losses = [{ of: 'entities', from: 30, to: 10 }];
  const refusedReload = {
    message: expect.stringContaining('entities from 30 to 10') as string,
    problems: 0,
    first: [],
    losses,
  };
  const health = await fetch(`${server.url}/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: 'ready', refusedReload });
  expect(logged().at(-1)).toMatchObject({
    level: 'error',
    message: 'The new data is refused; the old data is still served.',
    outcome: 'refused',
    refusedReload,
  });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics.split('\n')).toEqual(
    expect.arrayContaining([
      'jingluo_snapshot_records{of="entities"} 30',
      'jingluo_snapshot_refused_loss{of="entities"} 20',
      'jingluo_snapshot_reloads_total{outcome="refused"} 1',
    ]),
  );
});

test('a query is answered, logged and counted under one request id', async () => {
  const server = await start({ logLevel: 'debug' });
  const answer = await server.ask(VERSION, { 'x-request-id': 'from-a-client.1' });
  expect(answer.headers.get('x-request-id')).toBe('from-a-client.1');
  expect(await answer.json()).toEqual({ data: { dataset: { version: shippedSnapshot().version } } });
  expect(server.logged().filter(({ message }) => message === 'query')).toEqual([
    expect.objectContaining({
      level: 'debug',
      requestId: 'from-a-client.1',
      outcome: 'complete',
      status: 200,
    }),
  ]);
});

test('by default only refused, slow and failed queries are logged, and so are pages', async () => {
  const site: SiteHandler = (request, response) =>
    response.writeHead(request.url === '/no' ? 404 : 200).end();
  const usual = await start({}, { loadSite: () => Promise.resolve(site) });
  await usual.ask(VERSION);
  await usual.ask('{ nothing }');
  await fetch(`${usual.url}/a-page`);
  await fetch(`${usual.url}/no`);
  await usual.close();
  const seen = (server: Started) =>
    server
      .logged()
      .filter(({ message }) => message === 'query' || message === 'answered')
      .map(({ level, outcome, path, status }) => [level, outcome ?? path, status]);
  expect(seen(usual)).toEqual([
    ['info', 'refused', 400],
    ['info', '/no', 404],
  ]);

  const slow = await start({ slow: 0 }, { loadSite: () => Promise.resolve(site) });
  await slow.ask(VERSION);
  await fetch(`${slow.url}/a-page`);
  await slow.close();
  expect(seen(slow)).toEqual([
    ['info', 'complete', 200],
    ['info', '/a-page', 200],
  ]);
});

test('references are formatted, and remembered, by the thread for that', async () => {
  const server = await start();
  const answer = await server.ask('{ citation(id: "zeng-mg-2012") { reference(style: AMA) } }');
  expect(await answer.text()).toContain('Zeng MG.');
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const bytes = /^jingluo_cache_bytes\{cache="references"\} (?<bytes>\d+)$/m.exec(metrics)?.groups?.['bytes'];
  expect(Number(bytes)).toBeGreaterThan(50);
});

test.each(['', 'two words', 'x'.repeat(65), 'a"b'])(
  'a request id like %j is replaced by a new one',
  async (id) => {
    const server = await start();
    const answers = [await server.ask(VERSION, { 'x-request-id': id }), await fetch(`${server.url}/health`)];
    for (const { headers } of answers) expect(headers.get('x-request-id')).toMatch(/^[\da-f]{8}-\w+$/);
  },
);

test('/metrics counts known operations by name, and everything else as `other`', async () => {
  const server = await start();
  const { SITE_OPERATIONS } = await import('../site-operations.ts');
  await server.ask(SITE_OPERATIONS['AtRest']!);
  await server.ask(SITE_OPERATIONS['AtRest']!);
  await server.ask(`query MadeUpByAClient ${VERSION}`);
  await server.ask('{ nothing }');
  const metrics = await fetch(`${server.url}/metrics`);
  expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  const text = await metrics.text();
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'jingluo_graphql_requests_total{operation="AtRest",outcome="complete"} 2',
      'jingluo_graphql_requests_total{operation="other",outcome="complete"} 1',
      'jingluo_graphql_requests_total{operation="other",outcome="refused"} 1',
      'jingluo_graphql_request_duration_seconds_count{operation="AtRest"} 2',
      'jingluo_graphql_cache_total{result="hit"} 1',
      'jingluo_graphql_cache_total{result="miss"} 2',
      'jingluo_graphql_cache_total{result="none"} 1',
      'jingluo_graphql_query_cost_count 3',
      'jingluo_http_requests_total{to="graphql",status="200"} 3',
      `jingluo_snapshot_info{version="${shippedSnapshot().version}"} 1`,
    ]),
  );
  expect(text).not.toContain('MadeUpByAClient');
  expect(text).toMatch(/^process_cpu_seconds_total /m);
  expect(Number(/^jingluo_snapshot_age_seconds (\S+)$/m.exec(text)![1])).toBeLessThan(60);
});

test('without KG_CORS pages of other sites cannot read answers', async () => {
  const server = await start();
  const answer = await server.ask(VERSION, { origin: 'https://a.example' });
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
});

test('an allowed origin can read answers and send preflights, another cannot, and caches separate them', async () => {
  const server = await start({ cors: new Set(['https://a.example']) });
  const allowed = await server.ask(VERSION, { origin: 'https://a.example' });
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://a.example');
  expect(allowed.headers.get('access-control-expose-headers')).toContain('etag');
  const other = await fetch(`${server.url}/graphql?query=${VERSION}`, {
    headers: { origin: 'https://b.example' },
  });
  expect(other.headers.has('access-control-allow-origin')).toBe(false);
  expect(other.headers.get('vary')).toBe('accept, accept-encoding, origin');

  const preflight = await fetch(`${server.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
});

test('with KG_CORS=* every page can read answers', async () => {
  const server = await start({ cors: '*' });
  const answer = await server.ask(VERSION, { origin: 'https://b.example' });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('with a base path everything is below it, and health, live and metrics also without it', async () => {
  const server = await start({ basePath: '/graphs/jingluo' });
  expect(server.url).toMatch(/\/graphs\/jingluo$/);
  expect((await server.ask(VERSION)).status).toBe(200);
  const { origin } = new URL(server.url);
  const statuses = async (paths: string[]): Promise<number[]> =>
    Promise.all(paths.map(async (path) => (await fetch(origin + path)).status));
  expect(await statuses(['/graphs/jingluo/health', '/health', '/live', '/metrics'])).toEqual(
    Array(4).fill(200),
  );
  expect(await statuses(['/graphql', '/', '/graphs', '/graphs/jingluos'])).toEqual([404, 404, 404, 404]);
});

test('without the site, the API answers 404 for pages and says where it is', async () => {
  const server = await start();
  const answer = await fetch(`${server.url}/trace`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is nothing here. The API is at /graphql.');
});

test('an error of the site is a 500 without a stack trace, and the error is logged', async () => {
  const site = (): void => {
    throw new Error('disk on fire');
  };
  const server = await start({}, { loadSite: () => Promise.resolve(site) });
  const answer = await fetch(`${server.url}/page`);
  expect([answer.status, await answer.text()]).toEqual([500, '']);
  expect(server.logged()).toContainEqual(
    expect.objectContaining({ level: 'error', error: expect.objectContaining({ message: 'disk on fire' }) }),
  );
});

test('pages are compressed as the client accepts, but not small ones, and none twice', async () => {
  const page = '<p>A page</p>'.repeat(1000);
  const packed = gzipSync(page, { level: 0 });
  const server = await start(
    {},
    {
      loadSite: () =>
        Promise.resolve((request, response) => {
          if (request.url === '/packed') {
            response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
            return;
          }
          const text = request.url === '/small' ? 'x' : page;
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': text.length }).end(text);
        }),
    },
  );
  const encodingOf = async (path: string, accepted: string): Promise<string | null> => {
    const answer = await fetch(server.url + path, { headers: { 'accept-encoding': accepted } });
    expect(await answer.text()).toBe(path === '/small' ? 'x' : page);
    return answer.headers.get('content-encoding');
  };
  expect(await encodingOf('/', 'gzip, br')).toBe('br');
  expect(await encodingOf('/', 'gzip')).toBe('gzip');
  expect(await encodingOf('/', 'identity')).toBe(null);
  expect(await encodingOf('/small', 'br')).toBe(null);
  expect(await encodingOf('/packed', 'gzip, br')).toBe('gzip');
});

test('a browser that opens /graphql is redirected to the site, if there is one', async () => {
  const open = async (server: Started): Promise<Response> =>
    fetch(`${server.url}/graphql`, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' });
  const alone = await start();
  expect((await open(alone)).status).toBe(400);
  const site = await start(
    { basePath: '/x' },
    { loadSite: () => Promise.resolve((_, response) => response.end()) },
  );
  const answer = await open(site);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/x/about#graphql']);
});

test('a closing server finishes running requests, refuses new ones with 503, and then stops', async () => {
  const server = await start();
  const { hostname, port } = new URL(server.url);
  const body = JSON.stringify({ query: VERSION });
  const begun = connect(Number(port), hostname);
  begun.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  // Once this one is answered, the server has taken the one before it.
  expect((await server.ask(VERSION)).status).toBe(200);

  const closing = server.close();
  const answers = [
    await server.ask(VERSION),
    await fetch(`${server.url}/page`),
    await fetch(`${server.url}/health`),
  ];
  expect(
    answers.map(({ status, headers }) => [status, headers.get('retry-after'), headers.get('connection')]),
  ).toEqual([
    [503, '1', 'close'],
    [503, '1', 'close'],
    [503, null, 'close'],
  ]);
  expect(await answers[2]?.json()).toMatchObject({ status: 'stopping' });
  begun.write(body.slice(5));
  const answer = await readText(begun);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain(shippedSnapshot().version);
  await closing;
  await expect(server.ask(VERSION)).rejects.toThrow();
  expect(server.logged().filter(({ message }) => String(message).startsWith('stop'))).toEqual([
    expect.objectContaining({ level: 'info', message: 'stopping', underWay: 1 }),
    expect.objectContaining({ level: 'info', message: 'stopped' }),
  ]);
});

test('a closing server cuts an answer without progress after KG_DRAIN_SECONDS, and logs how many', async () => {
  const server = await start({ drainSeconds: 0 });
  const stuck = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
  stuck.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n');
  await server.ask(VERSION);
  await server.close();
  expect(server.logged().at(-1)).toMatchObject({
    level: 'warn',
    cut: 1,
    message: 'stopped; 1 answer was cut: no progress',
  });
});

test('a closing server refuses a new request on an open connection, and closes the connection', async () => {
  const server = await start();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const begun =
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n';
  socket.write(`${begun}{`);
  await server.ask(VERSION);
  const closing = server.close();
  socket.write('}GET /health HTTP/1.1\r\nhost: x\r\n\r\n');
  const answers = await readText(socket);
  expect(answers).toMatch(/^HTTP\/1\.1 400 /);
  expect(answers.match(/HTTP\/1\.1 200/)).toBe(null);
  await closing;
});

test.each([
  [
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
    '431',
    /have 16 KB together, .* A shorter address is answered\.\n$/,
  ],
  ['NONSENSE\r\n\r\n', '400', /This is no request that HTTP allows\.\n$/],
])('what cannot be read as a request is answered in a sentence: %#', async (sent, status, ending) => {
  const server = await start();
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(sent));
  const answer = await readText(socket);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(ending);
});

test('no answer of the API can be framed, run or taken for another kind', async () => {
  const server = await start({ cors: new Set(['https://a.example']) });
  const get = `${server.url}/graphql?query=${encodeURIComponent(VERSION)}`;
  const tag = (await fetch(get)).headers.get('etag')!;
  const preflight = { origin: 'https://a.example', 'access-control-request-method': 'POST' };
  const answers = await Promise.all([
    server.ask(VERSION),
    server.ask('{ nothing }'),
    fetch(get),
    fetch(get, { headers: { 'if-none-match': tag } }),
    fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: preflight }),
    fetch(`${server.url}/health`),
    fetch(`${server.url}/live`),
    fetch(`${server.url}/metrics`),
    fetch(`${server.url}/nothing`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 200, 304, 204, 200, 200, 200, 404]);
  const guards = new Set(
    answers.map(
      ({ headers }) => `${headers.get('x-content-type-options')}; ${headers.get('content-security-policy')}`,
    ),
  );
  expect([...guards]).toEqual(["nosniff; default-src 'none'; frame-ancestors 'none'"]);
});

test('a page keeps its own policy, what is no page may load nothing, a worker only programs, and a 304 changes no policy', async () => {
  const site: SiteHandler = (request, response) => {
    if (request.url === '/page') response.setHeader('content-security-policy', "script-src 'self'");
    response.writeHead(request.url === '/known' ? 304 : 200).end();
  };
  const server = await start({}, { loadSite: () => Promise.resolve(site) });
  const policy = async (path: string) =>
    (await fetch(server.url + path)).headers.get('content-security-policy');
  expect([await policy('/page'), await policy('/file'), await policy('/known')]).toEqual([
    "script-src 'self'",
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    null,
  ]);
  const workers = '/_app/immutable/workers/a.js';
  expect([await policy(workers), await policy(`/under${workers}`), await policy(`/file?${workers}`)]).toEqual(
    [
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ],
  );
});
