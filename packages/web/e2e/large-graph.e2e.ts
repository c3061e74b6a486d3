import { spawnNode } from '../../../scripts/processes/spawn-node.ts';
import { type ServerProcess, serverProcess } from '../../../scripts/testing/server-process.ts';
import { AUDIT_LISTS } from '../src/routes/audit/audit-lists.ts';
import { violations } from './axe.ts';
import { coloursOf, liveGraph } from './drawing.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/* The site over a snapshot file of 28,000 claims about 2,500 symptoms and patterns: more than the map has room for. */

test.describe.configure({ mode: 'serial' });

let served: ServerProcess;
let site: string;

test.beforeAll(async () => {
  served = await serverProcess(spawnNode([new URL('serve-large.ts', import.meta.url).pathname], {}));
  site = served.url;
});

test.afterAll(() => served.stop());

test('the page of the map is short, and says how much is not drawn and where it is found', async ({
  page,
}) => {
  const html = await (await page.request.get(site)).text();
  expect(Buffer.byteLength(html)).toBeLessThan(250_000);
  await page.goto(site);
  const graph = await liveGraph(page);
  expect(await coloursOf(graph)).toBeGreaterThan(10);
  const note = page.getByRole('note');
  await expect(note).toContainText(/The 600 best supported of 2,5\d\d symptoms and patterns/);
  await expect(note).toContainText(/1,9\d\d are not drawn: search finds each of them\./);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'search', exact: true }).click();
  await expect(page).toHaveURL(`${site}/search`);
});

test('what is not drawn is found, and its focus is drawn on the map', async ({ page }) => {
  const { nodes } = (await (await page.request.get(`${site}/query/map`)).json()) as {
    nodes: { id: string }[];
  };
  const drawn = new Set(nodes.map(({ id }) => id));
  expect(nodes.filter(({ id }) => /^(?:symptom|pattern):/.test(id))).toHaveLength(600);
  const number = Array.from({ length: 2000 }, (_, index) => index).find(
    (index) => index % 5 !== 4 && !drawn.has(`symptom:made-up-${index}`),
  );
  await page.goto(`${site}/search?q=made-up+symptom+number+${number}`);
  await page
    .getByRole('main')
    .getByRole('link', { name: `Made-up symptom number ${number}` })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`focus=symptom:made-up-${number}$`));
  await liveGraph(page);
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('filters say which claims they count', async ({ page }) => {
  await page.goto(`${site}/?level=randomized`);
  await liveGraph(page);
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText(
    /Counted and filtered here are the [\d,]+ strongest claims of what\s+is drawn;\s+[\d,]+ more are in the graph\./,
  );
});

test('the list says how many it leaves out', async ({ page }) => {
  await page.goto(`${site}/?view=list`);
  await expect(page.getByRole('main')).toContainText(
    /[\d,]+ more are not listed: search finds each of them\./,
  );
});

test('a file of the map has what is drawn, and the claims between', async ({ page }) => {
  const { nodes } = (await (await page.request.get(`${site}/query/map`)).json()) as {
    nodes: { id: string }[];
  };
  const gexf = await (await page.request.get(`${site}/export/view.gexf`)).text();
  expect(gexf.match(/<node /g)).toHaveLength(nodes.length);
  expect(gexf.match(/<edge /g)!.length).toBeGreaterThan(1000);
});

/** Pages of what most is said of, and of all. */
const HUBS = [
  '/?focus=acupoint:GB30',
  '/?focus=channel:GB',
  '/?focus=acupoint:GB30&view=list',
  '/?view=list',
  '/entities/acupoint:GB30',
  '/entities/channel:GB',
  '/claims?of=acupoint:GB30',
  '/compare?a=acupoint:GB30&b=acupoint:BL23',
  '/compare?a=acupoint:GB30&b=acupoint:BL23&of=all',
  '/compare?a=acupoint:GB30&b=acupoint:BL23&view=table',
  '/?level=randomized',
  '/?level=traditional&view=list',
  '/?work=chinese-acupuncture-moxibustion-1999',
  '/?work=acukg-2025&view=list',
  '/?focus=acupoint:GB30&open=element:earth,symptom:headache',
  '/?focus=acupoint:GB30&to=symptom:headache',
  '/entities/symptom:made-up-0',
  '/claims',
  '/claims?by=chinese-acupuncture-moxibustion-1999',
  '/claims/acupoint:GB30~treats~symptom:sciatica',
  '/audit',
  '/audit/sources',
  '/body',
  '/body?region=thigh',
  '/read',
  '/studies?symptom=symptom:headache',
  '/studies?treatment=remedy:acupuncture',
  ...AUDIT_LISTS.map(({ key }) => `/audit/${key}`),
  '/citations',
  '/citations/qin-z-2015-review',
  '/citations/chinese-acupuncture-moxibustion-1999',
  '/search',
  '/search?q=made-up',
  '/query',
  '/query/docs',
  '/trace',
  '/trace?symptom=nothing-like-it',
  '/trace?symptom=symptom:made-up-0',
  '/trace?symptom=symptom:made-up-1',
  '/trace?symptom=symptom:made-up-1&channels=all',
  '/trace?symptom=symptom:made-up-1&from=13&channels=all',
  ...['headache', 'abdominal-pain', 'chest-pain', 'back-pain'].flatMap((symptom) =>
    ['', '&channels=all', '&level=traditional', '&derived=hide', '&channel=BL'].map(
      (part) => `/trace?symptom=symptom:${symptom}${part}`,
    ),
  ),
  '/basket',
  '/yours',
  '/about',
];

