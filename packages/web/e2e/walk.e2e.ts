import type { BrowserContext, Page } from '@playwright/test';
import { differences, seenAtRest } from './seen.ts';
import { expect, test } from './test.ts';
import { kindOf, VIEWS } from './views.ts';

/*
 * People click; tests open addresses. Whatever page is come to by a click, by going back or forward, by a filter or a
 * slider, is to be seen as it is when its address is opened.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

/** What is seen when an address is opened; it is opened once for all tests that come there. */
const known = new Map<string, string[]>();

async function seenWhenOpened(context: BrowserContext, address: string): Promise<string[]> {
  const before = known.get(address);
  if (before) return before;
  const page = await context.newPage();
  // What is loaded late has come, too: an editor, the faces of a drawing's names.
  await page.goto(address, { waitUntil: 'networkidle' });
  const found = await seenAtRest(page);
  await page.close();
  known.set(address, found);
  return found;
}

/** Waits until the page looks as its address does when it is opened; an address changes before what it shows does. */
async function expectAsOpened(page: Page, how: string): Promise<void> {
  const address = page.url();
  const opened = await seenWhenOpened(page.context(), address);
  await expect
    .poll(async () => differences(await seenAtRest(page), opened).slice(0, 12), {
      message: `${address} ${how}`,
      intervals: [50, 100, 200, 400],
    })
    .toEqual([]);
}

/** One link for each kind of page that a part of the page links to. */
async function linksIn(page: Page, part: 'main' | 'header'): Promise<string[]> {
  const here = page.url();
  const hrefs = await page.locator(`${part} a[href^="/"]:visible`).evaluateAll((links) =>
    links
      // What takes the place of the page in the history leaves no way back to it.
      .filter(
        (link) => !link.matches('[download], [data-sveltekit-replacestate]') && !link.closest('[inert]'),
      )
      .map((link) => link.getAttribute('href')!),
  );
  const byKind = new Map<string, string>();
  for (const href of hrefs) {
    const isElsewhere = !IS_A_FILE.test(href) && new URL(href.replace(/#.*/, ''), here).href !== here;
    if (isElsewhere && !byKind.has(kindOf(href))) byKind.set(kindOf(href), href);
  }
  return [...byKind.values()];
}

const IS_A_FILE = /^\/(export|graphql)\//;
/** Of one page to so many others: with every page on it, the pages are gone to from everywhere. */
const MOST = 5;

for (const [index, [name, address]] of Object.entries(VIEWS).entries())
  test(`pages clicked to from ${name} look as when opened, and so does it when one comes back`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(address);
    const start = page.url();
    const [links, bar] = [await linksIn(page, 'main'), await linksIn(page, 'header')];
    expect(bar.length).toBeGreaterThan(5);
    // The bar is the same everywhere: one of its entries from each page, the next one from the next.
    const taken = [bar[index % bar.length]!, ...links.slice(0, MOST - 1)];
    for (const [step, href] of taken.entries()) {
      await page.locator(`:is(main, header) a[href="${href}"]:visible`).first().dispatchEvent('click');
      // Show query leads on to where the query stands.
      await page.waitForURL((url) => url.href !== start);
      await expectAsOpened(page, `from ${name}`);
      const there = page.url();
      await page.goBack();
      await expect(page).toHaveURL(start);
      if (step % 3 === 0) await expectAsOpened(page, `back from ${href}`);
      if (step % 4 === 0) {
        await page.goForward();
        await expect(page).toHaveURL(there);
        await expectAsOpened(page, 'forward again');
        await page.goBack();
        await expect(page).toHaveURL(start);
      }
    }
  });
