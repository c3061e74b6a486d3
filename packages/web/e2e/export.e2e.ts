import { createHash } from 'node:crypto';
import { request as asHttp } from 'node:http';
import type { APIRequestContext } from '@playwright/test';
import { EXPORT_FORMATS } from '../../graph/src/exporting/formats.ts';
import { expect, test } from './test.ts';

/** Rows of a CSV in which no cell has a line break, with the first line as names. */
function rowsOf(text: string): string[] {
  return text.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
}

const idsIn = (text: string): string[] => rowsOf(text).map((row) => row.slice(0, row.indexOf(',')));

async function countsOf(request: APIRequestContext): Promise<Record<string, number>> {
  const answer = await request.post('/graphql', {
    data: { query: '{ dataset { entities headings claims derivedClaims citations } }' },
  });
  const { data } = (await answer.json()) as { data: { dataset: Record<string, number> } };
  return data.dataset;
}

const ENDINGS = EXPORT_FORMATS.map(({ ending }) => ending);

for (const ending of ENDINGS) {
  test(`graph.${ending} is a file named after the version of the data`, async ({ request }) => {
    const answer = await request.get(`/export/graph.${ending}`);
    expect(answer.status()).toBe(200);
    const { 'content-disposition': name, etag } = answer.headers();
    expect(name).toMatch(new RegExp(`^attachment; filename="jingluo-\\w{1,12}-graph\\.${ending}"$`));
    expect((await answer.body()).length).toBeGreaterThan(20_000);
    const again = await request.get(`/export/graph.${ending}`, { headers: { 'if-none-match': etag! } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    expect((await request.head(`/export/graph.${ending}`)).status()).toBe(200);
  });
}

test('the tables have as many rows as GraphQL counts', async ({ request }) => {
  const counts = await countsOf(request);
  const lines = async (file: string) => idsIn(await (await request.get(`/export/${file}`)).text()).length;
  expect(await lines('graph.entities.csv')).toBe(counts['entities']! + counts['headings']!);
  expect(await lines('graph.claims.csv')).toBe(counts['claims']! + counts['derivedClaims']!);
  expect(await lines('graph.claims.csv?derived=0')).toBe(counts['claims']);
});

test('a large file is sent in pieces, and the client can stop reading', async ({ request, baseURL }) => {
  const pieces = await new Promise<number>((resolve, reject) => {
    const download = asHttp(new URL('/export/graph.trig', baseURL), (response) => {
      expect(response.headers['content-length']).toBeUndefined();
      let seen = 0;
      response.on('data', () => {
        seen += 1;
        if (seen < 3) return;
        resolve(seen);
        download.destroy();
      });
    });
    download.on('error', reject);
    download.end();
  });
  expect(pieces).toBe(3);
  expect((await request.get('/health')).status()).toBe(200);
});

test('a refusal says what is allowed', async ({ request }) => {
  const refusal = async (path: string) => {
    const answer = await request.get(`/export/${path}`);
    const { message } = (await answer.json()) as { message: string };
    return [answer.status(), message];
  };
  expect(await refusal('graph.gexf?level=high')).toEqual([
    400,
    'level: “high” is not allowed; allowed: uncited, traditional, registered, observational, randomized, synthesized',
  ]);
  expect(await refusal('graph.gexf?levl=randomized')).toEqual([
    400,
    'There is no parameter “levl”; there are relation, level, standing, work, entity, derived.',
  ]);
  expect(await refusal('graph.gexf?work=qin-z-2015-revew')).toEqual([
    404,
    'work: nothing here is called “qin-z-2015-revew”. Nearest: citation:qin-z-2015-review.',
  ]);
  expect(await refusal('view.gexf?focus=acupoint:GB300')).toEqual([
    404,
    'entity: nothing here is called “acupoint:GB300”. Nearest: acupoint:GB30.',
  ]);
  expect(await refusal('graph.xlsx')).toEqual([404, expect.stringContaining('graph.gexf')]);
});

for (const search of [
  'focus=acupoint:GB30',
  'focus=symptom:sciatica&open=acupoint:GB30*12&level=traditional',
  'focus=symptom:sciatica-lateral&to=acupoint:GB30',
  'focus=channel:LR&kinds=organ,element,quality&derived=no',
]) {
  test(`the view ${search} is exported as it is drawn`, async ({ request }) => {
    const page = await (await request.get(`/?${search}`)).text();
    const drawn = new Set([...page.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id!));
    expect(drawn.size).toBeGreaterThan(2);

    const claims = idsIn(await (await request.get(`/export/view.claims.csv?${search}`)).text());
    expect(claims.sort()).toEqual([...drawn].sort());

    const things = idsIn(await (await request.get(`/export/view.entities.csv?${search}`)).text());
    const ends = claims.flatMap((id) => [id.split('~')[0]!, id.split('~')[2]!]);
    expect([...things].sort()).toEqual([...new Set(ends)].sort());

    const gexf = await (await request.get(`/export/view.gexf?${search}`)).text();
    expect(gexf.match(/<node /g)).toHaveLength(things.length);
    expect(gexf.match(/<viz:position /g)).toHaveLength(things.length);
    expect(gexf.match(/<edge /g)).toHaveLength(claims.length);
  });
}

test('the whole map has every thing of its kinds, with the claims that pass', async ({ request }) => {
  const counts = await countsOf(request);
  const whole = idsIn(await (await request.get('/export/view.entities.csv')).text());
  expect(whole).toHaveLength(counts['entities']!);
  const some = idsIn(
    await (await request.get('/export/view.claims.csv?kinds=acupoint,channel&relations=point-of')).text(),
  );
  expect(some.length).toBeGreaterThan(300);
  expect(some.filter((id) => !id.includes('~point-of~'))).toEqual([]);
});

test('the checksums of the site are those of the files that it sends', async ({ request }) => {
  const sums = (await (await request.get('/export/SHA256SUMS')).text()).trimEnd().split('\n');
  expect(sums).toHaveLength(ENDINGS.length);
  for (const [index, ending] of ENDINGS.entries()) {
    const answer = await request.get(`/export/graph.${ending}`);
    const [, name] = /filename="([^"]+)"/.exec(answer.headers()['content-disposition']!)!;
    const sum = createHash('sha256')
      .update(await answer.body())
      .digest('hex');
    expect(sums[index]).toBe(`${sum}  ${name}`);
  }
});

test('the page about the data leads to every file', async ({ request }) => {
  const page = await (await request.get('/about')).text();
  const addresses = [...page.matchAll(/href="(\/export\/[^"]+)"/g)].map(([, address]) => address!);
  expect(addresses).toEqual(expect.arrayContaining(ENDINGS.map((ending) => `/export/graph.${ending}`)));
  for (const address of addresses) expect((await request.head(address)).status()).toBe(200);
});
