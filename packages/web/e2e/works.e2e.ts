import { violations } from './axe.ts';
import { expect, test } from './test.ts';

test('the article shows its numbers, and that it names no source', async ({ page }) => {
  await page.goto('/citations/agelessherbs-sciatica');
  const main = page.getByRole('main');
  await expect(main).toContainText(/statements\s*57/);
  await expect(main).toContainText(/name a source\s*0/);
  await expect(main).toContainText(/sources listed, named for no claim\s*8/);
  await expect(main.getByRole('link', { name: /Zeng/ }).first()).toBeVisible();
});

test('a claim of the article shows “no source named”', async ({ page }) => {
  await page.goto('/claims/pattern:gallbladder-channel-stagnation~leads-to~symptom:sciatica');
  await expect(page.getByText('no source named').first()).toBeVisible();
});

test('a piece of evidence that is background says so, and has no level', async ({ page }) => {
  await page.goto('/claims/acupoint:BL54~studied-for~symptom:sciatica');
  const piece = page.getByRole('article').filter({ hasText: 'Background: the source says this on the way' });
  await expect(piece).toHaveCount(1);
  await expect(piece.getByText('table 2, insertion depth')).toBeVisible();
  await expect(page.getByText('nor does a study that only says it on the way')).toBeVisible();
});

test('a contested claim shows both sides with their places', async ({ page }) => {
  await page.goto('/claims/symptom:sciatica-lateral~felt-in~region:little-toe');
  await expect(page.getByText('section 6, paragraph 1')).toBeVisible();
  await expect(page.getByText('pages 193 and 133')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Say otherwise' })).toBeVisible();
});

test('a source shows its reference, identifiers and the sources that count once with it', async ({
  page,
}) => {
  await page.goto('/citations/qin-z-2015-review');
  await expect(page.getByRole('link', { name: /10\.1155\/2015\/425108/ }).first()).toHaveAttribute(
    'href',
    'https://doi.org/10.1155/2015/425108',
  );
  await expect(page.getByText(/[Cc]ounts? once with/).first()).toBeVisible();
});

test('a source that could not be found says so', async ({ page }) => {
  await page.goto('/citations/zeng-mg-2012');
  await expect(page.getByText(/not found|unresolved/i).first()).toBeVisible();
});

test('an alias leads to the entity’s own address', async ({ page }) => {
  await page.goto('/entities/GB-30');
  await expect(page).toHaveURL('/entities/acupoint:GB30');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huántiào');
});

for (const path of [
  '/claims/acupoint:GB30~treats~symptom:nothing',
  '/claims/no-claim',
  '/citations/nobody-1999',
  '/entities/GB300',
]) {
  test(`${path} is a 404 that names the address and leads back`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByText(path)).toBeVisible();
    await page.getByRole('link', { name: 'Back to the map' }).click();
    await expect(page).toHaveURL('/');
  });
}

test('a document is shown as a graph, and its rings lead to the sources of each claim', async ({ page }) => {
  await page.goto('/citations/agelessherbs-sciatica');
  const graph = page.getByRole('figure', { name: 'The document as a graph' });
  const panel = page.getByRole('complementary').getByRole('region', { name: 'One claim of the document' });
  const rings = graph.getByRole('group', { name: 'Claims in reading order' }).getByRole('link');
  await expect(rings).toHaveCount(80);
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('felt in the little toe');
  await expect(panel.getByText('pages 193 and 133')).toBeVisible();

  await rings.nth(0).click();
  await expect(page).toHaveURL(/\?claim=1$/);
  await expect(panel).toContainText('no other source here says it');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?claim=2$/);
  await expect(rings.nth(1)).toBeFocused();
  await expect(rings.nth(1)).toHaveAttribute('aria-current', 'true');
  await panel.getByRole('link', { name: 'Open the claim' }).click();
  await expect(page).toHaveURL(/\/claims\//);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a document has its rings section by section, and one claim below them', async ({ page }) => {
    await page.goto('/citations/agelessherbs-sciatica?claim=47');
    const main = page.getByRole('main');
    await expect(main.getByRole('group', { name: 'Claims in reading order' })).toHaveCount(7);
    await expect(main.getByRole('region', { name: 'One claim of the document' })).toHaveCount(1);
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider()).toBe(0);
  });

  test('the sides of a claim are chosen with buttons', async ({ page }) => {
    await page.goto('/claims/acupoint:GB30~treats~symptom:sciatica');
    const choice = page.getByRole('group', { name: 'Which sources' });
    await expect(choice.getByRole('button', { name: /^Say so/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('No source here says otherwise.')).toBeHidden();
    await choice.getByRole('button', { name: /^Otherwise/ }).click();
    await expect(page.getByText('No source here says otherwise.')).toBeVisible();
    await choice.getByRole('button', { name: /^Tested/ }).click();
    await expect(page.getByRole('link', { name: 'Qin et al. 2015', exact: true })).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('both sides of a claim are shown below each other', async ({ page }) => {
      await page.goto('/claims/acupoint:GB30~treats~symptom:sciatica');
      await expect(page.getByText('No source here says otherwise.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Say so' })).toBeVisible();
      await expect(page.getByRole('group', { name: 'Which sources' })).toHaveCount(0);
    });
  });
});

test('a claim with a misspelt end offers the intended claim', async ({ page }) => {
  await page.goto('/claims/acupoint:GB30~treats~symptom:sciatca');
  await expect(page.getByText('Nothing here is called “symptom:sciatca”')).toBeVisible();
  await page.getByRole('link', { name: 'GB30 (Huantiao) is said to treat sciatica' }).click();
  await expect(page).toHaveURL('/claims/acupoint:GB30~treats~symptom:sciatica');
});

