import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cachedPage, keptBytes } from './page-cache.ts';

const page = (encoding?: string, path = '/') =>
  new Request(
    `http://localhost${path}`,
    encoding === undefined ? {} : { headers: { 'accept-encoding': encoding } },
  );

function renderer(text: string, status = 200) {
  const rendered = { times: 0 };
  const render = () => {
    rendered.times += 1;
    return new Response(text, { status, headers: { 'content-type': 'text/html', link: '<a>; rel=preload' } });
  };
  return { rendered, render };
}

test('a page is rendered once for each version', async () => {
  const { rendered, render } = renderer('<p>經絡</p>');
  for (const version of ['1', '1', '2', '2']) {
    const response = await cachedPage(page('', '/once'), version, render);
    expect(await response.text()).toBe('<p>經絡</p>');
    expect(response.headers.get('link')).toBe('<a>; rel=preload');
  }
  expect(rendered.times).toBe(2);
});

test('readers who ask at the same time share one rendering', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  let times = 0;
  const render = () => {
    times += 1;
    return promise;
  };
  const asked = [1, 2, 3].map(() => cachedPage(page('', '/shared'), '1', render));
  resolve(new Response('<p>經絡</p>'));
  const texts = await Promise.all(asked.map(async (response) => (await response).text()));
  expect([texts, times]).toEqual([['<p>經絡</p>', '<p>經絡</p>', '<p>經絡</p>'], 1]);
});

test('each host name has its own page, and the last used hosts are cached', async () => {
  const times = new Map<string, number>();
  const ask = async (host: string) => {
    const render = () => {
      times.set(host, (times.get(host) ?? 0) + 1);
      return new Response(`<link rel="canonical" href="http://${host}/">`);
    };
    return (await cachedPage(new Request(`http://${host}/named`), '1', render)).text();
  };
  for (const host of [...'abacdefghaiab'])
    expect(await ask(host)).toBe(`<link rel="canonical" href="http://${host}/">`);
  // When i was added, b was unused for the longest time.
  expect(Object.fromEntries(times)).toEqual({ a: 1, b: 2, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 });
});

test('a page is sent in an encoding that the client accepts', async () => {
  const { render } = renderer('<p>經絡</p>');
  const bytes = async (encoding: string) => {
    const response = await cachedPage(page(encoding, '/encoded'), '1', render);
    expect(response.headers.get('vary')).toContain('accept-encoding');
    return [response.headers.get('content-encoding'), Buffer.from(await response.arrayBuffer())] as const;
  };
  const [br, packed] = await bytes('gzip, deflate, br');
  expect([br, brotliDecompressSync(packed).toString()]).toEqual(['br', '<p>經絡</p>']);
  const [gzip, zipped] = await bytes('gzip');
  expect([gzip, gunzipSync(zipped).toString()]).toEqual(['gzip', '<p>經絡</p>']);
  expect((await bytes('identity'))[0]).toBeNull();
  expect((await bytes('br;q=0, gzip;q=0.5'))[0]).toBe('gzip');
});

test('a client that already has the page gets a 304', async () => {
  const render = () => new Response('whole', { headers: { etag: '"1"' } });
  expect((await cachedPage(page('', '/tagged'), '1', render)).headers.get('etag')).toBe('W/"1"');
  const again = new Request('http://localhost/tagged', { headers: { 'if-none-match': 'W/"1"' } });
  const response = await cachedPage(again, '1', render);
  expect([response.status, await response.text()]).toEqual([304, '']);
});

test('a page has the policy with which it was rendered, in every form and when it has not changed', async () => {
  const policy = "script-src 'self' 'sha256-x'";
  const render = () =>
    new Response('whole', { headers: { etag: 'W/"1"', 'content-security-policy': policy } });
  const known = new Request('http://localhost/guarded', { headers: { 'if-none-match': 'W/"1"' } });
  for (const request of [page('', '/guarded'), page('br', '/guarded'), page('gzip', '/guarded'), known])
    expect((await cachedPage(request, '1', render)).headers.get('content-security-policy')).toBe(policy);
});

test('a failed page is not cached', async () => {
  const bad = renderer('broken', 500);
  expect((await cachedPage(page('', '/bad'), '1', bad.render)).status).toBe(500);
  const good = renderer('whole');
  expect(await (await cachedPage(page('', '/bad'), '1', good.render)).text()).toBe('whole');
});

test('it says how much it keeps: the bytes of every encoding', async () => {
  const before = keptBytes();
  const response = await cachedPage(page('', '/sized'), '1', () => new Response('x'.repeat(100_000)));
  expect(await response.text()).toHaveLength(100_000);
  await cachedPage(page('', '/sized'), '1', () => new Response('not asked'));
  // Another page has left for it, and such a text packs well.
  expect(keptBytes() - before).toBeGreaterThan(99_000);
  expect(keptBytes() - before).toBeLessThan(101_000);
});
