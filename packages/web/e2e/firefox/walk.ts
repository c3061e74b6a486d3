import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../test.ts';
import { type Seen, seen } from './seen.ts';
import { WORDS } from './words.ts';

export { expect } from '../test.ts';

/** A reader's way through the site: every page is checked, and remembered for the way back. */
export class Walk {
  readonly #page: Page;
  readonly #places: Seen[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the home page, where every walk starts. */
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
   * Waits until the page no longer changes, and remembers what is seen there. With `instead` it replaces the last place,
   * as the page does in the browser's history. Everything in a drawing must be visible, with at least as many
   * words and shapes as given.
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
        { message: 'the page no longer changes', intervals: [100] },
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

  /** Goes back to the first place and forward to the last; each place must look as it did before. */
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
    // The pointer rests where the last link was: what lies there now is pointed at, and was not before.
    await this.#page.mouse.move(0, 0);
    await expect
      .poll(() => seen(this.#page), { message: `${place.address} looks as before`, intervals: [100] })
      .toEqual(place);
  }
}

/** Playwright's test with a walk; it fails when a page throws or writes an error to the console. */
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
