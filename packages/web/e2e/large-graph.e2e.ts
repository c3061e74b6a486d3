import { spawnNode } from '../../../scripts/processes/spawn-node.ts';
import { type ServerProcess, serverProcess } from '../../../scripts/testing/server-process.ts';
import { violations } from './axe.ts';
import { coloursOf, liveGraph } from './drawing.ts';
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
  await expect(note).toContainText('The 600 best supported of 2,512 symptoms and patterns');
  await expect(note).toContainText('1,912 are not drawn: search finds each of them.');
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

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is drawn, says what is not, and its nodes are links', async ({ page }) => {
    await page.goto(site);
    await expect(page.getByRole('note')).toContainText('of 2,512 symptoms and patterns');
    const graph = page.getByRole('region', { name: 'Graph' });
    await expect(graph.locator('a[href="/?focus=acupoint:GB30"] circle')).toHaveCount(1);
    expect(await graph.locator('a[href^="/?focus=symptom:"] circle').count()).toBeGreaterThan(20);
  });

  test('on a phone, too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(site);
    await expect(page.getByRole('note')).toBeInViewport();
  });
});
