import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const CLAIM = 'acupoint:GB30~treats~symptom:sciatica';

/** A page of every kind, and a part of its title. */
const PAGES: readonly (readonly [path: string, title: RegExp])[] = [
  ['/', /Chinese medicine/],
  ['/?focus=acupoint:GB30', /GB30 Huántiào 環跳 · point of the Gallbladder channel/],
  [`/?focus=acupoint:GB30&claim=${CLAIM}`, /GB30 .* sciatica/],
  ['/?focus=symptom:knee-pain&to=organ:liver', /Knee pain to Liver/],
  ['/?view=list', /list/],
  ['/?level=randomized', /Chinese medicine/],
  ['/trace', /Trace a symptom/],
  ['/trace?symptom=symptom:sciatica-lateral', /Sciatica, pain down the side of the leg/],
  ['/trace?symptom=symptom:sciatica-lateral&level=randomized', /Sciatica/],
  [`/claims/${CLAIM}`, /GB30 .* sciatica/],
  ['/citations', /sources/],
  ['/citations?level=randomized', /randomized/],
  ['/citations/agelessherbs-sciatica', /./],
  ['/citations/qin-z-2015-review', /Qin et al\. 2015: /],
  ['/entities/organ:liver', /Liver 肝 · organ/],
  ['/audit', /Audit/],
  ['/audit/unresolved', /: \d/],
  ['/audit/sources?point=GB30', /GB30/],
  ['/body', /The body/],
  ['/body?region=lateral-leg', /Side of the leg on the body/],
  ['/read', /Read a text/],
  ['/studies?symptom=sciatica', /Studies of sciatica/],
  ['/query', /GraphQL/],
  ['/query/docs', /GraphQL API/],
  ['/basket?works=qin-z-2015-review', /1 source/],
  ['/compare?a=organ:kidney&b=organ:liver', /Kidney and Liver/],
  ['/search?q=knee', /Search: knee/],
  ['/about', /About/],
  ['/yours', /./],
];