test('no page grows with the graph', async ({ page }) => {
  const large: string[] = [];
  for (const path of HUBS) {
    const response = await page.request.get(site + path);
    const html = await response.text();
    if (response.status() >= 500) large.push(`${path}: ${response.status()}`);
    if (Buffer.byteLength(html) > 250_000) large.push(`${path}: ${Buffer.byteLength(html)}`);
  }
  expect(large).toEqual([]);
});

/** From the choice of a trace over the pages of one with 40 channels, and to one channel and back. */
async function walkTrace(page: Page): Promise<void> {
  await page.goto(`${site}/trace`);
  await expect(page.getByRole('main')).toContainText(/[\d,]+ more can be asked for by name/);
  await page.getByRole('link', { name: 'Made-up symptom number 1', exact: true }).first().click();
  await expect(page).toHaveURL(`${site}/trace?symptom=symptom:made-up-1`);
  await expect(page.getByText('Channels 1 to 12 of 40.')).toBeVisible();
  await expect(page.locator('aside section[id^="list-"]')).toHaveCount(12);
  await page
    .getByRole('navigation', { name: 'Pages of channels' })
    .getByRole('link', { name: 'Next' })
    .click();
  await expect(page).toHaveURL(/[?&]from=13$/);
  await expect(page.getByText('Channels 13 to 24 of 40.')).toBeVisible();
  await page.getByRole('link', { name: 'First' }).click();
  await expect(page).toHaveURL(`${site}/trace?symptom=symptom:made-up-1`);
  await page.getByRole('link', { name: 'All claims about made-up symptom number 1' }).isVisible();
}

test('a trace of many channels has pages of them', ({ page }) => walkTrace(page));

/** From the map to a hub, the list of its claims, its comparison, the audit and back. */
async function walk(page: Page): Promise<void> {
  await page.goto(`${site}/search?q=Gallbladder+channel`);
  await page.locator('main a[href$="focus=channel:GB"]').first().click();
  await expect(page).toHaveURL(/focus=channel:GB$/);
  const more = page.getByRole('link', { name: /^[\d,]+ more in a list$/ }).first();
  await more.click();
  await expect(page).toHaveURL(/\/claims\?of=channel:GB&relation=/);
  await page.getByRole('link', { name: 'All claims about it' }).click();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByRole('link', { name: 'First' })).toBeVisible();
  await page.getByRole('link', { name: 'All about it' }).click();
  await expect(page).toHaveURL(/\/entities\/channel:GB$/);
  await page.goto(`${site}/compare?a=symptom:made-up-0&b=symptom:made-up-1`);
  await page.getByRole('link', { name: /^[\d,]+ more: all of Made-up symptom number 0 in a list$/ }).click();
  await expect(page).toHaveURL(/\/claims\?of=symptom:made-up-0&relation=treats&side=in$/);
  await page.goto(`${site}/audit`);
  await page.getByRole('link', { name: 'Sources that differ', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Sources that differ/);
  await page.getByRole('link', { name: 'Audit', exact: true }).first().click();
  await expect(page).toHaveURL(`${site}/audit`);
  await page.getByRole('link', { name: /^Map/ }).first().click();
  await expect(page).toHaveURL(`${site}/`);
}

test('clicks lead from a hub to all its claims, and from a comparison and the audit back to the map', ({
  page,
}) => walk(page));

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is drawn, says what is not, and its nodes are links', async ({ page }) => {
    await page.goto(site);
    await expect(page.getByRole('note')).toContainText(/of 2,5\d\d symptoms and patterns/);
    const graph = page.getByRole('region', { name: 'Graph' });
    await expect(graph.locator('a[href="/?focus=acupoint:GB30"] circle')).toHaveCount(1);
    expect(await graph.locator('a[href^="/?focus=symptom:"] circle').count()).toBeGreaterThan(20);
  });

  test('a trace of many channels has pages of them, too', ({ page }) => walkTrace(page));

  test('the map says how many of the things drawn are links, and the list has more', async ({ page }) => {
    await page.goto(site);
    // Playwright finds no text in `noscript`.
    const words = page.locator('noscript .linked').filter({ visible: true });
    await expect(words).toHaveText(
      /^\s*\d+ of the 1,\d+\s+things\s+drawn\s+can\s+be\s+opened\s+here\.\s+The\s+list\s+has\s+all\.\s*$/,
    );
    await words.getByRole('link').click();
    await expect(page).toHaveURL(`${site}/?view=list`);
  });

  test('clicks lead from a hub to all its claims, too', ({ page }) => walk(page));

  test('on a phone, too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(site);
    await expect(page.getByRole('note')).toBeInViewport();
  });
});
