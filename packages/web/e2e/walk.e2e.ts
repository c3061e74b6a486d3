import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { differences, seenAtRest } from './seen.ts';
import { expect, test } from './test.ts';
import { kindOf, VIEWS } from './views.ts';

/*
 * People click; tests open addresses. A page that is reached by a click, by going back or forward, by a filter or a
 * slider must look as it does when its address is opened.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

/**
 * The file with what is seen when an address is opened, for one window width. Workers share it: an address that many
 * tests reach is opened once. The folder is emptied before each run.
 */
function fileOf(page: Page, url = page.url()): string {
  const name = createHash('sha256').update(`${page.viewportSize()!.width} ${url}`).digest('hex');
  return join(test.info().project.outputDir, 'opened', `${name}.json`);
}

async function seenWhenOpened(walked: Page): Promise<string[]> {
  const file = fileOf(walked);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as string[];
  const page = await walked.context().newPage();
  // Also waits for parts that load late: an editor, the fonts of names in a drawing.
  await page.goto(walked.url(), { waitUntil: 'networkidle' });
  const found = await seenAtRest(page);
  await page.close();
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(found));
  renameSync(aside, file);
  return found;
}

/**
 * Waits until the page looks as when its address is opened: the address changes before the page does. If they
 * still differ after a while, the address is opened again, in case something loaded late there.
 */
async function expectAsOpened(page: Page, how: string): Promise<void> {
  const differing = async () => differences(await seenAtRest(page), await seenWhenOpened(page));
  const message = `${page.url()} ${how}`;
  const intervals = [50, 100, 200, 400];
  try {
    await expect.poll(differing, { message, intervals, timeout: 5000 }).toEqual([]);
  } catch {
    rmSync(fileOf(page), { force: true });
    await expect.poll(differing, { message, intervals }).toEqual([]);
  }
}

/** One link for each kind of page that a part of the page links to, if possible one whose address was opened before. */
async function linksIn(page: Page, part: 'main' | 'header'): Promise<string[]> {
  const here = page.url();
  const hrefs = await page.locator(`${part} a[href^="/"]:visible`).evaluateAll((links) =>
    links
      // Links that replace the page in the history leave no way back to it.
      .filter(
        (link) => !link.matches('[download], [data-sveltekit-replacestate]') && !link.closest('[inert]'),
      )
      .map((link) => link.getAttribute('href')!),
  );
  const urlOf = (href: string) => new URL(href.replace(/#.*/, ''), here).href;
  const elsewhere = hrefs.filter((href) => !IS_A_FILE.test(href) && urlOf(href) !== here);
  return [...Map.groupBy(elsewhere, kindOf).values()].map(
    (ofKind) => ofKind.find((href) => existsSync(fileOf(page, urlOf(href)))) ?? ofKind[0]!,
  );
}

const IS_A_FILE = /^\/(export|graphql)\/|\.txt$/;
/** The number of links that are followed from each page; together the tests reach every page. */
const MOST = 4;

for (const [index, [name, address]] of Object.entries(VIEWS).entries())
  test(`pages clicked from ${name} look as when opened, and so does ${name} after going back`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(address);
    const [start, title] = [page.url(), await page.title()];
    const [links, bar] = [await linksIn(page, 'main'), await linksIn(page, 'header')];
    expect(bar.length).toBeGreaterThan(5);
    const goBack = async (): Promise<void> => {
      await page.goBack();
      await expect(page).toHaveURL(start);
      // The address changes before the page does, and the next click is meant for the page.
      await expect(page).toHaveTitle(title);
    };
    // The bar is the same on every page: each page follows the next one of its entries.
    const taken = [bar[index % bar.length]!, ...links.slice(0, MOST - 1)];
    for (const [step, href] of taken.entries()) {
      await page.locator(`:is(main, header) a[href="${href}"]:visible`).first().dispatchEvent('click');
      // Show query redirects to the address with the query.
      await page.waitForURL((url) => url.href !== start);
      await expectAsOpened(page, `from ${name}`);
      const there = page.url();
      await goBack();
      if (step % 3 === 0) await expectAsOpened(page, `back from ${href}`);
      if (step % 4 === 0) {
        await page.goForward();
        await expect(page).toHaveURL(there);
        await expectAsOpened(page, 'forward again');
        await goBack();
      }
    }
  });

/** Changes on a page that change its address, by name: the first address, and the steps in order. */
const CHANGES: Record<string, { from: string; steps: readonly ((page: Page) => Promise<unknown>)[] }> = {
  'the slider beside the map': {
    from: '/',
    steps: [
      (page) => page.getByRole('slider').press('ArrowRight'),
      (page) => page.getByRole('slider').press('End'),
    ],
  },
  'levels beside the map': {
    from: '/',
    steps: [
      (page) => page.getByRole('button', { name: /^randomized/ }).click(),
      (page) => page.getByRole('button', { name: /^by rule/ }).click(),
    ],
  },
  'a focus that grows': {
    from: '/?focus=acupoint:GB30&selected=symptom:sciatica',
    steps: [
      (page) => page.getByRole('button', { name: 'Expand' }).click(),
      (page) => page.getByRole('button', { name: 'Collapse' }).click(),
      (page) => page.getByRole('button', { name: 'Hide' }).click(),
      (page) => page.getByRole('button', { name: 'Undo' }).click(),
    ],
  },
  'paths, one of which is chosen': {
    from: '/?focus=element:wood&to=symptom:low-back-pain',
    steps: [
      (page) => page.getByRole('button', { name: /^Path 2/ }).click(),
      (page) => page.getByRole('button', { name: /^Path 1/ }).click(),
    ],
  },
  'the filters of a trace': {
    from: '/trace?symptom=symptom:headache',
    steps: [
      (page) => page.getByRole('combobox', { name: 'Points on' }).selectOption('region:foot'),
      (page) => page.getByRole('combobox', { name: 'At least' }).selectOption({ label: 'registered' }),
    ],
  },
  'conclusions by rule on a trace': {
    from: '/trace?symptom=symptom:sciatica-lateral',
    steps: [
      (page) =>
        page
          .getByRole('main')
          .getByText(/^Hide conclusions by rule/)
          .click(),
    ],
  },
  'the filters of the sources': {
    from: '/citations',
    steps: [
      async (page) => {
        await page.getByRole('combobox', { name: 'Level' }).selectOption('synthesized');
        await page.getByRole('button', { name: 'Show', exact: true }).click();
      },
    ],
  },
};

for (const [name, { from, steps }] of Object.entries(CHANGES))
  test(`${name}: after each change the page looks as when its address is opened`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(from);
    await seenAtRest(page);
    for (const step of steps) {
      const before = page.url();
      await step(page);
      await page.waitForURL((url) => url.href !== before);
      await expectAsOpened(page, `after a change of ${name}`);
    }
    // As many steps back as forward; undoing a step is also a step.
    for (let step = 0; step < steps.length; step += 1) await page.goBack();
    await expectAsOpened(page, 'back at the start');
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('pages reached by taps look as when opened', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/');
    for (const tap of [
      page.getByRole('link', { name: 'Point at where it hurts' }),
      page.locator('#regions').getByRole('link', { name: 'Low back', exact: true }),
      page.locator('main a[href^="/claims/"]:visible').first(),
      page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Read' }),
      page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Map' }),
    ]) {
      const before = page.url();
      await tap.click();
      await page.waitForURL((url) => url.href !== before);
      await expectAsOpened(page, `after ${before}`);
    }
    for (let step = 0; step < 3; step += 1) await page.goBack();
    await expectAsOpened(page, 'after going back');
  });
});
