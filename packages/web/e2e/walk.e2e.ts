import type { BrowserContext, Page } from '@playwright/test';
import { differences, seenAtRest } from './seen.ts';
import { expect, test } from './test.ts';
import { kindOf, VIEWS } from './views.ts';

/*
 * People click; tests open addresses. Whatever page is come to by a click, by going back or forward, by a filter or a
 * slider, is to be seen as it is when its address is opened.
 */

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

/** What is seen when an address is opened, in a window beside the one that walks. */
class Opened {
  readonly #context: BrowserContext;
  readonly #known = new Map<string, string[]>();
  #page: Page | undefined;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async at(address: string): Promise<string[]> {
    const known = this.#known.get(address);
    if (known) return known;
    this.#page ??= await this.#context.newPage();
    // From nothing, so that no fragment is only scrolled to.
    await this.#page.goto('about:blank');
    await this.#page.goto(address);
    const found = await seenAtRest(this.#page);
    this.#known.set(address, found);
    return found;
  }
}

async function expectAsOpened(page: Page, opened: Opened, how: string): Promise<void> {
  const address = page.url();
  const walked = await seenAtRest(page);
  expect(differences(walked, await opened.at(address)).slice(0, 12), `${address} ${how}`).toEqual([]);
}

/** One link for each kind of page that a part of the page links to. */
async function linksIn(page: Page, part: 'main' | 'header'): Promise<string[]> {
  const here = page.url();
  const hrefs = await page
    .locator(`${part} a[href^="/"]:visible`)
    .evaluateAll((links) =>
      links
        .filter((link) => !link.hasAttribute('download') && !link.closest('[inert]'))
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
    context,
  }) => {
    test.setTimeout(180_000);
    const opened = new Opened(context);
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
      await expectAsOpened(page, opened, `from ${name}`);
      const there = page.url();
      await page.goBack();
      await expect(page).toHaveURL(start);
      if (step % 3 === 0) await expectAsOpened(page, opened, `back from ${href}`);
      if (step % 4 === 0) {
        await page.goForward();
        await expect(page).toHaveURL(there);
        await expectAsOpened(page, opened, 'forward again');
        await page.goBack();
        await expect(page).toHaveURL(start);
      }
    }
  });
