import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

/** The editor of a region. */
function editor(page: Page, name: 'Query' | 'Variables'): Locator {
  return page.getByRole('region', { name, exact: true }).locator('[contenteditable="true"]');
}

async function open(page: Page, href = '/query'): Promise<Locator> {
  await page.goto(href);
  await expect(editor(page, 'Query')).toBeVisible();
  await expect(editor(page, 'Variables')).toBeVisible();
  return page.getByRole('region', { name: 'Result', exact: true });
}

/** Replaces the text of an editor. */
async function write(page: Page, name: 'Query' | 'Variables', text: string): Promise<void> {
  await editor(page, name).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

function linkTo(query: string, more: Record<string, string> = {}): string {
  return `/query?${new URLSearchParams({ query, ...more }).toString()}`;
}

const GB30 = '{ acupoint(id: "GB30") { code channel { code } } }';

test('a query runs by button and by Ctrl+Enter, and is in the address', async ({ page }) => {
  const result = await open(page);
  await write(page, 'Query', GB30);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(result).toContainText('"code": "GB30"');
  await expect(page).toHaveURL(/\/query\?query=/);

  await write(page, 'Query', 'query A($id: ID!) { acupoint(id: $id) { code } }');
  await write(page, 'Variables', '{ "id": "环跳" }');
  await page.keyboard.press('Control+Enter');
  await expect(result.locator('.cm-content')).toHaveText(/\{\s*"data": \{\s*"acupoint": \{\s*"code": "GB30"/);
  await expect(result.getByText('channel')).toHaveCount(0);

  await page.reload();
  await expect(editor(page, 'Variables')).toContainText('环跳');
  await expect(result).toContainText('"code": "GB30"');
});

test('the editor completes fields, explains the field under the pointer or cursor, and marks errors', async ({
  page,
}) => {
  await open(page);
  await write(page, 'Query', '{ symptom(id: "sciatica") { cha } }');
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+ ');
  await page.getByRole('option', { name: /^channels/ }).click();
  await expect(editor(page, 'Query')).toContainText('{ channels }');
  await expect(page.getByText('Symptom.channels: [SymptomChannel!]!')).toBeVisible();

  await editor(page, 'Query').getByText('symptom', { exact: true }).hover();
  await expect(page.getByRole('tooltip').or(page.locator('.cm-tooltip'))).toContainText('One symptom.');

  await write(page, 'Query', '{ symptom(id: "sciatica") { chanels } }');
  await expect(editor(page, 'Query').locator('.cm-lintRange-error')).toHaveText('chanels');
});

test('a refused query gives line, column and reason, with a link to the place', async ({ page }) => {
  const result = await open(page);
  await write(page, 'Query', '{\n  symptom(id: "sciatica") {\n    chanels\n  }\n}');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(result.getByRole('alert')).toContainText('Cannot query field "chanels" on type "Symptom"');
  await result.getByRole('button', { name: 'Line 3, column 5' }).click();
  await expect(editor(page, 'Query')).toBeFocused();
  await page.keyboard.press('Shift+End');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('chanels');
});

test('broken variables are marked, and reported when the query is run', async ({ page }) => {
  const result = await open(page);
  await write(page, 'Variables', '{ "id": }');
  await expect(editor(page, 'Variables').locator('.cm-lintRange-error')).not.toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(result.getByRole('alert')).toContainText('Variables are not valid JSON');
});

test('a partial answer shows its errors and its data', async ({ page }) => {
  const result = await open(page, linkTo('{ dataset { licence } acupoint(id: "Futu") { code } }'));
  await expect(result.getByRole('alert')).toContainText('A part of the answer is missing.');
  await expect(result.getByRole('alert')).toContainText('at acupoint');
  await expect(result).toContainText('"licence"');
});

test('a running query can be cancelled, and the next one is answered', async ({ page }) => {
  const result = await open(page, linkTo(GB30));
  let hold = true;
  await page.route('**/graphql', (route) => (hold ? undefined : route.continue()));
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(result.getByRole('status')).toHaveText('Waiting for the answer …');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(result.getByRole('status')).toContainText('Cancelled');
  hold = false;
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(result.getByRole('status')).toContainText('Answered in');
});

test('a question from the menu fills the editor and is answered at once', async ({ page }) => {
  const result = await open(page, linkTo(GB30));
  await page.getByText('Questions', { exact: true }).click();
  await page.getByRole('link', { name: /Wood connected with low back pain/ }).click();
  await expect(editor(page, 'Query')).toContainText('pathSearch');
  await expect(result).toContainText('"pathSearch"');
});

test('the history is stored in the browser, opens past queries, and can be deleted', async ({ page }) => {
  const result = await open(page);
  await write(page, 'Query', `# My point\n${GB30}`);
  await page.keyboard.press('Control+Enter');
  await expect(result).toContainText('"GB30"');

  await page.goto('/query');
  await page.getByText('History', { exact: true }).click();
  await page.getByRole('link', { name: /My point/ }).click();
  await expect(editor(page, 'Query')).toContainText('# My point');
  await page.getByText('History', { exact: true }).click();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(page.getByText('Nothing was asked here yet.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an answer can be shown as a table and downloaded as CSV', async ({ page }) => {
  const query = '{ channel(id: "GB") { code points { code pinyin } } }';
  const result = await open(page, linkTo(query));
  await result.getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(/show=table/);
  const row = result.getByRole('row').filter({ hasText: 'GB30' });
  await expect(row.getByRole('cell')).toHaveText(['GB30', 'Huántiào']);
  await expect(result.getByText('44 rows')).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    result.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('\uFEFFchannel.code,channel.points.code,channel.points.pinyin');
  expect(lines).toContain('GB,GB30,Huántiào');
  expect(lines).toHaveLength(46);
});

test('a table can be sorted by its column headings', async ({ page }) => {
  const result = await open(
    page,
    linkTo('{ channel(id: "GB") { points { code number } } }', { show: 'table' }),
  );
  const heading = result.getByRole('columnheader', { name: /number/ });
  const first = result.getByRole('row').nth(1);
  await expect(first).toContainText('GB1');
  await heading.getByRole('button').click();
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('GB44');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  await expect(first).toContainText('GB1');
});

test('a query is formatted with its comments, by button and by key; for a broken one a message says why not', async ({
  page,
}) => {
  await open(page);
  await write(page, 'Query', '# Mine\n{acupoint(id:"GB30"){code}}');
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(editor(page, 'Query').locator('.cm-line')).toHaveText([
    '# Mine',
    '{',
    '  acupoint(id: "GB30") {',
    '    code',
    '  }',
    '}',
  ]);
  await write(page, 'Query', '{a');
  await page.keyboard.press('Shift+Alt+KeyF');
  await expect(page.getByText(/^Not formatted: /)).toBeVisible();
});

test('a large answer does not freeze the page: 500 rows are shown, and only the visible part of the JSON', async ({
  page,
}) => {
  const query = `{
    all: claims(first: 500) { nodes { ...C } }
    studied: claims(first: 500, filter: { relation: [STUDIED_FOR] }) { nodes { ...C } }
    treats: claims(first: 500, filter: { relation: [TREATS] }) { nodes { ...C } }
  }
  fragment C on Claim {
    id
    sentence
    subject { names { text language } summary }
    object { names { text language } summary }
    evidence { locator note citation { title url } }
  }`;
  const result = await open(page, linkTo(query));
  await expect(result.getByRole('status')).toContainText(/MB/);
  expect(await result.locator('.cm-line').count()).toBeLessThan(400);
  await result.getByRole('link', { name: 'Table' }).click();
  await expect(result.getByText(/The first 500 of [\d,]+ rows are shown/)).toBeVisible();
  await expect(result.getByRole('row')).toHaveCount(501);
});

test('an answer is drawn, also when the query has no ids', async ({ page }) => {
  const result = await open(page, '/query?question=what-he-sea-points-are-said-to-treat&show=drawing');
  await liveGraph(page);
  await expect(result.getByText(/^\d+ entities and \d+ claims, each at its place on the map/)).toBeVisible();
  await result.getByText('The same as a list').click();
  await expect(result.getByRole('link', { name: 'GB34 Yanglingquan', exact: true })).toHaveAttribute(
    'href',
    '/entities/acupoint:GB34',
  );
});

test('an answer that cannot be drawn says so', async ({ page }) => {
  const result = await open(page, linkTo('{ dataset { licence } }', { show: 'drawing' }));
  await expect(result.getByText('The answer holds no entities and no claims')).toBeVisible();
});

test('a copied link opens the same query, also when it is long', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const long = `${'# A long remark, which no link can hold as it is.\n'.repeat(80)}${GB30}`;
  await write(page, 'Query', long);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/query\?packed=[\w-]+$/);

  const result = await open(page, link);
  await expect(editor(page, 'Query')).toContainText('# A long remark');
  await expect(result).toContainText('"GB30"');
});

test('a link that was cut says so', async ({ page }) => {
  const response = await page.goto('/query?packed=q1ZKVLJSKkktLlGq');
  expect(response?.status()).toBe(400);
  await expect(page.getByText('perhaps it was cut')).toBeVisible();
});

test('Tab indents in an editor; Escape and then Tab leaves it, as its description says', async ({ page }) => {
  await open(page);
  await write(page, 'Query', '{ a }');
  await page.keyboard.press('Tab');
  await expect(editor(page, 'Query')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page, 'Query')).not.toBeFocused();
  await expect(editor(page, 'Query')).toHaveAccessibleDescription(/Escape, then Tab/);
});

for (const [path, view] of [
  ['/citations/qin-z-2015-review', 'citation'],
  ['/trace?symptom=symptom:sciatica-lateral', 'symptom'],
] as const) {
  test(`“Show query” on ${path} opens the query, which draws it`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('link', { name: 'Show query' }).first().click();
    await expect(page).toHaveURL(/\/query\?query=.*show=drawing/);
    await expect(editor(page, 'Query')).toContainText(`${view}(id:`);
    await liveGraph(page);
    await expect(page.getByText(/entit(y|ies) and \d+ claims?, each at its place/)).toBeVisible();
  });
}

test('the navigation leads to the query page', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('link', { name: 'Query', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Query' })).toBeVisible();
});

for (const href of [linkTo('{ b }'), linkTo(GB30, { show: 'drawing' })]) {
  test(`axe finds no violations at ${href}, in light and in dark`, async ({ page }) => {
    await open(page, href);
    if (href.includes('drawing')) await liveGraph(page);
    expect(await violationsInBoth(page)).toEqual([]);
  });
}

test('the query page fits phone, tablet and desktop, and contacts no other host', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL!).origin)
      foreign.push(request.url());
  });
  for (const show of ['json', 'table', 'drawing']) {
    await open(page, `/query?question=points-for-a-symptom&show=${show}`);
    if (show === 'drawing') await liveGraph(page);
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(wider, { message: `${show} at ${width} px` }).toBe(0);
    }
  }
  expect(foreign).toEqual([]);
});