/** The head of a page as the server sends it; `page.content` would give it after changes by scripts. */
async function headOf(request: APIRequestContext, path: string, headers: Record<string, string> = {}) {
  const answer = await request.get(path, { headers });
  const html = await answer.text();
  const of = (pattern: RegExp) =>
    pattern.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
  return {
    status: answer.status(),
    title: of(/<title>([^<]*)<\/title>/),
    canonical: of(/<link rel="canonical" href="([^"]*)"/),
    meta: (name: string) => of(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`)),
    times: (tag: string) => html.split(tag).length - 1,
  };
}

/** The size of a PNG, the share of its pixels that are not paper, and a checksum. */
async function measure(page: Page, address: string) {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const paper = data.slice(4 * 40 * canvas.width, 4 * 40 * canvas.width + 3).join();
    let [inked, sum] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data.slice(at, at + 3).join() !== paper) inked += 1;
      sum = (sum * 31 + data[at]! + 3 * data[at + 1]! + 7 * data[at + 2]!) % 1_000_000_007;
    }
    return { width: canvas.width, height: canvas.height, inked: inked / (data.length / 4), sum };
  }, address);
}

// One after the other: the last test requests more pictures than may wait, so other tests would get a 503.
test.describe.configure({ mode: 'default' });

test('every kind of page says what it is about, and has its own picture', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await page.goto('/about');
  const seen = new Map<string, string>();
  const sentences = new Set<string>();
  for (const [path, title] of PAGES) {
    const head = await headOf(request, path);
    expect.soft(head.status, path).toBe(200);
    expect.soft(head.title, path).toMatch(title);
    expect.soft(head.title, path).toMatch(/ · Jingluo$/);
    for (const tag of ['name="description"', 'property="og:title"', 'property="og:image"'])
      expect.soft(head.times(tag), `${tag} of ${path}`).toBe(1);
    expect.soft(head.meta('description')!.length, path).toBeGreaterThan(30);
    expect.soft(head.meta('og:description'), path).toBe(head.meta('description'));
    expect.soft(head.title, path).toBe(`${head.meta('og:title')} · Jingluo`);
    expect.soft(head.meta('twitter:card'), path).toBe('summary_large_image');
    expect.soft([head.meta('og:image:width'), head.meta('og:image:height')], path).toEqual(['1200', '630']);
    expect.soft(head.meta('og:image:alt'), path).toContain(head.meta('og:title'));
    const address = head.meta('og:image')!;
    expect.soft(new URL(address).origin, path).toBe(new URL(baseURL!).origin);
    sentences.add(head.meta('description')!);

    const picture = await request.get(address);
    expect.soft([picture.status(), picture.headers()['content-type']], address).toEqual([200, 'image/png']);
    const { width, height, inked, sum } = await measure(page, address);
    expect.soft([width, height], address).toEqual([1200, 630]);
    expect.soft(inked, `${address} is not blank`).toBeGreaterThan(0.02);
    expect.soft(seen.get(String(sum)), `${address} has its own picture`).toBeUndefined();
    seen.set(String(sum), address);
  }
  // The map with a filter has the description of the map, and a claim in a focus that of the claim.
  expect(sentences.size).toBeGreaterThan(PAGES.length - 4);
});

test('a click changes title, description and canonical address, and back restores them', async ({ page }) => {
  const pageHead = () =>
    page.evaluate(() => [
      document.title,
      document.querySelector('meta[name="description"]')?.getAttribute('content'),
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      document.head.querySelectorAll('title').length,
    ]);
  await page.goto('/entities/acupoint:GB30');
  const first = await pageHead();
  expect(first[3]).toBe(1);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Audit' }).click();
  await expect(page).toHaveTitle(/^Audit: /);
  const second = await pageHead();
  expect(second[1]).toContain('contested');
  expect(second[2]).toMatch(/\/audit$/);
  await page.goBack();
  await expect(page).toHaveTitle(/^GB30/);
  expect(await pageHead()).toEqual(first);
});

test('the canonical address of a view is the same on the server and in the browser, without other parameters', async ({
  page,
  request,
}) => {
  const path = '/?focus=acupoint:GB30&utm_source=somewhere';
  const { canonical, meta } = await headOf(request, path);
  expect(canonical).toMatch(/\/\?focus=acupoint:GB30$/);
  expect(meta('og:url')).toBe(canonical);
  expect(meta('og:image')).toMatch(/\/preview\/map\.png\?focus=acupoint:GB30$/);
  await page.goto(path);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', canonical!);
});

test('pages not for search engines have noindex, and missing pages have no picture', async ({ request }) => {
  for (const path of [
    '/no/such/page',
    '/entities/acupoint:GB300',
    '/basket',
    '/search',
    '/search?q=knee',
    '/search?q=knee&kind=symptom',
    '/search?q=endometriosis',
    '/?focus=acupoint:GB30&hide=symptom:sciatica',
  ]) {
    const { meta, canonical } = await headOf(request, path);
    expect([meta('robots'), canonical], path).toEqual(['noindex', undefined]);
  }
  const statuses: Record<string, number> = {
    '/preview/entities/acupoint:GB300.png': 404,
    '/preview/claims/nothing.png': 404,
    '/preview/map.png?focus=acupoint:GB300': 404,
    '/preview/trace.png?symptom=nobody': 404,
    '/preview/graphql.png': 404,
    '/preview/map': 404,
    '/preview/map.png?level=great': 400,
    '/preview/map.png?colour=red': 400,
  };
  for (const [path, status] of Object.entries(statuses))
    expect((await request.get(path)).status(), path).toBe(status);
});

test('a picture is cached: clients that have it get a 304, and others the same bytes', async ({
  request,
}) => {
  const path = '/preview/entities/organ:liver.png';
  const first = await request.get(path);
  const { etag } = first.headers();
  const again = await request.get(path, { headers: { 'if-none-match': etag! } });
  expect(again.status()).toBe(304);
  expect((await (await request.get(path)).body()).equals(await first.body())).toBe(true);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => request.get(`/preview/audit/sources.png?point=GB${index + 1}`)),
  );
  const busy = answers.filter((answer) => answer.status() === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.every((answer) => Number(answer.headers()['retry-after']) > 0)).toBe(true);
  expect(answers.every((answer) => [200, 503].includes(answer.status()))).toBe(true);
});
