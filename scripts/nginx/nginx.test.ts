import { once } from 'node:events';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { thisMachine } from '../browser/machine.ts';
import { type ServerProcess, startServer } from '../testing/server-process.ts';
import { ensureNginx, NGINX_FOLDER } from './find-nginx.ts';
import { type NginxProcess, startNginx } from './nginx-process.ts';

/** Only Linux has all of 127.0.0.0/8 on loopback without being told. */
const CLIENT = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';

let program: string;
let server: ServerProcess;
let nginx: NginxProcess;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  program = ensureNginx(thisMachine(), NGINX_FOLDER);
  server = await startBelow('');
  ends.push(() => server.stop('SIGKILL'));
  nginx = await startNginx({ program, behind: [server], basePath: '' });
  ends.push(nginx.stop);
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

function startBelow(basePath: string): Promise<ServerProcess> {
  return startServer('scripts/start.ts', {
    KG_TRUST_PROXY: '1',
    // Every answer is in the log.
    KG_SLOW_MILLISECONDS: '0',
    KG_BASE_PATH: basePath,
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly localAddress?: string;
}

/** What is answered, byte for byte. */
async function ask(url: string, { body, ...options }: Asking = {}): Promise<Answer> {
  const request = httpRequest(url, { agent: false, ...options });
  request.end(body);
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, body: await buffer(response) };
}

/** The headers that are not of one request or one connection. */
function lasting({ headers }: Answer): IncomingHttpHeaders {
  const { date, connection, server: proxy, ...rest } = headers;
  expect([date === undefined, connection === undefined, proxy]).toEqual([false, false, expect.anything()]);
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([name]) => !['x-request-id', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name),
    ),
  );
}

/** Jingluo takes the better one; nginx alone would take gzip. */
const BROTLI = { headers: { 'accept-encoding': 'gzip, br' } };

test.each([
  '/',
  '/trace?symptom=symptom:sciatica',
  '/map/claims',
  '/health',
  '/live',
  '/no/such/page',
  '/graphql?query={dataset{version}}',
  '/preview/about.png',
])('answers have the same headers as without nginx, and Strict-Transport-Security: %s', async (path) => {
  // Pages have absolute addresses in them: those that readers see.
  const asked = { headers: { ...BROTLI.headers, 'x-forwarded-host': new URL(nginx.url).host } };
  const [direct, behind] = [await ask(server.url + path, asked), await ask(nginx.url + path, BROTLI)];
  expect(behind.status).toBe(direct.status);
  expect(behind.body.equals(direct.body)).toBe(true);
  expect(lasting(behind)).toEqual({
    ...lasting({ ...direct, headers: { ...direct.headers, server: 'none' } }),
    'strict-transport-security': 'max-age=31536000',
  });
});

test('a page is compressed once, by Jingluo', async () => {
  const { headers, body } = await ask(`${nginx.url}/about`, BROTLI);
  expect(headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(body).toString()).toMatch(/^<!doctype html>/i);
  const plain = await ask(`${nginx.url}/about`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers['content-encoding']).toBe(undefined);
});

test('the log has the address of the client and the id that nginx gave; what the client says of itself is dropped', async () => {
  const { headers } = await ask(`${nginx.url}/citations`, {
    localAddress: CLIENT,
    headers: { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'ftp', 'x-request-id': 'mine' },
  });
  const id = String(headers['x-request-id']);
  expect(id).toMatch(/^[\da-f]{32}$/);
  const [line] = await server.waitFor(new RegExp(`.*"requestId":"${id}".*"path":"/citations".*`));
  expect(JSON.parse(line)).toMatchObject({ client: CLIENT });
  expect(server.output()).not.toContain('192.0.2.7');
  expect(nginx.requests().some((request) => request.startsWith(CLIENT) && request.endsWith(`id=${id}`))).toBe(
    true,
  );
});

test('a query by GET is asked again by its ETag', async () => {
  const url = `${nginx.url}/graphql?query={dataset{version}}`;
  const { headers, body } = await ask(url);
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(body.length).toBeGreaterThan(10);
  const again = await ask(url, { headers: { 'if-none-match': headers.etag! } });
  expect([again.status, again.headers.etag, again.body.length]).toEqual([304, headers.etag, 0]);
});

test('files with a hash in their name, and pictures for links, come from the cache of nginx the second time', async () => {
  const page = brotliDecompressSync((await ask(`${nginx.url}/about`, BROTLI)).body).toString();
  const file = /_app\/immutable\/[^"]+\.js/.exec(page)![0];
  for (const path of [`/${file}`, '/preview/citations.png']) {
    const first = await ask(nginx.url + path, BROTLI);
    const second = await ask(nginx.url + path, BROTLI);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.equals(first.body)).toBe(true);
    expect(lasting(second)).toEqual(lasting(first));
    // The same file for another who does not know brotli.
    expect((await ask(nginx.url + path)).headers['content-encoding']).toBe(undefined);
    const lines = nginx.requests().filter((line) => line.includes(` ${path}"`));
    expect(lines.map((line) => /cache=(\w+)/.exec(line)![1]).slice(0, 2)).toEqual(['MISS', 'HIT']);
  }
});