test('the explorer does not load the editor', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
  expect(bodies.length).toBeGreaterThan(3);
  expect(bodies.filter((body) => body.includes('cm-content') || body.includes('GraphQLSchema'))).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form sends query and variables, and the page shows the JSON', async ({ page }) => {
    await page.goto('/query');
    await page
      .getByRole('textbox', { name: 'Query' })
      .fill('query A($id: ID!) { acupoint(id: $id) { code } }');
    await page.getByRole('textbox', { name: 'Variables' }).fill('{ "id": "环跳" }');
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.getByRole('region', { name: 'Result as JSON' })).toContainText('"code": "GB30"');
    await expect(page.getByRole('textbox', { name: 'Variables' })).toHaveValue('{ "id": "环跳" }');
    await page.getByRole('link', { name: 'Table' }).click();
    await expect(page.getByRole('cell', { name: 'GB30' })).toBeVisible();
  });

  test('errors show their line and column, and the questions are links', async ({ page }) => {
    await page.goto(linkTo('{\n  b\n}'));
    await expect(page.getByRole('alert')).toContainText('Line 2, column 3');
    await page.getByText('Questions', { exact: true }).click();
    await page.getByRole('link', { name: /Where do sources disagree/ }).click();
    await expect(page.getByRole('region', { name: 'Result as JSON' })).toContainText('"DISPUTES"');
  });
});
