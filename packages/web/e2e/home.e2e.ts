import type { Locator, Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

const details = (page: Page) => page.getByRole('region', { name: 'Details' });
const questions = (page: Page) => page.getByRole('navigation', { name: 'Questions to begin with' });

/** The box of an element, which must be on the page. */
async function box(one: Locator) {
  const found = await one.boundingBox();
  expect(found, String(one)).not.toBeNull();
  return { ...found!, right: found!.x + found!.width, bottom: found!.y + found!.height };
}

test('a first visitor reads what this site is, and for whom', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who says what in Chinese medicine');
  await expect(details(page)).toContainText('For the curious, for students, for whoever checks a claim.');
  await expect(details(page).getByRole('button', { name: /^uncited/ })).toContainText(
    /no source named\s*[\d,]+/,
  );
});

test('the first question leads to the body, or to the names of symptoms', async ({ page }) => {
  await page.goto('/');
  await questions(page).getByRole('link', { name: 'Point at where it hurts' }).click();
  await expect(page).toHaveURL('/body');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The body');
  await page.goBack();
  await questions(page).getByRole('link', { name: 'trace a symptom by name' }).click();
  await expect(page).toHaveURL('/trace');
  await expect(page.getByLabel('A symptom, in your words')).toBeVisible();
});

test('the second question is answered with paths', async ({ page }) => {
  await page.goto('/');
  await questions(page).getByRole('link', { name: 'Insomnia and the Heart' }).click();
  await expect(page).toHaveURL('/?focus=symptom:insomnia&to=organ:heart');
  await expect(details(page).getByRole('button', { name: /^Path 1/ })).toBeVisible();
  const graph = await liveGraph(page);
  expect(await graph.locator('a[data-claim]').count()).toBeGreaterThan(3);
});

test('the third question leads to where any text is read, or to an article that was', async ({ page }) => {
  await page.goto('/');
  await questions(page).getByRole('link', { name: 'What is behind a text' }).click();
  await expect(page).toHaveURL('/read');
  await expect(page.getByRole('textbox', { name: 'Your text' })).toBeVisible();
  await page.goBack();
  await questions(page).getByRole('link', { name: 'the sciatica article' }).click();
  await expect(page).toHaveURL('/citations/agelessherbs-sciatica');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sciatica-IT Band/);
});

test('the whole row of a question is a link, also for the keyboard', async ({ page }) => {
  await page.goto('/');
  const row = await box(questions(page).locator('> div', { hasText: 'sciatica article' }));
  await page.mouse.click(row.right - 8, row.bottom - 8);
  await expect(page).toHaveURL('/read');
  await page.goto('/');
  await questions(page).getByRole('link', { name: 'trace a symptom by name' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Insomnia and the Heart' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/focus=symptom:insomnia/);
});

test('a sign leads to the list of its kind, with the same number of things', async ({ page }) => {
  await page.goto('/');
  const sign = details(page).getByRole('link', { name: /^pattern/ });
  const count = /\d+/.exec((await sign.textContent()) ?? '')![0];
  await sign.click();
  await expect(page).toHaveURL('/?view=list#pattern');
  await expect(page.getByRole('heading', { name: `Patterns ${count}` })).toBeInViewport();
});

test('a row of the legend is a filter, and says what it hides', async ({ page }) => {
  await page.goto('/');
  await liveGraph(page);
  await details(page)
    .getByRole('button', { name: /^randomized/ })
    .click();
  await expect(page).toHaveURL('/?level=randomized');
  await expect(details(page).getByRole('button', { name: /^traditional/ })).toHaveText(
    /traditional\s*hidden\s*5,\d+/,
  );
  await expect(details(page).getByText('randomized and stronger')).toBeVisible();
  await details(page)
    .getByRole('button', { name: /^uncited/ })
    .click();
  await expect(page).toHaveURL('/');
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1180, 760],
] as const) {
  test(`names of organs are within the ring at ${width} × ${height}, long ones in two lines or shortened`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const graph = await liveGraph(page);
    await page.evaluate(() => document.fonts.ready);
    const beyond = await graph.locator('svg.over').evaluate((svg) => {
      const middle = (one: Element) => {
        const { x, y, width: wide, height: high } = one.getBoundingClientRect();
        return { x: x + wide / 2, y: y + high / 2 };
      };
      const elements = [...svg.querySelectorAll('text.bold')].map(middle);
      const mean = (pick: (one: { x: number; y: number }) => number) =>
        elements.reduce((sum, one) => sum + pick(one), 0) / elements.length;
      const [x, y] = [mean((one) => one.x), mean((one) => one.y)];
      const distance = mean((one) => Math.hypot(one.x - x, one.y - y));
      // Elements are on the radius 196, GV and CV on 462.
      const ring = (distance / 196) * 462;
      return [...svg.querySelectorAll<SVGTSpanElement>('text.organ tspan')].map((line) => {
        // A box of a line is higher than its letters.
        const { left, right, top, bottom } = line.getBoundingClientRect();
        const [from, to] = [top + (bottom - top) * 0.2, bottom - (bottom - top) * 0.2];
        const farthest = Math.max(
          ...[left, right].flatMap((at) => [from, to].map((level) => Math.hypot(at - x, level - y))),
        );
        return { text: line.textContent, over: farthest - ring };
      });
    });
    expect(beyond.length).toBeGreaterThanOrEqual(12);
    for (const { text, over } of beyond) expect(over, text).toBeLessThan(0);
    expect(beyond.map(({ text }) => text)).not.toContain('Large intestine');
  });
}