// Contrast is checked on short pages of the same kinds: on a long list it takes longer than all other rules.
for (const path of ['/citations', '/audit/defective', '/citations/acupuncture-com-sciatica']) {
  test(`axe finds no violations in all of ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await violations(page, { without: ['color-contrast'] })).toEqual([]);
  });
}

for (const path of [
  '/citations?about=region:little-toe',
  '/citations/acupuncture-com-sciatica',
  '/audit/differences',
  '/claims/acupoint:GB30~treats~symptom:sciatca',
]) {
  test(`text has enough contrast at ${path}, in light and in dark`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, { only: ['color-contrast'] })).toEqual([]);
    }
  });
}

test('clicks lead from the first page to the article, a claim of it, a disputing source, and back', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Site' })
    .getByRole('link', { name: /^(Works|Sources)$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await page.getByRole('searchbox', { name: /^Words/ }).fill('sciatica-it band');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('link', { name: 'Sciatica-IT Band', exact: true }).click();
  await expect(page).toHaveURL('/citations/agelessherbs-sciatica');
  const article = await page.getByRole('main').innerText();
  const panel = page.getByRole('complementary').getByRole('region', { name: 'One claim of the document' });
  await panel.getByRole('link', { name: 'Open the claim' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Say otherwise' })).toBeVisible();
  await page
    .getByRole('link', { name: /^World Health Organization/ })
    .first()
    .click();
  await expect(page).toHaveURL('/citations/who-2008');
  await expect(page.getByText(/^Standard/).first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/citations/agelessherbs-sciatica');
  await expect.poll(() => page.getByRole('main').innerText()).toBe(article);
});

test('a claim shows the result of a study, and that another has no recorded result', async ({ page }) => {
  const studies = page.getByRole('main');
  await page.goto('/claims/acupoint:BL23~studied-for~symptom:low-back-pain');
  await expect(studies).toContainText(/Found: After 3 months pain had fallen by 77%/);
  await expect(studies).toContainText('Against sham: better in 1 study, no difference in 1.');
  await page.goto('/claims/acupoint:GB30~treats~symptom:sciatica');
  await expect(studies).toContainText('6 studies used this point; none has a result here.');
  await expect(studies).toContainText('No result recorded here. 80 people. Compared: another dose');
  await expect(studies).toContainText(
    'registered trial, list of points (read in AcuKG’s table of trials under “Sciatica”)',
  );
  await expect(studies).not.toContainText(/\.csv/);
});

for (const width of [1440, 1024]) {
  test(`the labels of a document do not overlap at ${width} px, and the selected claim has one`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/citations/agelessherbs-sciatica');
    const graph = page.getByRole('figure', { name: 'The document as a graph' });
    const words = graph.locator('.words > a');
    await expect(words).toHaveCount(8);
    const boxes = await words.evaluateAll((links) =>
      links.map((link) => {
        const parts = [...link.children].map((part) => part.getBoundingClientRect());
        return {
          left: Math.min(...parts.map(({ left }) => left)),
          right: Math.max(...parts.map(({ right }) => right)),
          top: Math.min(...parts.map(({ top }) => top)),
          bottom: Math.max(...parts.map(({ bottom }) => bottom)),
        };
      }),
    );
    const frame = (await graph.boundingBox())!;
    for (const [index, one] of boxes.entries()) {
      expect(one.left >= frame.x - 1 && one.right <= frame.x + frame.width + 1).toBe(true);
      for (const other of boxes.slice(index + 1))
        expect(
          Math.min(one.right, other.right) > Math.max(one.left, other.left) &&
            Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top),
        ).toBe(false);
    }
    // A ring without a leader gets one when the keyboard reaches it: claim 78 is the last, 68 to 70 have other sources.
    const named = await words.allInnerTexts();
    const rings = graph.getByRole('group', { name: 'Claims in reading order' }).getByRole('link');
    const other = rings.filter({ has: page.locator('.filled') });
    const name = (await other.last().getAttribute('aria-label'))!;
    const [, number, sentence] = /^(\d+)\. (.*): also said by/.exec(name)!;
    expect(named.join('\n')).not.toContain(sentence!);
    await graph.getByRole('link', { name: `${Number(number) - 1}. ` }).click();
    await expect(page).toHaveURL(new RegExp(`claim=${Number(number) - 1}$`));
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(new RegExp(`claim=${number}$`));
    await expect(graph.locator('.words.active > a')).toContainText(sentence!);
    await expect(words).toHaveCount(8);
  });
}

test('the bibliography and the page of a thing fill a desktop window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const right = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((found) => Math.max(...found.map((one) => one.getBoundingClientRect().right)));
  await page.goto('/citations');
  expect(await right('main li')).toBeGreaterThanOrEqual(1400);
  await page.goto('/entities/acupoint:GB30');
  expect(await right('main section')).toBeGreaterThanOrEqual(1400);
});

for (const [path, width] of [
  ['/citations', 360],
  ['/citations', 1440],
  ['/citations/agelessherbs-sciatica', 1440],
  ['/claims/acupoint:GB30~treats~symptom:sciatica', 360],
  ['/claims/acupoint:GB30~treats~symptom:sciatica', 1440],
  ['/entities/acupoint:GB30', 360],
] as const) {
  test(`nothing on ${path} moves when its scripts load late, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The change of fonts has its own test.
    await page.route(/\.woff2/, (route) => route.abort());
    let scripts: (() => void)[] | undefined = [];
    await page.route(/\.js(\?|$)/, async (route) => {
      if (scripts !== undefined) await new Promise<void>((resolve) => scripts!.push(resolve));
      await route.continue();
    });
    const live = page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const waiting = scripts;
    scripts = undefined;
    for (const come of waiting) come();
    await live;
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const moved = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.05);
  });
}
