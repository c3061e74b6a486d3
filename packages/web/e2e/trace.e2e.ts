import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The codes in the list of a channel, in order. */
async function codes(page: Page, channel: string): Promise<string[]> {
  const points = page.getByRole('list', { name: `Points of the ${channel} channel` }).getByRole('listitem');
  return (await points.allInnerTexts()).flatMap((text) => /[A-Z]{2}\d+/.exec(text) ?? []);
}

for (const [side, channel, points] of [
  ['lateral', 'Gallbladder', ['GB30', 'GB31', 'GB34']],
  ['posterior', 'Bladder', ['BL36', 'BL37', 'BL40', 'BL57', 'BL60']],
  ['medial', 'Liver', ['LR8']],
] as const) {
  test(`sciatica, ${side}, traces to the ${channel} channel with ${points.join(', ')}`, async ({ page }) => {
    await page.goto(`/trace?symptom=symptom:sciatica-${side}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sciatica');
    expect(await codes(page, channel)).toEqual(expect.arrayContaining([...points]));
  });
}

test('sciatica, medial, also traces to the Spleen and Kidney channels by rule', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica-medial');
  for (const channel of ['Spleen', 'Kidney']) {
    await expect(
      page.getByRole('link', { name: new RegExp(`^By rule, .*involves the ${channel} channel`) }).first(),
    ).toBeVisible();
  }
});

test('a line of the flow leads to its claim, and the claim to its source', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica-lateral');
  const line = page.getByRole('link', { name: /GB30 \(Huantiao\) was studied for sciatica/ }).first();
  await line.locator('tspan', { hasText: /^GB30$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'GB30 (Huantiao) was studied for sciatica',
  );
  await page.getByRole('main').locator('a[href^="/citations/"]').first().click();
  await expect(page).toHaveURL(/\/citations\//);
});

test('a minimum level and the rule switch are in the address and apply to the list', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica-medial&derived=hide');
  await expect(page.getByRole('link', { name: /^By rule, / })).toHaveCount(0);
  await page.goto('/trace?symptom=symptom:sciatica-posterior&level=randomized');
  expect((await codes(page, 'Bladder')).toSorted()).toEqual(['BL24', 'BL25', 'BL26']);
});

test('an unknown symptom names what was requested and offers others', async ({ page }) => {
  await page.goto('/trace?symptom=nothing-like-it');
  await expect(page.getByText('nothing-like-it').first()).toBeVisible();
  await expect(page.locator('a[href^="/trace?symptom="]').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picker leads to a trace with its points', async ({ page }) => {
    await page.goto('/trace');
    await page.locator('a[href="/trace?symptom=symptom:sciatica-lateral"]').first().click();
    await page.waitForURL(/symptom=/);
    expect((await codes(page, 'Gallbladder'))[0]).toBe('GB30');
  });
});

test('several patterns that lead through one organ to its channel cause no error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/trace?symptom=symptom:insomnia');
  await expect(page.getByRole('heading', { level: 3, name: /^Heart/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('a trace of many channels has a row for each, with visible lines and a link to its points', async ({
    page,
  }) => {
    await page.goto('/trace?symptom=symptom:abdominal-pain');
    for (const fold of await page.getByText(/^\d+ more channels, for a kind of it or by rule$/).all())
      if (await fold.isVisible()) await fold.click();
    const flow = page.getByRole('list', {
      name: /^Abdominal pain: the (other )?channels that sources link to it$/,
    });
    const rows = flow.getByRole('link');
    const names = await rows.allInnerTexts();
    expect(names.length).toBeGreaterThan(10);
    await expect(page.getByRole('heading', { level: 3, name: 'On other channels' })).toHaveCount(1);
    expect(names).toHaveLength((await page.locator('aside section > header h3').all()).length);

    const drawn = await page
      .locator('.flow svg')
      .locator('rect, path')
      .evaluateAll((marks) =>
        marks.map((mark) => (mark as SVGGraphicsElement).getBBox()).map(({ x, width }) => ({ x, width })),
      );
    for (const { x, width } of drawn) {
      expect(width).toBeGreaterThan(3);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThan(120);
    }

    const targets = await rows.evaluateAll((links) =>
      links.map((link) => link.closest('li')!.getBoundingClientRect().height),
    );
    for (const height of targets) expect(height).toBeGreaterThanOrEqual(44);
    for (const row of await rows.all()) {
      const section = page.locator((await row.getAttribute('href'))!);
      const points = section.getByRole('listitem').filter({ has: page.locator('summary .code') });
      const none = section.getByText('No source names a point.');
      expect((await points.count()) + (await none.count())).toBeGreaterThan(0);
    }
    await rows.nth(2).click();
    await expect(page).toHaveURL(/#list-/);
    await expect(page.locator('aside section[id^="list-"]').nth(2)).toBeInViewport();
  });
});

test('the wide flow draws the first of many channels, names the others, and can draw all', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/trace?symptom=symptom:abdominal-pain');
  const named = page.getByRole('group', { name: /^Abdominal pain: / }).locator('.river');
  await expect(named).toHaveText([/^\s*Large intestine/, /^\s*Stomach/, /^\s*Thoroughfare Vessel/]);
  const more = page.getByRole('region', { name: /^\d+ more channels, for a kind of it or by rule$/ });
  const others = await more.getByRole('listitem').count();
  await more.getByRole('link', { name: `Draw all ${3 + others} channels` }).click();
  await expect(page).toHaveURL(/channels=all/);
  await expect(named).toHaveCount(3 + others);
  await page.getByLabel('At least').selectOption('traditional');
  await expect(page).toHaveURL(/channels=all/);
});

test('what a trace has no room for is on the page of its channel, without script, too', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/trace?symptom=symptom:headache');
  const listed = await codes(page, 'Gallbladder');
  const section = page.locator('#list-GB');
  const more = section.getByRole('link', { name: /^\d+ more points: all of the Gallbladder channel$/ });
  const left = Number.parseInt((await more.textContent())!, 10);
  await more.click();
  await expect(page).toHaveURL('/trace?symptom=symptom:headache&channel=GB');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headache: Gallbladder channel');
  const all = await codes(page, 'Gallbladder');
  expect(all).toHaveLength(listed.length + left);
  expect(all.slice(0, listed.length)).toEqual(listed);
  await expect(page.locator('aside section[id^="list-"]')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Points on' }).selectOption('region:foot');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/channel=GB/);
  await page.getByRole('link', { name: /^All \d+ channels$/ }).click();
  await expect(page.locator('aside section[id^="list-"]').nth(1)).toBeAttached();
  await context.close();
});

test('with a minimum level weaker sources are not counted, and hidden ones are', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica');
  const sum = page.locator('#point-GB30 .sum .visually-hidden');
  await expect(sum).not.toHaveText(/^1 source$/);
  await page.getByLabel('At least').selectOption('registered');
  await expect(page).toHaveURL(/[?&]level=registered/);
  await expect(sum).toHaveText('5 sources, registered and stronger');
  await page.locator('#point-GB30 summary').click();
  await expect(page.locator('#point-GB30').getByText(/^\d+ weaker sources? hidden$/)).toBeVisible();
  await expect(page.getByText(/^Hidden: \d+ of \d+ points/)).toBeVisible();

  await page.goto('/trace?symptom=symptom:low-back-pain&level=randomized');
  const row = page.locator('#point-BL23 .sum');
  await expect(row.locator('.visually-hidden')).toHaveText(/^\d+ sources, randomized and stronger$/);
  const sources = await row.locator('[aria-hidden]').innerText();
  const title = page.getByRole('link', { name: /^BL23 \(Shenshu\) was studied for low back pain: / });
  await expect(title.first().locator('title')).toHaveText(
    new RegExp(`: randomized, ${sources} sources(?:\\.|$)`),
  );
});

test('clicks lead from the map to the points on the foot for headache, to a claim, to its source and back', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Site' })
    .getByRole('link', { name: 'Trace', exact: true })
    .click();
  await page.getByRole('link', { name: 'Headache', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headache');
  const drawn = page.locator('.across .code');
  await expect(drawn.first()).toBeVisible();
  expect((await drawn.first().boundingBox())!.width).toBeGreaterThan(10);

  await page
    .getByRole('combobox', { name: 'Points on' })
    .selectOption({ label: await optionFor(page, 'foot') });
  await expect(page).toHaveURL('/trace?symptom=symptom:headache&in=region:foot');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headache: points on the foot');
  await expect(page).toHaveTitle('Points on the foot for headache · Jingluo');
  const bladder = await codes(page, 'Bladder');
  expect(bladder).toContain('BL67');
  expect(bladder).not.toContain('BL2');
  for (const box of await Promise.all((await drawn.all()).map((code) => code.boundingBox())))
    expect(box!.width).toBeGreaterThan(10);

  await page.locator('#point-BL67 summary').click();
  const where = page.locator('#point-BL67').getByRole('list', { name: 'Where it lies' }).getByRole('link');
  await expect(where).toHaveText([/ is located in the little toe$/, 'The little toe is a kind of the foot']);
  await where.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/BL67 .* is located in the little toe/);
  await page.getByRole('main').locator('a[href^="/citations/"]').first().click();
  await expect(page).toHaveURL(/\/citations\//);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headache: points on the foot');
  await expect(page.getByRole('combobox', { name: 'Points on' })).toHaveValue('region:foot');
  await expect.poll(() => codes(page, 'Bladder')).toEqual(bladder);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).toHaveURL('/trace?symptom=symptom:headache');
  await expect.poll(() => codes(page, 'Bladder')).toContain('BL2');
});

/** The label of the option for a part of the body, which includes its number of points. */
async function optionFor(page: Page, name: string): Promise<string> {
  const words = await page.getByRole('combobox', { name: 'Points on' }).locator('option').allTextContents();
  return words.map((each) => each.trim()).find((each) => each.startsWith(`${name} (`))!;
}

test('“Show query” requests the points on the foot, and nothing else', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:headache&in=region:foot');
  const shown = await page.locator('aside summary .code').allTextContents();
  expect(shown.length).toBeGreaterThan(8);
  const answered = page.waitForResponse((response) => {
    const body = response.request().postData() ?? '';
    return response.url().endsWith('/graphql') && body.includes('region:foot') && body.includes('located');
  });
  await page.getByRole('link', { name: 'Show query' }).click();
  await expect(page).toHaveURL(/\/query/);
  const { data } = (await (await answered).json()) as {
    data: { symptom: { channels: { points: { point: { id: string } }[] }[] } };
  };
  const requested = data.symptom.channels.flatMap(({ points }) => points.map(({ point }) => point.id));
  expect(requested.toSorted()).toEqual(shown.map((code) => `acupoint:${code}`).toSorted());
});

test('a part of the body without a point offers larger parts, any level and the whole body', async ({
  page,
}) => {
  await page.goto('/trace?symptom=symptom:headache&in=region:sole&level=synthesized');
  const ways = page.getByRole('region', { name: 'Ways on' });
  await expect(ways).toContainText(
    'No synthesized source names a point on the sole of the foot for headache.',
  );
  await ways.getByRole('link', { name: /^At any level: / }).click();
  await expect(page).toHaveURL('/trace?symptom=symptom:headache&in=region:sole');
  await expect(ways).toContainText('The list has 1 point on other channels.');
  await expect(page.getByRole('list', { name: 'Points on other channels' })).toContainText('KI1');

  await page.goto('/trace?symptom=symptom:insomnia&in=region:little-toe');
  await page
    .getByRole('region', { name: 'Ways on' })
    .getByRole('link', { name: /points? on the foot$/ })
    .click();
  await expect(page).toHaveURL('/trace?symptom=symptom:insomnia&in=region:foot');
  await expect(page.getByRole('region', { name: 'Ways on' })).toHaveCount(0);
});

test('a part of the body can be given by name, and an unknown one is reported', async ({ page }) => {
  await page.goto('/trace?symptom=headache&in=foot');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headache: points on the foot');
  await page.goto('/trace?symptom=headache&in=moon');
  await expect(page.getByText('“moon” is no part of the body here.')).toBeVisible();
  expect(await codes(page, 'Bladder')).toContain('BL2');
});

test('a symptom without channels offers next steps', async ({ page, request }) => {
  const answer = await request.post('/graphql', {
    data: {
      query: '{ entities(kind: SYMPTOM, first: 500) { nodes { ... on Symptom { id channels { match } } } } }',
    },
  });
  const { nodes } = (
    (await answer.json()) as { data: { entities: { nodes: { id: string; channels: unknown[] }[] } } }
  ).data.entities;
  const { id } = nodes.find(({ channels }) => channels.length === 0)!;
  await page.goto(`/trace?symptom=${id}`);
  const ways = page.getByRole('region', { name: 'Ways on' });
  await expect(ways).toContainText('No source here links a channel to');
  await ways.getByRole('link', { name: 'Everything said about it' }).click();
  await expect(page).toHaveURL(`/entities/${id}`);
});

for (const width of [768, 1100]) {
  test(`at ${width} px every channel is drawn with its points, and text keeps its size`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto('/trace?symptom=symptom:sciatica-lateral');
    const drawing = page.getByRole('group', { name: /^Sciatica, pain down the side of the leg: / });
    await expect(drawing).toHaveCount(1);
    await expect(drawing.locator('.code', { hasText: /^GB30$/ })).toBeVisible();
    const scale = await drawing.evaluate((svg: SVGSVGElement) => svg.getScreenCTM()!.a);
    expect(scale).toBeGreaterThan(0.93);
    expect(scale).toBeLessThan(1.3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('a part of the body can also be chosen without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/trace?symptom=symptom:headache&derived=hide');
  await page.getByRole('combobox', { name: 'Points on' }).selectOption('region:foot');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/in=region%3Afoot/);
  await expect(page).toHaveURL(/derived=hide/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Headache: points on the foot');
  await context.close();
});

/** The channels that come first in the list, why the first and the last of all stand there, and what is folded. */
const PLACES = [
  [
    'sciatica',
    ['GB', 'BL', 'ST', 'LR'],
    /^said of sciatica by \d+ sources/,
    /^6 more channels, by rule$/,
    /^∴ by rule, for sciatica, /,
  ],
  [
    'headache',
    ['GB', 'LR', 'BL', 'GV', 'ST'],
    /^said of headache by /,
    /^4 more channels, by rule or by an organ$/,
    /and its organ, the Spleen: /,
  ],
  [
    'insomnia',
    ['HT', 'YangHV'],
    /^by the Heart channel pattern: 2 sources$/,
    /^3 more channels, by an organ$/,
    /and its organ, the Kidney: /,
  ],
  [
    'lateral-leg-pain',
    ['GB', 'ST', 'YangHV', 'YangLV'],
    /^by the Gallbladder channel pattern: /,
    /^\d+ more channels, by rule$/,
    /^∴ by rule, for sciatica, /,
  ],
] as const;
for (const [symptom, first, why, folded, last] of PLACES) {
  test(`${symptom}: the channels that sources give come first, with why; the others are folded`, async ({
    page,
  }) => {
    await page.goto(`/trace?symptom=symptom:${symptom}`);
    const list = page.locator('aside');
    const sections = list.locator('section[id^="list-"]');
    const total = await sections.count();
    await expect(sections.filter({ visible: true })).toHaveCount(first.length);
    for (const [n, code] of first.entries()) await expect(sections.nth(n)).toHaveId(`list-${code}`);
    await expect(sections.first().locator('header .caption')).toHaveText(why);
    await expect(
      page.getByRole('group', { name: /^.*: the channels and points/ }).locator('.river'),
    ).toHaveCount(first.length);
    await list.getByText(folded).press('Enter');
    await expect(sections.filter({ visible: true })).toHaveCount(total);
    await expect(sections.last().locator('header .caption')).toHaveText(last);
    // No line says of a channel by rule that it is said.
    for (const line of await sections.locator('header .caption', { hasText: '∴ by rule:' }).allInnerTexts())
      expect(line).not.toMatch(/said|exact/);
  });
}

test('a folded channel is shown when a link leads to it, when all are drawn, in print, and on its page', async ({
  browser,
  baseURL,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({
      javaScriptEnabled,
      baseURL: baseURL!,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    const kidney = page.locator('#list-KI');
    await page.goto('/trace?symptom=symptom:sciatica');
    await expect(kidney).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(kidney).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(kidney).toBeHidden();
    await page
      .getByRole('region', { name: '6 more channels, by rule' })
      .getByRole('link', { name: /^Kidney/ })
      .click();
    await expect(kidney).toBeInViewport();
    await page.goto('/trace?symptom=symptom:sciatica');
    await page.getByRole('link', { name: 'Draw all 10 channels' }).click();
    await expect(page).toHaveURL('/trace?symptom=symptom:sciatica&channels=all');
    await expect(kidney).toBeVisible();
    await page.getByRole('link', { name: 'Draw fewer channels' }).click();
    await expect(kidney).toBeHidden();
    await page.goBack();
    await expect(kidney).toBeVisible();
    await page.goto('/trace?symptom=symptom:sciatica&channel=KI');
    await expect(kidney).toBeVisible();
    await expect(page.getByText(/^\d+ more channels?, /)).toHaveCount(0);
    await context.close();
  }
});
