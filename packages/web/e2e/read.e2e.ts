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

const status = (page: Page) => page.locator('aside .kept');
const tick = (page: Page, name: RegExp) => sentences(page).getByRole('checkbox', { name });

/** Opens the page and reads the example. */
async function openExample(page: Page): Promise<void> {
  await openRead(page);
  await page.getByRole('button', { name: 'An example' }).click();
  await expect(sentences(page)).toBeVisible();
}

test('keep, edit, reject and undo, as a graph, back and forward, and nothing of it asks for anything', async ({
  page,
}) => {
  await openRead(page);
  const sent = requestsOf(page);
  await page.getByRole('button', { name: 'An example' }).click();
  const nausea = tick(page, /^PC6 \(Neiguan\) is said to treat nausea/);
  await nausea.click();
  await expect(nausea).toBeChecked();
  await expect(status(page)).toHaveText(/^1 of \d+ readings kept/);
  await expect(page.getByRole('heading', { name: 'PC6 (Neiguan) is said to treat nausea' })).toBeVisible();
  await expect(page.getByText('Lee 2025').first()).toBeVisible();

  const belt = tick(page, /^GB30 \(Huantiao\) is said to treat sciatica/);
  await belt.focus();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: /^To what: Sciatica/ }).click();
  const finder = page.getByRole('combobox', { name: 'To what' });
  await finder.fill('migraine');
  await expect(page.getByRole('option').first()).toContainText('Migraine');
  await page.keyboard.press('Enter');
  await expect(sentences(page)).toContainText('GB30 (Huantiao) is said to treat migraine');
  await page.getByRole('radio', { name: 'says it is not so' }).check();
  await expect(sentences(page)).toContainText(
    'The text says it is not so: GB30 (Huantiao) is said to treat migraine',
  );
  await page.getByRole('button', { name: 'Keep as edited' }).click();
  await expect(sentences(page)).toContainText('edited by you');
  await expect(status(page)).toHaveText(/^2 of/);

  await tick(page, /^PC6 \(Neiguan\) is located in the forearm/).focus();
  await page.getByRole('button', { name: 'Reject' }).click();
  await expect(status(page)).toHaveText(/1 rejected/);
  await sentences(page)
    .getByRole('button', { name: /rejected: take back/ })
    .click();
  await expect(status(page)).toHaveText(/0 rejected/);

  await page.getByRole('link', { name: 'As a graph' }).click();
  await expect(page).toHaveURL('/read?view=graph');
  const graph = page.getByRole('figure', { name: 'The text as a graph' });
  await expect(graph.getByText('GB30 (Huantiao) is said to treat migraine').first()).toBeVisible();
  await page.goBack();
  await expect(nausea).toBeChecked();
  await page.goForward();
  await expect(graph).toBeVisible();
  await page.getByRole('link', { name: 'As text' }).click();
  await expect(status(page)).toHaveText(/^2 of/);

  for (const [name, file] of [
    ['Claims and the source (YAML)', /\.zip$/],
    ['Table (CSV)', /\.csv$/],
    ['Annotations (JSON)', /\.json$/],
  ] as const) {
    await page.getByRole('button', { name: 'Take away' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toMatch(file);
  }
  expect(sent).toEqual([]);

  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Sources it lists' })).toBeVisible();
  await page.getByRole('link', { name: 'Lee 2025' }).first().click();
  await expect(page).toHaveURL(/\/citations\/lee-a-2025$/);
  await page.goBack();
  await expect(status(page)).toHaveText(/^2 of/);
});

test('keys alone: to a reading, keep, the next, reject, undo, edit and give up, weaker ones, the graph', async ({
  page,
}) => {
  await openExample(page);
  await sentences(page).getByRole('checkbox').first().focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^1 of/);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await expect(status(page)).toHaveText(/1 rejected/);
  await expect(sentences(page).getByRole('button', { name: /take back/ })).toBeFocused();
  await page.keyboard.press('u');
  await expect(status(page)).toHaveText(/0 rejected/);
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'Edit this reading' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Who or what/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Edit this reading' })).toBeHidden();
  await expect(sentences(page).locator(':focus')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  const folded = sentences(page)
    .getByRole('button', { name: /^perhaps/ })
    .first();
  await folded.focus();
  await page.keyboard.press('p');
  await expect(folded).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('g');
  await expect(page).toHaveURL('/read?view=graph');
  const rings = page.getByRole('group', { name: 'Sentences in reading order' });
  await rings.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(rings.getByRole('button').last()).toBeFocused();
});

test('of a long text the rows come as they are needed, and the strip has the section in hand', async ({
  page,
}) => {
  const part = (number: number) =>
    `# Part ${number}\n\n${'PC6 treats nausea. The sky is blue. '.repeat(40)}\n\n`;
  await openRead(page);
  await read(page, Array.from({ length: 10 }, (_, number) => part(number + 1)).join(''));
  const rows = page.locator('[data-sentence]');
  await expect(page.getByText('810', { exact: true })).toBeVisible();
  expect(await rows.count()).toBeLessThan(500);
  await page.getByRole('button', { name: 'Show more of the 810 sentences' }).focus();
  await expect.poll(() => rows.count()).toBeGreaterThan(200);
  const strip = page.getByRole('group', { name: /^The text in marks/ });
  expect(await strip.getByRole('button').count()).toBeLessThanOrEqual(90);
  await strip.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-sentence="809"]')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Show what is before' })).toBeAttached();
});

test('keys do nothing while the focus is elsewhere', async ({ page }) => {
  await openExample(page);
  await sentences(page).getByRole('checkbox').first().focus();
  await page.getByRole('button', { name: 'Another text' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(status(page)).toHaveText(/0 rejected/);
  await expect(page.getByRole('button', { name: 'Another text' })).toBeFocused();
});

test('the strip is one stop for keys, and takes its sentence in hand', async ({ page }) => {
  await openExample(page);
  const strip = page.getByRole('group', { name: /^The text in marks/ });
  await strip.getByRole('button', { name: /^Sentence 1 of/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(strip.getByRole('button', { name: /^Sentence 3 of/ })).toBeFocused();
  await expect(page.getByText(/^Sentence 3 of \d+/)).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await strip.locator(':focus').count()).toBe(0);
});

test('a link to what was kept has the claims and not the text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page);
  await tick(page, /^PC6 \(Neiguan\) is said to treat nausea/).click();
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByRole('button', { name: 'Link to what you kept' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/read#kept=acupoint:PC6~treats~symptom:nausea$/);
  await page.goto('/about');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '1 claim kept of a text' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'PC6 (Neiguan) is said to treat nausea' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('what is known stands below the reading in hand, and an edit is a sheet', async ({ page }) => {
    await openExample(page);
    await tick(page, /^PC6 \(Neiguan\) is said to treat nausea/).tap();
    await expect(sentences(page).getByRole('heading', { name: 'Who else here says so' })).toBeVisible();
    await sentences(page).getByRole('button', { name: 'Edit' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Edit this reading' });
    await expect(sheet).toBeVisible();
    expect(await violationsInBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await expect(sheet).toBeHidden();
    await page.getByRole('button', { name: 'Take away' }).tap();
    await expect(page.getByRole('button', { name: 'Table (CSV)' })).toBeInViewport();
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider()).toBe(0);
  });
});
