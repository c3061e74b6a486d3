import { violations } from './axe.ts';
import { spawnNode } from '../../../scripts/processes/spawn-node.ts';
import { type ServerProcess, serverProcess } from '../../../scripts/testing/server-process.ts';
import { expect, test } from './test.ts';

/* The site with the example of docs/curating.md loaded after the data. */

test.describe.configure({ mode: 'serial' });

let served: ServerProcess;
let site: string;

test.beforeAll(async () => {
  served = await serverProcess(spawnNode([new URL('serve-example.ts', import.meta.url).pathname], {}));
  site = served.url;
});

test.afterAll(() => served.stop());

test('the page lists what the folder adds, supports, contests and changes, with links to the claims', async ({
  page,
}) => {
  await page.goto(`${site}/about`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /add, support and contest/ })
    .click();
  await expect(page).toHaveURL(`${site}/yours`);
  const folder = page.getByRole('region', { name: 'my-notes' });
  const numbers = folder.getByRole('table').first();
  await expect(numbers.getByRole('columnheader')).toHaveText([
    'thing added',
    'claims added',
    'claims supported',
    'claim contested',
    'claim left open',
    /^claims? changed$/,
  ]);
  await expect(numbers.getByRole('cell')).toHaveText(['1', '2', '2', '1', '1', /^\d+$/]);
  const headings = folder.getByRole('heading', { level: 3 });
  await expect(headings).toHaveText([
    'Source',
    'Thing',
    'Adds 2',
    'Supports 2',
    'Contests 1',
    'Leaves open 1',
    'Changes 1',
  ]);
  await expect(folder).toContainText('supported → contested');
  expect(await violations(page)).toEqual([]);

  await folder
    .getByRole('link', { name: /BL57 .* cramp of the calf/ })
    .first()
    .click();
  const against = page.locator('section', { has: page.getByRole('heading', { name: 'Says otherwise' }) });
  await expect(against.locator('mark')).toHaveText('from my-notes');
});

test('works, claims and lines of the folder have its name and colour, and those of the data have none', async ({
  page,
}) => {
  await page.goto(`${site}/citations?q=calves`);
  await expect(page.locator('mark')).toHaveText(['from my-notes']);
  await page.goto(`${site}/claims/acupoint:GB30~point-of~channel:GB`);
  await expect(page.locator('mark')).toHaveCount(0);

  await page.goto(`${site}/?focus=symptom:fidgety-calves`);
  const line = page.locator('[data-claim="acupoint:GB34~treats~symptom:fidgety-calves"]').first();
  await expect(line).toHaveAttribute('aria-label', /from my-notes$/);
  const marker = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--marker)';
    return getComputedStyle(document.body.appendChild(probe)).color;
  });
  await expect(line.locator('path.marker')).toHaveCSS('stroke', marker);

  await page.goto(`${site}/trace?symptom=symptom:fidgety-calves`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('idgety calves');
});

test('with the data alone the page says how to add a folder, and that nothing is added', async ({ page }) => {
  await page.goto('/yours');
  await expect(page.getByRole('main')).toContainText('No folder is loaded beside data.');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(6);
  await expect(page.locator('mark')).toHaveCount(0);
});
