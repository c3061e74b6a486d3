import { createHash } from 'node:crypto';
import { expect, test } from './test.ts';
import { VIEWS } from './views.ts';

/** What no page is, of every kind. */
const OTHERS = [
  '/icon.svg',
  '/export/graph.entities.csv',
  '/export/works.bib?works=qin-z-2015-review',
  '/export/SHA256SUMS',
  '/export/no-such-file',
  '/audit/numbers.csv',
  '/preview/about.png',
  '/map/claims',
  '/query/map',
  '/query/view?focus=acupoint:GB30',
  '/graphql',
  '/graphql?query={dataset{version}}',
  '/graphql/schema.graphql',
  '/third-party-notices.txt',
  '/health',
  '/live',
  '/metrics',
  '/trace/__data.json',
  '/_app/no/such/file.js',
];

/** The directives of a policy by their names. */
function directives(policy: string): Map<string, string> {
  return new Map(policy.split('; ').map((one) => [one.split(' ')[0]!, one.slice(one.indexOf(' ') + 1)]));
}

test('every page lets its own script run, by its hash, and nothing else in it', async ({ request }) => {
  for (const address of Object.values(VIEWS)) {
    const answer = await request.get(address);
    const headers = answer.headers();
    const policy = directives(headers['content-security-policy'] ?? '');
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[^]*?)<\/script>/g)].filter(
      ({ groups }) => !groups!['attributes']!.includes('type="application/json"'),
    );
    const hashes = scripts.map(({ groups }) => `'sha256-${sha256(groups!['text']!)}'`);
    expect([address, scripts.length]).toEqual([address, 1]);
    expect(policy.get('script-src')).toBe(`'self' ${hashes.join(' ')}`);
    expect(html).not.toMatch(/<[^>]* on[a-z]+=/);
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect([
      headers['x-content-type-options'],
      headers['referrer-policy'],
      headers['permissions-policy'],
    ]).toEqual(['nosniff', 'same-origin', expect.stringContaining('camera=()')]);
  }
});

test('the page that is kept has the same policy each time, compressed or not', async ({ baseURL }) => {
  const seen = new Set<string>();
  for (const encoding of ['br', 'gzip', 'identity', 'br']) {
    const answer = await fetch(`${baseURL}/`, { headers: { 'accept-encoding': encoding } });
    const script = /<script>(?<text>[^]*?)<\/script>/.exec(await answer.text())!.groups!['text']!;
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain(`'sha256-${sha256(script)}'`);
    seen.add(policy);
    const known = await fetch(`${baseURL}/`, { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect([known.status, known.headers.get('content-security-policy')]).toEqual([304, policy]);
  }
  expect(seen.size).toBe(1);
});

test('a page of which the browser still has a copy runs as before', async ({ page }) => {
  for (const address of ['/', '/about', '/citations']) {
    await page.goto(address);
    await page.reload();
  }
});

test('an answer that says that nothing has changed has no other policy', async ({ baseURL }) => {
  for (const address of ['/about', '/citations', '/map/claims', '/icon.svg', '/export/graph.entities.csv']) {
    const first = await fetch(baseURL + address);
    const tag = first.headers.get('etag');
    if (tag === null) continue;
    const { status, headers } = await fetch(baseURL + address, { headers: { 'if-none-match': tag } });
    expect([address, status, headers.get('content-security-policy')]).toEqual([address, 304, null]);
  }
});

test('no other answer can be run, framed or taken for another kind', async ({ request, page }) => {
  await page.goto('/about');
  const assets = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const files = ['.js', '.css', '.woff2'].map((ending) => assets.find((name) => name.endsWith(ending))!);
  for (const address of [...OTHERS, ...files]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    const policy = directives(headers['content-security-policy'] ?? '');
    expect({
      address,
      kind: headers['x-content-type-options'],
      default: policy.get('default-src'),
      scripts: policy.get('script-src'),
      frames: policy.get('frame-ancestors'),
    }).toEqual({ address, kind: 'nosniff', default: "'none'", scripts: undefined, frames: "'none'" });
  }
});

test('a script in a page that has no hash does not run', async ({ page, baseURL }) => {
  const answer = await fetch(`${baseURL}/about`);
  const html = await answer.text();
  const planted = html.replace(
    '<h1',
    '<script>window.planted = 1</script><img src="x" onerror="window.planted = 2"><h1',
  );
  const refused: string[] = [];
  const other = await page.context().newPage();
  await other.route('**/about', (route) =>
    route.fulfill({
      body: planted,
      headers: {
        'content-type': 'text/html',
        'content-security-policy': answer.headers.get('content-security-policy')!,
      },
    }),
  );
  other.on('console', (message) => refused.push(message.text()));
  await other.goto('/about');
  await other.waitForSelector('html[data-live]', { state: 'attached' });
  expect(await other.evaluate(() => (window as { planted?: number }).planted)).toBeUndefined();
  expect(refused.filter((text) => /inline script|inline event handler/.test(text)).length).toBeGreaterThan(1);
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