test('an address and headers of up to 16 KB arrive, more is answered by Jingluo in a sentence, and so is a large body', async () => {
  const most = await ask(`${nginx.url}/graphql?query={dataset{version}}&x=${'x'.repeat(14_000)}`);
  expect(most.status).toBe(200);
  const halves = { 'x-one': 'x'.repeat(9000), 'x-two': 'x'.repeat(9000) };
  const more = await ask(`${nginx.url}/health`, { headers: halves });
  expect([more.status, more.body.toString()]).toEqual([431, expect.stringContaining('16 KB together')]);
  const large = await ask(`${nginx.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ dataset { version } }', extensions: 'x'.repeat(200_000) }),
  });
  expect([large.status, large.body.toString()]).toEqual([413, expect.stringContaining('BODY_LIMIT')]);
});

test('a large export is sent on while it is made: nginx keeps none of it', async () => {
  const request = httpRequest(`${nginx.url}/export/graph.jsonld`, { agent: false }).end();
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  expect(response.statusCode).toBe(200);
  // A reader who is slower than the server: nothing is read until something else has been answered.
  expect((await ask(`${nginx.url}/about`)).status).toBe(200);
  const { length } = await buffer(response);
  expect(length).toBeGreaterThan(2_000_000);
  expect(nginx.errors()).not.toMatch(/upstream response is buffered.*GET \/export\//);
});

test('/metrics are not for others', async () => {
  expect((await ask(`${server.url}/metrics`)).status).toBe(200);
  expect((await ask(`${nginx.url}/metrics`)).status).toBe(404);
});

test('exports in quick succession get 429, a sentence and a time; pages are still served', async () => {
  const answers: Answer[] = [];
  for (let count = 0; count < 8; count += 1)
    answers.push(
      await ask(`${nginx.url}/export/works.txt?works=qin-z-2015-review`, { localAddress: CLIENT }),
    );
  expect(answers[0]!.status).toBe(200);
  const { status, headers, body } = answers.at(-1)!;
  expect([status, headers['retry-after'], headers['content-type']]).toEqual([
    429,
    '30',
    'text/plain; charset=utf-8',
  ]);
  expect(body.toString()).toBe('Too many requests from this address. Wait half a minute, then try again.\n');
  expect((await ask(`${nginx.url}/about`, { localAddress: CLIENT })).status).toBe(200);
});

test('queries in quick succession get 429 as an error of GraphQL', async () => {
  const url = `${nginx.url}/graphql?query={dataset{version}}`;
  // More than the 60 at once, and what is allowed anew meanwhile.
  let last = await ask(url, { localAddress: CLIENT });
  for (let count = 0; last.status === 200 && count < 20; count += 1) {
    const many = await Promise.all(Array.from({ length: 100 }, () => ask(url, { localAddress: CLIENT })));
    last = many.find(({ status }) => status !== 200) ?? last;
  }
  expect([last.status, last.headers['retry-after']]).toEqual([429, '5']);
  expect(JSON.parse(last.body.toString())).toMatchObject({
    errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
  });
});

test('below a path, its locations are those of the example with the path in front', async () => {
  const below = await startBelow('/graphs/jingluo');
  const proxy = await startNginx({
    program,
    behind: [below],
    basePath: '/graphs/jingluo',
  });
  const { origin } = new URL(proxy.url);
  const page = (await ask(`${proxy.url}/about`)).body.toString();
  const file = /_app\/immutable\/[^"]+\.js/.exec(page)![0];
  const statuses = await Promise.all(
    [
      `${proxy.url}/`,
      `${proxy.url}/${file}`,
      `${proxy.url}/graphql?query={dataset{version}}`,
      `${proxy.url}/health`,
      `${proxy.url}/metrics`,
      `${origin}/metrics`,
      `${origin}/about`,
    ].map(async (url) => (await ask(url)).status),
  );
  await proxy.stop();
  await below.stop('SIGKILL');
  expect(statuses).toEqual([200, 200, 200, 200, 404, 404, 404]);
});

test('while one of two instances is stopped, no request fails', async () => {
  const [leaving, staying] = await Promise.all([startBelow(''), startBelow('')]);
  const proxy = await startNginx({ program, behind: [leaving, staying], basePath: '' });
  const query = JSON.stringify({ query: '{ dataset { version } }' });
  const json = { 'content-type': 'application/json' };
  const statuses: number[] = [];
  let isOver = false;
  const askOn = async (path: string, asking?: Asking): Promise<void> => {
    while (!isOver) statuses.push((await ask(proxy.url + path, asking)).status);
  };
  const asking = [askOn('/about'), askOn('/live'), askOn('/map/claims'), askOn('/entities/acupoint:GB30')];
  const posts = Array.from({ length: 40 }, () =>
    ask(`${proxy.url}/graphql`, { method: 'POST', headers: json, body: query }),
  );
  expect(await leaving.stop()).toBe(0);
  const before = statuses.length;
  while (statuses.length < before + 20) await ask(`${proxy.url}/live`);
  isOver = true;
  await Promise.all(asking);
  statuses.push(...(await Promise.all(posts)).map(({ status }) => status));
  await proxy.stop();
  await staying.stop('SIGKILL');
  expect(statuses.length).toBeGreaterThan(60);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(leaving.output()).toContain('"message":"stopped"');
});