test('the bar, the content, the drawing, its controls and the footer have the same edges', async ({
  page,
}) => {
  for (const [width, margin] of [
    [1440, 32],
    [390, 16],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/');
    await liveGraph(page);
    const footer = page.getByText('A map of what sources say, not medical advice.').first();
    for (const one of [
      page.getByRole('link', { name: /^Jingluo/ }),
      page.getByRole('group', { name: 'Zoom' }),
      footer,
    ])
      expect((await box(one)).x, `${width} px, ${String(one)}`).toBe(margin);
    const share = await box(page.locator('summary', { hasText: 'Share' }));
    const drawing = await box(page.getByRole('region', { name: 'Graph' }));
    expect(share.right).toBe(drawing.right - margin);
    const last = page
      .getByRole('banner')
      .locator(width > 980 ? 'nav a' : '[role=search]')
      .last();
    expect((await box(last)).right).toBe(width - margin);
    await page.goto('/citations');
    for (const one of [page.getByRole('heading', { level: 1 }), footer])
      expect((await box(one)).x, `${width} px, ${String(one)}`).toBe(margin);
  }
});

test('the panel beside a drawing or a text reaches the bottom of the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const panel = await box(details(page));
  expect(panel.bottom).toBe(900);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
  await page.goto('/citations/qin-z-2015-review');
  const aside = page.getByRole('complementary');
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  expect((await box(aside)).bottom).toBe(end);
});

