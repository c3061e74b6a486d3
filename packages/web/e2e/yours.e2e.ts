import { readFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';

/* A source of one's own, from its name to the folder, on the page. */

const BIBTEX = `@article{doe, author = {Doe, Anna and Roe, Ben}, title = {Knees on ferries}, journal = {Journal of Knees}, year = {2031}}`;
const TEXT = 'GB30 treats sciatica. PC6 treats nausea, or so my aunt says.';

test('a source is named by its reference, read, and what was kept is taken away as a folder', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/about');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your own source' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your own source');

  await page.getByLabel('DOI, or the reference').fill(BIBTEX);
  await page.getByRole('button', { name: 'Fill in from it' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Knees on ferries');
  await expect(page.getByLabel('Who wrote it')).toHaveValue('Doe, Anna\nRoe, Ben');
  await page.getByRole('button', { name: 'This is the source' }).click();
  await expect(page.getByText('Doe et al. 2031. Knees on ferries')).toBeVisible();

  await page.getByRole('link', { name: 'Read its text' }).click();
  await page.getByLabel('Your text').fill(TEXT);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('checkbox', { name: /GB30/ }).check();

  await page.getByRole('contentinfo').getByRole('link', { name: 'Your own source' }).click();
  await expect(page.getByText('Doe et al. 2031. Knees on ferries')).toBeVisible();
  await expect(page.getByText('1 reading kept so far.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take the folder away, as a zip' }).click();
  const zip = await readFile(await (await saved).path());
  expect((await saved).suggestedFilename()).toBe('my-notes.zip');
  for (const name of ['citations/doe-a-2031.yaml', 'claims/doe-a-2031.yaml'])
    expect(zip.includes(`my-notes/${name}`)).toBe(true);
  await page.getByText('my-notes/claims/doe-a-2031.yaml').click();
  await expect(page.locator('pre').filter({ hasText: 'treats' })).toContainText('subject: acupoint:GB30');
  expect(await violations(page)).toEqual([]);
  expect(asked.filter((one) => /ferries|aunt/.test(decodeURIComponent(one)))).toEqual([]);
});

test('a source that is here already is found by its DOI, and one that is not is asked of nobody', async ({
  page,
}) => {
  await page.goto('/yours');
  const box = page.getByLabel('DOI, or the reference');
  await box.fill('https://doi.org/10.1155/2015/425108');
  await page.getByRole('button', { name: 'Fill in from it' }).click();
  await expect(page.getByRole('status')).toContainText('It is here already: Qin et al. 2015');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await box.fill('10.1000/nowhere');
  await page.getByRole('button', { name: 'Fill in from it' }).click();
  await expect(page.getByRole('status')).toContainText('This DOI is of no source here');
  await expect(page.getByLabel('DOI', { exact: true })).toHaveValue('10.1000/nowhere');
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'This is the source' }).click();
  await expect(page.getByRole('status')).toHaveText('A source needs a title.');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
});

test('without script the page says what it needs, and how to do it with the command', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/yours');
  await expect(page.getByText('this one runs no script')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Name the source' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(6);
  await page.close();
});
