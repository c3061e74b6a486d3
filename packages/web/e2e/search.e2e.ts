import type { Locator, Page } from '@playwright/test';
import { expectAnswerTo } from './search-list.ts';
import { expect, test } from './test.ts';

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the graph' });
const highlighted = (page: Page): Locator => page.locator('[role="option"][data-highlighted]');

/** The element with keyboard focus: its tag and its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return element ? `${element.tagName} ${element.textContent.trim().replace(/\s+/g, ' ')}` : '';
  });
}

async function type(page: Page, text: string): Promise<void> {
  await field(page).click();
  await field(page).pressSequentially(text);
  await expectAnswerTo(page, text);
}

for (const [question, title, address, heading] of [
  [
    'insomnia and the Heart',
    'Sleeplessness and Heart',
    '/?focus=symptom:insomnia&to=organ:heart',
    /Sleeplessness.*Heart/,
  ],
  [
    'What has the Liver to do with my knee',
    'Liver and Knee',
    '/?focus=organ:liver&to=region:knee',
    /Liver.*Knee/,
  ],
  [
    'GB30 and sciatica',
    'GB30 Huantiao and Sciatica',
    '/?focus=acupoint:GB30&to=symptom:sciatica',
    /GB30.*Sciatica/,
  ],
  [
    'Compare Kidney and Liver patterns',
    'Kidney, Liver',
    '/compare?a=organ:kidney&b=organ:liver',
    /^Kidney and Liver$/,
  ],
  [
    'Points on the foot for headache',
    'Foot: points for headache',
    '/trace?symptom=symptom:headache&in=region:foot',
    /Headache/,
  ],
] as const) {
  test(`“${question}” is the first option and highlighted, and Enter opens it with focus on its heading`, async ({
    page,
  }) => {
    await page.goto('/about');
    await page.keyboard.press('/');
    await page.keyboard.type(question);
    await expect(page.getByRole('option').first()).toContainText(title);
    await expect(highlighted(page)).toContainText(title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect.poll(() => focused(page)).toMatch(/^H1 /);
  });
}

test('choosing a thing by click puts focus on its heading, also from there a second time', async ({
  page,
}) => {
  await page.goto('/');
  for (const [typed, name] of [
    ['huantiao', 'GB30 Huántiào 環跳'],
    ['headache', 'Headache'],
  ] as const) {
    await type(page, typed);
    await page.getByRole('option', { name }).first().click();
    await expect(field(page)).toHaveValue('');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect.poll(() => focused(page)).toContain(`H1 ${name}`);
  }
});

test('things are found by name and sources by title, and both can be opened', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'sciatica');
  await expect(page.getByRole('group', { name: 'Things' }).getByRole('option').first()).toHaveText(
    /^\s*Sciatica/,
  );
  const source = page.getByRole('group', { name: 'Sources' }).getByRole('option').first();
  const address = await source.getAttribute('data-value');
  await source.click();
  await expect(page).toHaveURL(address!);
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
});

test('the name of one thing is not read as two things', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'pain down the side of the leg');
  await expect(page.getByRole('option').first()).toContainText('Sciatica, pain down the side of the leg');
  await expect(page.getByText('Between two things')).toBeHidden();
});

test('typing more highlights the new first option', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'liver');
  await expect(highlighted(page)).toHaveText(/^\s*肝?\s*Liver/);
  await field(page).pressSequentially(' knee');
  await expect(highlighted(page)).toContainText('Liver and Knee');
  await expect(highlighted(page)).toHaveCount(1);
});

test('the list is as wide as the field, which grows, and its rows are 36 px high', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/about');
  const form = page.getByRole('search').first();
  expect((await form.boundingBox())!.width).toBeLessThan(345);
  await type(page, 'liver');
  const [box, list] = [await form.boundingBox(), await page.locator('.finder-results').boundingBox()];
  expect(Math.round(box!.width)).toBe(640);
  expect([list!.x, list!.width]).toEqual([box!.x, box!.width]);
  expect((await page.getByRole('option').nth(1).boundingBox())!.height).toBe(36);
});

for (const [name, init] of [
  ['Safari, after its end', { key: 'Enter', keyCode: 229 }],
  ['others, within it', { key: 'Enter', keyCode: 13, isComposing: true }],
] as const) {
  test(`Enter that ends an input composition opens nothing (${name})`, async ({ page }) => {
    await page.goto('/about');
    await type(page, 'huantiao');
    const press = (event: { key: string; keyCode?: number; isComposing?: boolean }) =>
      field(page).evaluate(
        (input, given) =>
          input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given })),
        event,
      );
    await press(init);
    await press({ ...init, key: 'ArrowDown' });
    await expect(page.getByRole('option').first()).toHaveAttribute('data-highlighted');
    await expect(page).toHaveURL('/about');
    await press({ key: 'Enter' });
    await expect(page).toHaveURL('/?focus=acupoint:GB30');
  });
}

test('no result says so and what that does not mean, and highlights the first next step', async ({
  page,
}) => {
  await page.goto('/about');
  await type(page, 'endometriosis');
  await expect(page.getByText('Nothing here is called “endometriosis”.')).toBeVisible();
  await expect(page.getByText('That says nothing about the thing itself.')).toBeVisible();
  await expect(highlighted(page)).toContainText('Browse the symptoms');
  await expect(page.getByRole('option', { name: 'Add a source that names it' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trace');
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
});

test('a similar name is offered first', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'GB300');
  await expect(page.getByText('Nothing here is called “GB300”.')).toBeVisible();
  await expect(highlighted(page)).toContainText('GB30 Huántiào');
});

test('an unreachable server is reported with a link to the list, and search works again when it is back', async ({
  page,
}) => {
  await page.goto('/about');
  await field(page).focus();
  await expect(page.locator('.search .clear')).toBeAttached();
  await page.route('**/graphql', (route) => route.abort());
  await type(page, 'liver');
  await expect(page.getByText('Search is not answering.')).toBeVisible();
  await expect(highlighted(page)).toContainText('See everything as a list');
  await page.unroute('**/graphql');
  await field(page).pressSequentially(' qi');
  await expect(page.getByText('Search is not answering.')).toBeHidden();
  await expect(page.getByRole('option').first()).toContainText('Liver Qi stagnation');
});

