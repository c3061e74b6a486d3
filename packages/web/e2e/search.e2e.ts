import type { Locator, Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
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

test('no result says so and what that does not mean, and Enter leads to a page that says the same', async ({
  page,
}) => {
  await page.goto('/about');
  await type(page, 'endometriosis');
  await expect(page.getByText('Nothing here is called “endometriosis”.')).toBeVisible();
  await expect(page.getByText('That says nothing about the thing itself.')).toBeVisible();
  await expect(highlighted(page)).toContainText('This answer as a page');
  await expect(page.getByRole('option', { name: 'Add a source that names it' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=endometriosis');
  await expect.poll(() => focused(page)).toBe('H1 Nothing here is called “endometriosis”');
  await expect(page.getByRole('main').getByRole('link', { name: 'Browse the symptoms' })).toBeVisible();
});

test('a similar name is offered, but not opened by Enter', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'GB300');
  await expect(page.getByText('Nothing here is called “GB300”.')).toBeVisible();
  const near = page.getByRole('group', { name: 'Nearest names' }).getByRole('option').first();
  await expect(near).toContainText('GB30 Huántiào');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=GB300');
});

test('a poor match is not opened by Enter: the list says why it is near, and Enter leads to all results', async ({
  page,
}) => {
  await page.goto('/');
  await type(page, 'granite knee');
  await expect(highlighted(page)).toHaveText(
    /All [\d,]+ results for “granite knee”\s*Nothing here is called just that/,
  );
  const group = page.getByRole('group', { name: 'With some of these words', exact: true });
  await expect(group.getByRole('option').first()).toContainText('knee', { ignoreCase: true });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=granite+knee');
  await expect.poll(() => focused(page)).toMatch(/^H1 \d+ results for “granite knee”$/);
  await expect(page.getByText('Nothing here is called just that.')).toBeVisible();
});

test('Enter before the answer has come does the same as after it', async ({ page }) => {
  await page.goto('/about');
  await field(page).focus();
  await expect(page.locator('.search .clear')).toBeAttached();
  for (const [typed, address] of [
    ['crimson knee', '/search?q=crimson+knee'],
    ['huantiao', '/?focus=acupoint:GB30'],
  ] as const) {
    await field(page).fill(typed);
    await field(page).press('Enter');
    await expect(page).toHaveURL(address);
  }
});

test('things of one name say what they are, and none of them is opened by Enter', async ({ page }) => {
  await page.goto('/about');
  await type(page, 'futu');
  await expect(highlighted(page)).toContainText('things here are called that.');
  const called = page.getByRole('group', { name: 'Called that' }).getByRole('option');
  await expect(called.filter({ hasText: 'ST32' })).toContainText(/Stomach channel/);
  await expect(called.filter({ hasText: 'LI18' })).toContainText(/Large Intestine channel/);
  await page.keyboard.press('ArrowDown');
  await expect(highlighted(page)).toContainText(/ST32|LI18/);
});

test('an identifier finds a source, and Enter opens it', async ({ page }) => {
  await page.goto('/');
  await type(page, 'https://doi.org/10.1155/2015/425108');
  await expect(page.getByRole('group', { name: 'Sources' }).getByRole('option')).toContainText(
    'Qin et al. 2015',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/citations/qin-z-2015-review');
});

test('an unreachable server is reported, Enter opens nothing, and search works again by itself when it is back', async ({
  page,
}) => {
  await page.goto('/about');
  await field(page).focus();
  await expect(page.locator('.search .clear')).toBeAttached();
  await page.route('**/graphql', (route) => route.abort());
  await type(page, 'liver');
  await expect(page.getByText('Search is not answering.')).toBeVisible();
  await expect(page.getByRole('option', { name: 'See everything as a list' })).toBeVisible();
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Search is not answering.')).toBeVisible();
  await expect(page).toHaveURL('/about');
  await page.keyboard.type(' qi');
  await page.unroute('**/graphql');
  await expect(page.getByText('Search is not answering.')).toBeHidden();
  await expect(page.getByRole('option').nth(1)).toContainText('Liver Qi stagnation');
});

test('Enter while the server is away is done once it is back', async ({ page }) => {
  await page.goto('/about');
  await field(page).focus();
  await expect(page.locator('.search .clear')).toBeAttached();
  await page.route('**/graphql', (route) => route.abort());
  await type(page, 'huantiao');
  await page.keyboard.press('Enter');
  await page.unroute('**/graphql');
  await expect(page).toHaveURL('/?focus=acupoint:GB30');
});

test('a request that never ends is reported', async ({ page }) => {
  await page.goto('/about');
  await field(page).focus();
  await expect(page.locator('.search .clear')).toBeAttached();
  await page.route('**/graphql', () => undefined);
  await field(page).pressSequentially('liver');
  await expect(page.getByText('Still searching…')).toBeVisible();
  await expect(page.getByText('Search is not answering.')).toBeVisible();
});

test('Enter before the combobox has loaded also reports an unreachable server, until it is back', async ({
  page,
}) => {
  await page.goto('/about');
  await page.route(/graphql|\.js$/, (route) => route.abort());
  await field(page).fill('liver');
  await field(page).press('Enter');
  await expect(page.getByText('Search is not answering.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Everything, as a list' })).toBeVisible();
  await page.unroute(/graphql|\.js$/);
  await expect(page.getByText('Search is not answering.')).toBeHidden();
  await field(page).press('Enter');
  await expect(page).toHaveURL(/organ:liver|\/search\?q=liver/);
});

test('the open list has no axe violations: with results, near names, nothing, and no answer', async ({
  page,
}) => {
  await page.goto('/about');
  for (const text of ['liver', 'crimson knee', 'futu', 'endometriosis', 'insomnia heart']) {
    await field(page).fill('');
    await type(page, text);
    expect(await violationsInBoth(page), text).toEqual([]);
  }
  await page.route('**/graphql', (route) => route.abort());
  await field(page).pressSequentially('s');
  await expect(page.getByText('Search is not answering.')).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
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

  test('the key of the keyboard leads to all results, and the words stay in the field', async ({ page }) => {
    await page.goto('/');
    const form = page.getByRole('search').first();
    await field(page).tap();
    await field(page).pressSequentially('crimson knee');
    await expectAnswerTo(page, 'crimson knee');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search?q=crimson+knee');
    await expect.poll(async () => (await form.boundingBox())!.height).toBe(44);
    await expect(field(page)).toHaveValue('crimson knee');
    await field(page).tap();
    await expectAnswerTo(page, 'crimson knee');
    await page.getByRole('button', { name: 'Clear the search' }).tap();
    await page.getByRole('button', { name: 'Close the search' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('for “crimson knee”');
  });
});

test.describe('the page of results', () => {
  test('shows the words in the field and the title, also after going back and forward', async ({ page }) => {
    await page.goto('/');
    await type(page, 'crimson knee');
    await page.getByRole('option', { name: /^All/ }).click();
    await expect(page).toHaveURL('/search?q=crimson+knee');
    await expect(page).toHaveTitle('Search: crimson knee · Jingluo');
    await expect(field(page)).toHaveValue('crimson knee');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Knee 膝/ })
      .click();
    await expect(page).toHaveURL('/?focus=region:knee');
    await expect(field(page)).toHaveValue('');
    await page.goBack();
    await expect(page).toHaveTitle('Search: crimson knee · Jingluo');
    await expect(field(page)).toHaveValue('crimson knee');
    await field(page).click();
    await field(page).press('End');
    await field(page).pressSequentially(' pain');
    await expectAnswerTo(page, 'crimson knee pain');
    await page.getByRole('option', { name: /^(All|The only)/ }).click();
    await expect(page).toHaveURL('/search?q=crimson+knee+pain');
    await expect(field(page)).toHaveValue('crimson knee pain');
    await page.goBack();
    await expect(field(page)).toHaveValue('crimson knee');
    await page.goForward();
    await expect(field(page)).toHaveValue('crimson knee pain');
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL('/');
    await expect(field(page)).toHaveValue('');
  });

  test('the same words again keep the field', async ({ page }) => {
    await page.goto('/search?q=crimson+knee');
    await field(page).click();
    await expectAnswerTo(page, 'crimson knee');
    await field(page).press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^H1 /);
    await expect(field(page)).toHaveValue('crimson knee');
  });

  test('opens no list by itself, also when the pointer moves over the field', async ({ page }) => {
    await page.goto('/search?q=crimson+knee');
    await field(page).hover();
    await expect(page.locator('.search .clear')).toBeAttached();
    await expect(page.getByRole('option').first()).toBeHidden();
    await expect(field(page)).toHaveValue('crimson knee');
  });

  test('an address of earlier times leads there', async ({ page }) => {
    await page.goto('/?q=huantiao');
    await expect(page).toHaveURL('/search?q=huantiao');
    await page.goto('/?q=');
    await expect(page).toHaveURL('/search?q=');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
  });

  for (const [name, query, heading] of [
    ['an empty search', '?q=', 'Search'],
    ['no search', '', 'Search'],
    ['a lone surrogate', '?q=%ED%A0%80', /^Nothing here is called/],
    ['half an escape', '?q=%E7%92', /^Nothing here is called/],
    ['right-to-left marks', '?q=%E2%80%AE%E2%80%8F', 'Search'],
    ['a name within right-to-left marks', '?q=%E2%80%AEhuantiao%E2%80%8F', '1 result for “huantiao”'],
    ['control characters', '?q=%00%07', 'Search'],
    ['markup', '?q=%3Cscript%3E', /^Nothing here is called “<script>”|results? for/],
    ['10,000 characters', `?q=${'x'.repeat(10_000)}`, /^Nothing here is called “x{200}”$/],
    ['a kind that is none', '?q=huantiao&kind=planet', '1 result for “huantiao”'],
  ] as const)
    test(`${name} has a page with an answer`, async ({ page }) => {
      const answer = await page.goto(`/search${query}`);
      expect(answer!.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
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
      const link = page.getByRole('main').getByRole('link', { name });
      await expect(link).toHaveAttribute('href', address);
    });
  }

  test('the field of the first page leads to the results, which can be kept to a kind', async ({ page }) => {
    await page.goto('/');
    await field(page).fill('knee');
    await field(page).press('Enter');
    await expect(page).toHaveURL('/search?q=knee');
    await expect(field(page)).toHaveValue('knee');
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: /^Knee 膝/ })).toHaveAttribute('href', '/?focus=region:knee');
    const kinds = main.getByRole('navigation', { name: 'Kinds of results' });
    await kinds.getByRole('link', { name: /^Symptoms/ }).click();
    await expect(page).toHaveURL('/search?q=knee&kind=symptom');
    await expect(main.getByRole('heading', { level: 2 })).toHaveText(/^Symptoms/);
    await kinds.getByRole('link', { name: /^All/ }).click();
    await expect(page).toHaveURL('/search?q=knee');
    await main
      .getByRole('link', { name: /Witt et al/ })
      .first()
      .click();
    await expect(page).toHaveURL(/^[^?]*\/citations\//);
  });

  test('an unknown word offers the same next steps', async ({ page }) => {
    await page.goto('/?q=endometriosis');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Nothing here is called “endometriosis”',
    );
    await expect(page.getByRole('main').getByRole('link', { name: 'Browse the symptoms' })).toHaveAttribute(
      'href',
      '/trace',
    );
  });
});

