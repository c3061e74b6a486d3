import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './test.ts';

/*
 * What studies of a point found, in a trace: the sign with its words under the point, on its lane and in the list. Karst 2000
 * and 2001 found no difference from sham in tension headache, both with GB20.
 */

const TRACE = '/trace?symptom=symptom:tension-headache';
const FOUND = 'no difference from sham, 2 studies';

function flow(page: Page): Locator {
  return page.getByRole('group', { name: /^Tension headache: the channels/ }).filter({ visible: true });
}
function listed(page: Page): Locator {
  return page.locator('#point-GB20 summary');
}

test('by hand from the home page a symptom leads to what studies of its points found', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Trace', exact: true }).first().click();
  await page.getByRole('main').getByRole('link', { name: 'Tension headache', exact: true }).first().click();
  const point = flow(page).getByRole('link', { name: new RegExp(`GB20 .*Studies: no difference from sham`) });
  await expect(point.locator('text.words')).toHaveText(FOUND);
  await expect(point.locator('use[href="#found-no-difference"]')).toHaveCount(1);
  await expect(listed(page)).toContainText(FOUND);
});

test('by keyboard a point with a result leads to its claim', async ({ page }) => {
  await page.goto(TRACE);
  const point = flow(page).getByRole('link', { name: /GB20 .*Studies: no difference from sham/ });
  await point.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/claims\/acupoint:GB20~studied-for~symptom:tension-headache/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is said, and the filter by results against sham works', async ({ page }) => {
    await page.goto(TRACE);
    await expect(listed(page)).toContainText(FOUND);
    await page.getByRole('link', { name: 'Only points with a result against sham' }).click();
    await expect(page).toHaveURL(`${TRACE}&against=sham`);
    await expect(page.getByText(/^Hidden: \d+ of \d+ points/)).toBeVisible();
    const rows = page.getByRole('list', { name: /^Points of the / }).locator('summary');
    for (const row of await rows.allInnerTexts()) expect(row).toMatch(/(from|than|against)\s+sham/);
    await page.getByLabel('At least').selectOption('randomized');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/level=randomized/);
    await expect(page).toHaveURL(/against=sham/);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the list says it in the same words, and the key has the signs', async ({ page }) => {
    await page.goto(TRACE);
    await listed(page).scrollIntoViewIfNeeded();
    await expect(listed(page)).toContainText(FOUND);
    await expect(page.getByRole('list', { name: 'What the lines mean' })).toContainText(
      /no difference, \d+ points/,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a lane of studies that found no difference is empty behind its sign, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(TRACE);
    const drawn = flow(page);
    await expect(drawn.locator('.sign')).not.toHaveCount(0);
    const ends = await drawn.locator('g:has(> .fill)').evaluateAll((groups) =>
      groups.map((group) => {
        const right = (part: string) => {
          const { x, width } = group.querySelector<SVGGraphicsElement>(part)!.getBBox();
          return Math.round(x + width);
        };
        return [right('.edge'), right('.fill')] as const;
      }),
    );
    expect(ends.length).toBeGreaterThan(0);
    for (const [edge, fill] of ends) expect(edge - fill === 0 || edge - fill >= 46).toBe(true);
    // Nothing of the words leaves the drawing, and none covers another.
    const boxes = await drawn.locator('text.words, text.name').evaluateAll((texts) =>
      texts.map((text) => {
        const { x, y, width, height } = (text as SVGGraphicsElement).getBBox();
        return { left: x, right: x + width, top: y + 3, bottom: y + height - 3 };
      }),
    );
    const width = await drawn.evaluate((svg) => (svg as unknown as SVGSVGElement).viewBox.baseVal.width);
    for (const [n, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(n + 1))
        expect(
          box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        ).toBe(false);
    }
  });

test('in forced colours a sign has the colour of text', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(TRACE);
  const [sign, text] = await page.evaluate(() => {
    const fill = getComputedStyle(document.querySelector('#found-no-difference')!).fill;
    return [fill, getComputedStyle(document.body).color];
  });
  expect(sign).toBe(text);
});

test('where only tradition speaks nothing is said of studies', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:tension-headache');
  const traditional = page
    .locator('li[id^="point-"]')
    .filter({ hasNot: page.locator('use[href^="#found-"]') });
  for (const row of await traditional.all())
    await expect(
      row.locator('summary .counts use:not([href="#ladder-0"]):not([href="#ladder-1"])'),
    ).toHaveCount(0);
});