test('Enter before the combobox has loaded also reports an unreachable server', async ({ page }) => {
  await page.goto('/about');
  await page.route(/SearchFinder|graphql/, (route) => route.abort());
  await page.route('**/*.js', (route) => route.abort());
  await field(page).fill('liver');
  await field(page).press('Enter');
  await expect(page.getByText('Search is not answering.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Everything, as a list' })).toBeVisible();
});

test('Escape closes the list and keeps the text; the cross removes it', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'liver');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  await expect(field(page)).toHaveValue('liver');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
});

test('results that arrive after Escape do not open the list again', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'liver');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/graphql/, async (route) => {
    await held;
    await route.continue();
  });
  await field(page).press('s');
  await field(page).press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  const answered = page.waitForResponse(/graphql/);
  release();
  await (await answered).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(page.getByRole('option').first()).toBeHidden();
  await expect(field(page)).toHaveValue('livers');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the search fills the screen, the cross closes it, and a tap chooses', async ({ page }) => {
    await page.goto('/about');
    await field(page).tap();
    const form = page.getByRole('search').first();
    await expect.poll(async () => (await form.boundingBox())!.height).toBe(740);
    await page.getByRole('button', { name: 'Close the search' }).tap();
    await expect.poll(async () => (await form.boundingBox())!.height).toBe(44);

    await field(page).tap();
    await field(page).pressSequentially('insomnia heart');
    await expectAnswerTo(page, 'insomnia heart');
    const first = page.getByRole('option').first();
    await expect(first).toContainText('Sleeplessness and Heart');
    expect((await page.getByRole('option').nth(1).boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await first.tap();
    await expect(page).toHaveURL('/?focus=symptom:insomnia&to=organ:heart');
    await expect.poll(() => focused(page)).toMatch(/^H1 /);
    await expect.poll(async () => (await form.boundingBox())!.height).toBe(44);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [question, name, address] of [
    ['insomnia and the Heart', /Sleeplessness and Heart/, '/?focus=symptom:insomnia&to=organ:heart'],
    [
      'points on the foot for headache',
      /Foot: points for headache/,
      '/trace?symptom=symptom:headache&in=region:foot',
    ],
    ['compare GB30 and BL23', /GB30 Huantiao, BL23 Shenshu/, '/compare?a=acupoint:GB30&b=acupoint:BL23'],
  ] as const) {
    test(`“${question}” gives the same answer as a link`, async ({ page }) => {
      await page.goto('/about');
      await field(page).fill(question);
      await field(page).press('Enter');
      const link = page.getByRole('region', { name: 'Details' }).getByRole('link', { name });
      await expect(link).toHaveAttribute('href', address);
    });
  }

  test('an unknown word offers the same next steps', async ({ page }) => {
    await page.goto('/?q=endometriosis');
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('heading', { level: 1 })).toHaveText(
      'Nothing here is called “endometriosis”.',
    );
    await expect(details.getByRole('link', { name: 'Browse the symptoms' })).toHaveAttribute(
      'href',
      '/trace',
    );
  });
});
