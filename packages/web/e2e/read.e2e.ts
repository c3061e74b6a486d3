import type { Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { expect, test } from './test.ts';

/** Words of our own: a name, and a Chinese one, whose font the site would have to be asked for. */
const TEXT = `# A short text

PC6 treats nausea. It lies in the forearm. 内关治呕吐。

GB30 treats sciatica, and the sky is blue.
`;

const box = (page: Page) => page.getByRole('textbox', { name: 'Your text' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const sentences = (page: Page) => page.getByRole('list', { name: 'The text, sentence by sentence' });

/** Opens the page, and waits until all is there that reading needs. */
async function openRead(page: Page, address = '/read'): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(box(page)).toBeVisible();
}

async function read(page: Page, text = TEXT): Promise<void> {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(sentences(page)).toBeVisible();
}

/** What the page asks for from now on. */
function requestsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) sent.push(request.url());
  });
  return sent;
}

test('from the home page: the example is read, with its names, and back and forward keep it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'What is behind a text' }).first().click();
  await expect(heading(page)).toHaveText('What is behind a text?');
  await page.getByRole('button', { name: 'An example' }).click();
  await expect(heading(page)).toHaveText('Five points for a long journey');
  await expect(sentences(page).getByText('Neiguan', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expect(heading(page)).toHaveText('Five points for a long journey');
  await page.getByRole('button', { name: 'Another text' }).click();
  await expect(box(page)).toHaveValue(/^# Five points/);
});

test('a pasted text is read without a request, a Chinese one too', async ({ page }) => {
  await openRead(page);
  const sent = requestsOf(page);
  await read(page);
  await expect(heading(page)).toHaveText('A short text');
  await sentences(page).getByText('sky is blue').click();
  await expect(page.getByRole('heading', { name: 'Names in the sentence' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(sent).toEqual([]);
});

test('with the network switched off it works the same', async ({ page, context }) => {
  await openRead(page);
  await context.setOffline(true);
  await read(page);
  await expect(sentences(page).getByText('GB30', { exact: true })).toBeVisible();
});

test('an empty box, and a text that is too long, are said in words, and nothing is lost', async ({
  page,
}) => {
  await openRead(page);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByText('There is no text in the box yet.')).toBeVisible();
  const long = `PC6 treats nausea.\n\n${'word '.repeat(220_000)}`;
  await box(page).fill(long);
  await expect(page.getByText('This text has 1.1 MB; 1 MB is read at a time.')).toBeVisible();
  await expect(box(page)).toHaveValue(long);
  await expect(page.getByRole('button', { name: 'Read its first 1 MB' })).toBeVisible();
});

test('the names can be loaded again when that failed, and the text stays', async ({ page }) => {
  let fails = true;
  await page.route('**/read/reading.json', (route) => (fails ? route.abort() : route.continue()));
  await openRead(page);
  await box(page).fill(TEXT);
  await expect(page.getByText('The names to read with could not be loaded.')).toBeVisible();
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(heading(page)).toHaveText('A short text');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and has no box and no form that could send a text', async ({ page }) => {
    await page.goto('/read');
    await expect(page.getByText('This page reads in your browser, and needs JavaScript')).toBeVisible();
    await expect(box(page)).toBeHidden();
    expect(await page.locator('main form').count()).toBe(0);
    await page.locator('main').getByRole('link', { name: 'GraphQL' }).first().click();
    await expect(page).toHaveURL('/query/docs');
  });
});

for (const [what, size] of Object.entries({
  'a desk': { width: 1440, height: 900 },
  'a phone': { width: 390, height: 844 },
}))
  test(`what was read has no violations in light and dark, and fits ${what}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openRead(page);
    await page.getByRole('button', { name: 'An example' }).click();
    await expect(sentences(page)).toBeVisible();
    expect(await violationsInBoth(page)).toEqual([]);
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider()).toBe(0);
  });