test.describe('other fields that find things', () => {
  test('the finder of a comparison opens nothing by Enter unless it is meant', async ({ page }) => {
    await page.goto('/compare');
    const first = page.getByRole('combobox', { name: 'First: a thing to compare' });
    await first.fill('crimson knee');
    await expect(page.getByRole('option', { name: /^Knee 膝/ })).toBeVisible();
    await expect(first).not.toHaveAttribute('aria-activedescendant');
    await first.press('Enter');
    await expect(page.getByRole('option', { name: /^Knee 膝/ })).toBeVisible();
    await expect(page).toHaveURL('/compare');
    await first.press('ArrowDown');
    await expect(first).toHaveAttribute('aria-activedescendant');
    const chosen = (await highlighted(page).getAttribute('data-value'))!;
    await expect(highlighted(page)).toHaveText(/.+/);
    expect(await page.getByRole('option').first().getAttribute('data-value')).toBe(chosen);
    await first.press('Enter');
    await expect(page).toHaveURL(`/compare?a=${chosen}`);
  });

  test('a comparison and a trace take words in another form, and do not guess', async ({ page }) => {
    await page.goto('/trace?symptom=swollen+knees&level=randomized');
    await expect(page).toHaveURL('/trace?symptom=symptom:knee-swelling&level=randomized');
    for (const [typed, name] of [
      ['period pain', 'Painful periods'],
      ['頭痛', 'Headache'],
      ['头痛', 'Headache'],
    ] as const) {
      await page.goto('/trace');
      await page.getByLabel('A symptom, in your words').fill(typed);
      await page.getByRole('button', { name: 'Trace' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    }
    await page.goto('/trace?symptom=crimson+knee');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No symptom is called that');
    await expect(page.getByRole('main')).toContainText('Knee pain');
    await page.goto('/compare?a=swollen+knees');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Swelling of the knee');
    await page.goto('/compare?a=crimson+knee');
    await expect(page.getByRole('main')).toContainText('Nothing here is called “crimson knee”.');
  });
});
