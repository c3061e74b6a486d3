import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { HOSTILE } from './hostile/hostile-folder.ts';
import { spawnNode } from '../../../scripts/processes/spawn-node.ts';
import { type ServerProcess, serverProcess } from '../../../scripts/testing/server-process.ts';
import { expect, test } from './test.ts';

/*
 * The site over data whose every text tries to run a script or to load something from elsewhere: nothing of it runs,
 * is loaded or is linked, on any kind of page.
 */

test.describe.configure({ mode: 'default' });

const { symptom, other, point, work, study } = HOSTILE;
const SCRIPT = encodeURIComponent(`"'><script>alert(1)</script><img src=x onerror=alert(2)>`);
const QUERY = encodeURIComponent(`{ entity(id: "${symptom}") { id name summary names { text } } }`);

/** Addresses of every kind of page, over the hostile things and with hostile parameters. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'the map': [
    '/',
    '/?view=list',
    `/?q=${SCRIPT}`,
    `/?focus=${SCRIPT}&open=${SCRIPT}&kinds=${SCRIPT}&level=${SCRIPT}`,
  ],
  'a focus': [
    `/?focus=${symptom}`,
    `/?focus=${symptom}&open=${point},${other}&selected=${point}`,
    `/?focus=${point}&claim=${point}~treats~${symptom}`,
    `/?focus=${symptom}&work=${work}`,
    `/?view=list&focus=${symptom}`,
  ],
  paths: [`/?focus=${symptom}&to=${other}`],
  'the search': ['/search?q=hostile', `/search?q=${SCRIPT}`],
  'a trace': [
    '/trace',
    `/trace?symptom=${symptom}`,
    `/trace?symptom=${SCRIPT}`,
    `/trace?symptom=${symptom}&in=${SCRIPT}`,
  ],
  'claims and things': [
    `/claims/${point}~treats~${symptom}`,
    `/claims/${point}~studied-for~${symptom}`,
    `/entities/${symptom}`,
    `/entities/${point}`,
  ],
  sources: [
    '/citations?q=script',
    `/citations?about=${SCRIPT}&q=${SCRIPT}`,
    `/citations/${work}`,
    `/citations/${study}`,
    `/basket?works=${work},${study}`,
    `/basket?works=${SCRIPT}&style=${SCRIPT}`,
  ],
  'the audit': [
    '/audit',
    '/audit/contested',
    '/audit/defective',
    '/audit/uncited',
    '/audit/sources?point=EX-H99',
    `/audit/sources?point=${SCRIPT}`,
  ],
  'the body': ['/body', `/body?zoom=${SCRIPT}&view=${SCRIPT}`],
  'a text to read': ['/read', `/read?view=${SCRIPT}`],
  studies: [`/studies?symptom=${symptom}`, `/studies?treatment=${SCRIPT}&symptom=${SCRIPT}&after=${SCRIPT}`],
  comparisons: [
    `/compare?a=${symptom}&b=${other}`,
    `/compare?a=${symptom}&b=${other}&view=table`,
    `/compare?a=${SCRIPT}`,
  ],
  'the workbench': [
    `/query?query=${QUERY}`,
    `/query?query=${QUERY}&show=table`,
    `/query?query=${QUERY}&show=drawing`,
    `/query?query=${SCRIPT}&variables=${SCRIPT}`,
    `/query/view?focus=${symptom}`,
    '/query/docs',
  ],
  'the other pages': ['/about', '/yours'],
  'pages that are not there': ['entities/', 'claims/', 'citations/', 'audit/', '', 'body?region='].map(
    (path) => `/${path}${SCRIPT}`,
  ),
};

let served: ServerProcess;
let site: string;

test.beforeAll(async () => {
  served = await serverProcess(
    spawnNode([new URL('hostile/serve-hostile.ts', import.meta.url).pathname], {}),
  );
  site = served.url;
});

test.afterAll(() => served.stop());

/** What a page did that no page may do. */
function watched(page: Page): string[] {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).origin !== new URL(site).origin)
      done.push(`request: ${request.url()}`);
  });
  page.on('pageerror', ({ message }) => done.push(`error: ${message}`));
  page.on('console', (message) => {
    const isOfAnError = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isOfAnError) done.push(`console: ${message.text()}`);
  });
  return done;
}

/** What stands in a page that no page may have: links, frames and handlers that the data made. */
function planted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const name = element.localName;
      const attributes = [...element.attributes].filter(
        (one) =>
          one.name.startsWith('on') ||
          (/^(?:xlink:)?(?:href|src|action|formaction|data)$/.test(one.name) &&
            !/^(?:https?:|[./#?]|_app|$)/i.test(one.value)),
      );
      return [
        ...attributes.map((one) => `${name} ${one.name}="${one.value.slice(0, 60)}"`),
        ...(['iframe', 'object', 'embed', 'base', 'frame'].includes(name) ? [name] : []),
        ...(element.querySelector(':scope > img[src="x"]') === null ? [] : ['img']),
      ];
    }),
  );
}

for (const [kind, addresses] of Object.entries(PAGES))
  test(`nothing of the data runs on ${kind}`, async ({ page }) => {
    test.setTimeout(120_000);
    const done = watched(page);
    for (const address of addresses) {
      const answer = await page.goto(site + address);
      expect([address, answer!.status()]).toEqual([address, kind.endsWith('not there') ? 404 : 200]);
      // What opens by a click, and what waits for the pointer or the focus.
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('main a, main input, main [tabindex]')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          element.focus();
        }
      });
      expect([address, await planted(page), done]).toEqual([address, [], []]);
    }
  });

test('an address that does not lead to the web is shown and not linked', async ({ page }) => {
  await page.goto(`${site}/citations/${study}`);
  const address = page.getByText('javascript:alert(11)', { exact: true });
  await expect(address).toBeVisible();
  await expect(page.locator('a', { hasText: 'javascript:alert(11)' })).toHaveCount(0);
  await page.goto(`${site}/citations/${work}`);
  await expect(page.locator('a[href^="https://elsewhere.example/"]').first()).toBeVisible();
});

test('hostile things can be searched, drawn, saved as a picture and asked for', async ({ page }) => {
  const done = watched(page);
  await page.goto(`${site}/?focus=${symptom}`);
  await page.getByRole('combobox').first().fill('hostile');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText('Share', { exact: true }).click();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Picture (SVG)' }).click(),
  ]);
  const svg = await readFile(await picture.path(), 'utf8');
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [...parsed.querySelectorAll('parsererror, script, iframe, foreignObject, img')].map(
      ({ localName }) => localName,
    );
  }, svg);
  expect(found).toEqual([]);
  for (const path of [`/preview/map.png?focus=${symptom}`, `/preview/trace.png?symptom=${symptom}`]) {
    const answer = await page.request.get(site + path);
    // What stands in for a picture that cannot be drawn is not cached.
    const { 'content-type': type, 'cache-control': kept } = answer.headers();
    expect([path, answer.status(), type, kept]).toEqual([path, 200, 'image/png', 'public, max-age=3600']);
  }
  expect(done).toEqual([]);
});
