import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../test.ts';
import { type Seen, seen } from './seen.ts';
import { WORDS } from './words.ts';

export { expect } from '../test.ts';

/** Someone's way over the site: every place on it is looked at, and remembered for the way back. */
export class Walk {
  readonly #page: Page;
  readonly #places: Seen[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the home page, where every walk begins. */
  async start(): Promise<void> {
    await this.#page.goto('/');
    await expect(this.#page.getByRole('heading', { level: 1, name: WORDS.home })).toBeVisible();
    await this.arrive({ words: 20, shapes: 200 });
  }

  /** Chooses an entry of the bar. */
  async bar(entry: string | RegExp): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Site' })
      .getByRole('link', { name: entry, exact: true })
      .click();
  }

  /**
   * Waits until the page has come to rest, and remembers what is seen there, `instead` of the place before it where
   * the page takes its place in the browser's history. What a drawing holds is all visible; it has at least as many
   * words and shapes as are asked for.
   */
  async arrive({ words = 0, shapes = 0, instead = false } = {}): Promise<Seen> {
    let before: Seen | undefined;
    await expect
      .poll(
        async () => {
          const now = await seen(this.#page);
          const rests = isDeepStrictEqual(now, before);
          before = now;
          return rests;
        },
        { message: 'the page comes to rest', intervals: [100] },
      )
      .toBe(true);
    const place = before!;
    expect(place.faults).toEqual([]);
    expect(place.words).toBeGreaterThanOrEqual(words);
    expect(place.shapes).toBeGreaterThanOrEqual(shapes);
    if (instead) this.#places.pop();
    this.#places.push(place);
    return place;
  }

  /** Goes back to the first place and forward to the last; each place is seen as it was on the way. */
  async backAndForward(): Promise<void> {
    const last = this.#places.length - 1;
    for (let at = last - 1; at >= 0; at--) {
      await this.#page.goBack();
      await this.#isSeenAgain(at);
    }
    for (let at = 1; at <= last; at++) {
      await this.#page.goForward();
      await this.#isSeenAgain(at);
    }
  }

  async #isSeenAgain(at: number): Promise<void> {
    const place = this.#places[at]!;
    await expect
      .poll(() => seen(this.#page), { message: `${place.address} is seen again`, intervals: [100] })
      .toEqual(place);
  }
}

/** Playwright's test with a walk; what a page throws, and what it writes to the console as an error, fails it. */
export const test = base.extend<{ walk: Walk }>({
  walk: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(new Walk(page));
    expect(errors).toEqual([]);
  },
});
