import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The codes that the list gives for a channel, in its order. */
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

test('the inside of the leg shows that the Spleen and Kidney channels run there too, by rule', async ({
  page,
}) => {
  await page.goto('/trace?symptom=symptom:sciatica-medial');
  for (const channel of ['Spleen', 'Kidney']) {
    await expect(
      page.getByRole('link', { name: new RegExp(`^By rule, .*involves the ${channel} channel`) }).first(),
    ).toBeVisible();
  }
});

test('from a line of the flow a reader reaches the claim, and from it the work', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica-lateral');
  const line = page.getByRole('link', { name: /GB30 \(Huantiao\) was studied for sciatica/ }).first();
  await line.locator('tspan', { hasText: /^GB30$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'GB30 (Huantiao) was studied for sciatica',
  );
  await page.getByRole('main').locator('a[href^="/citations/"]').first().click();
  await expect(page).toHaveURL(/\/citations\//);
});

test('a minimum level and the rule switch are in the address and hold for the list', async ({ page }) => {
  await page.goto('/trace?symptom=symptom:sciatica-medial&derived=hide');
  await expect(page.getByRole('link', { name: /^By rule, / })).toHaveCount(0);
  await page.goto('/trace?symptom=symptom:sciatica-posterior&level=randomized');
  expect((await codes(page, 'Bladder')).toSorted()).toEqual(['BL24', 'BL25', 'BL26', 'BL54']);
});

test('an unknown symptom says what was asked and offers others', async ({ page }) => {
  await page.goto('/trace?symptom=nothing-like-it');
  await expect(page.getByText('nothing-like-it').first()).toBeVisible();
  await expect(page.locator('a[href^="/trace?symptom="]').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picker leads to a trace with its points', async ({ page }) => {
    await page.goto('/trace');
    await page.locator('a[href="/trace?symptom=symptom:sciatica-lateral"]').first().click();
    expect((await codes(page, 'Gallbladder'))[0]).toBe('GB30');
  });
});

test('several patterns lead by one organ to its channel, each a way of its own', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/trace?symptom=symptom:insomnia');
  await expect(page.getByRole('heading', { level: 3, name: /^Heart/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('a trace of many channels has a row for each, with lines that can be seen, and leads to its points', async ({
    page,
  }) => {
    await page.goto('/trace?symptom=symptom:abdominal-pain');
    const flow = page.getByRole('list', { name: 'Abdominal pain: the channels that works give for it' });
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
      const none = section.getByText('No work names a point.');
      expect((await points.count()) + (await none.count())).toBeGreaterThan(0);
    }
    await rows.nth(2).click();
    await expect(page).toHaveURL(/#list-/);
    await expect(page.locator('aside section').nth(2)).toBeInViewport();
  });
});

test('of many channels the wide flow draws the first, names the others, and draws all when asked to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/trace?symptom=symptom:abdominal-pain');
  const named = page.getByRole('group', { name: /^Abdominal pain: / }).locator('.river');
  await expect(named).toHaveCount(8);
  const more = page.getByRole('region', { name: /^\d+ more channels$/ });
  const others = await more.getByRole('listitem').count();
  await more.getByRole('link', { name: `Draw all ${8 + others} channels` }).click();
  await expect(page).toHaveURL(/channels=all/);
  await expect(named).toHaveCount(8 + others);
  await page.getByLabel('At least').selectOption('at least traditional');
  await expect(page).toHaveURL(/channels=all/);
});