/** Expects an element to be visible and not covered, neither by the tabs nor by the end of a sheet. */
async function expectInSight(one: Locator): Promise<void> {
  await expect(one).toBeInViewport({ ratio: 1 });
  const isHit = () =>
    one.evaluate((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return node.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
  await expect.poll(isHit, { message: `${String(one)} is covered` }).toBe(true);
}

for (const [width, height] of [
  [390, 844],
  [360, 740],
] as const) {
  test.describe(`on a phone of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test('both main actions are visible without scrolling, and one of them is filled', async ({ page }) => {
      await page.goto('/');
      const hurts = details(page).getByRole('link', { name: 'Point at where it hurts' });
      await expectInSight(hurts);
      await expect(hurts).toHaveClass(/filled/);
      await expectInSight(details(page).getByRole('link', { name: 'Trace a symptom', exact: true }));
      await hurts.click();
      await expect(page).toHaveURL('/body');
    });

    test('raising the sheet shows the questions, the signs and the levels', async ({ page }) => {
      await page.goto('/');
      await liveGraph(page);
      await expect(questions(page)).toBeHidden();
      await page.getByRole('link', { name: 'Two more questions, and the signs' }).click();
      await expect(questions(page)).toBeFocused();
      await expect(page).toHaveURL('/');
      await expectInSight(questions(page).getByRole('link', { name: 'What is behind a text' }));
      await expect(details(page).getByRole('link', { name: 'Trace a symptom', exact: true })).toBeHidden();
      for (const row of [
        details(page).getByRole('link', { name: /^element/ }),
        details(page).getByRole('button', { name: /^synthesized/ }),
      ])
        expect((await box(row)).height).toBeGreaterThanOrEqual(44);
      await page.getByRole('button', { name: 'Raise Details fully' }).click();
      await expect(details(page).getByRole('button', { name: /^contested/ })).toBeVisible();
    });

    test('with text twice as large the first action is visible without scrolling', async ({ page }) => {
      await page.goto('/');
      await doubleWords(page);
      await expectInSight(details(page).getByRole('link', { name: 'Point at where it hurts' }));
    });
  });
}

/** Doubles the size of the text only, as a reader's setting does. */
function doubleWords(page: Page): Promise<void> {
  return page.evaluate(() => {
    const words = [...document.querySelectorAll<HTMLElement>('body *')].map((node) => {
      const { fontSize, lineHeight } = getComputedStyle(node);
      return { node, fontSize: parseFloat(fontSize), lineHeight: parseFloat(lineHeight) };
    });
    for (const { node, fontSize, lineHeight } of words) {
      node.style.fontSize = `${2 * fontSize}px`;
      if (!Number.isNaN(lineHeight)) node.style.lineHeight = `${2 * lineHeight}px`;
    }
  });
}

// Desktops of 1440 × 900 and of 1920 × 1080, at 200 %.
for (const [width, height] of [
  [720, 450],
  [960, 540],
] as const) {
  test(`at 200 %, which leaves ${width} × ${height}, the first question is visible without scrolling`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await expectInSight(questions(page).getByRole('link', { name: 'Point at where it hurts' }));
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider()).toBe(0);
  });
}

test.describe('tabs', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('More has the pages without a tab, opens by keyboard, and closes with Escape or a choice', async ({
    page,
  }) => {
    await page.goto('/');
    const tabs = page.getByRole('navigation', { name: 'Sections' });
    await expect(tabs.getByRole('link')).toHaveText([/Map/, /Body/, /Trace/, /Read/]);
    const more = tabs.locator('summary');
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(tabs.getByRole('listitem')).toHaveText([
      /Sources/,
      /Studies/,
      /Audit/,
      /Query/,
      /About/,
      /Basket/,
      /Your own source/,
    ]);
    expect(await violationsInBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(tabs.getByRole('listitem').first()).toBeHidden();
    await expect(more).toBeFocused();
    await more.click();
    await tabs.getByRole('link', { name: 'Audit' }).click();
    await expect(page).toHaveURL('/audit');
    await expect(tabs.getByRole('listitem').first()).toBeHidden();
    await expect(more).toHaveAttribute('aria-current', 'true');
  });

  test('More shows the number of works in the basket', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('jingluo.basket', '["qin-z-2015-review"]'));
    await page.goto('/about');
    await expect(page.locator('nav summary')).toHaveText(/1\s*More/);
    await page.locator('nav summary').click();
    await page.getByRole('link', { name: 'Basket 1' }).click();
    await expect(page).toHaveURL('/basket?works=qin-z-2015-review');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('More opens, and so do the questions', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Two more questions, and the signs' }).click();
      await questions(page).getByRole('link', { name: 'Insomnia and the Heart' }).click();
      await expect(page).toHaveURL('/?focus=symptom:insomnia&to=organ:heart');
      await page.locator('nav summary').click();
      await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'About' }).click();
      await expect(page).toHaveURL('/about');
    });
  });
});
