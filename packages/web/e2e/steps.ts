import type { Locator, Page } from '@playwright/test';
import { expectAnswerTo } from './search-list.ts';
import { expect, test as base } from './test.ts';

/** A user who uses only clicks and typed words, and counts them. */
export class Person {
  readonly #page: Page;
  #clicks = 0;
  #words = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the home page, where every task starts. */
  async comes(): Promise<void> {
    await this.#page.goto('/');
  }

  async clicks(what: Locator): Promise<void> {
    await what.click();
    this.#clicks += 1;
  }

  /** Clicks on a place in the drawing that has no element. */
  async points(place: { x: number; y: number }): Promise<void> {
    await this.#page.mouse.click(place.x, place.y);
    this.#clicks += 1;
  }

  /** Chooses an entry of the bar. */
  async takes(entry: string | RegExp): Promise<void> {
    const bar = this.#page.getByRole('navigation', { name: 'Site' });
    await this.clicks(bar.getByRole('link', { name: entry }));
  }

  /** Clicks into a field and types. */
  async types(field: Locator, text: string): Promise<void> {
    await this.clicks(field);
    await field.pressSequentially(text);
    this.#words += wordsIn(text);
  }

  /** Replaces the text of a field. */
  async replaces(field: Locator, text: string): Promise<void> {
    await this.clicks(field);
    await field.press('ControlOrMeta+a');
    await field.pressSequentially(text);
    this.#words += wordsIn(text);
  }

  /** Types into the search, and chooses the first option. */
  async finds(text: string, hit: string | RegExp): Promise<void> {
    await this.types(this.#page.getByRole('combobox', { name: 'Search the graph' }), text);
    await expectAnswerTo(this.#page, text);
    const first = this.#page.getByRole('option').first();
    await expect(first).toContainText(hit);
    await this.clicks(first);
  }

  /** Chooses from a list of a form: one click opens it, one chooses. */
  async chooses(list: Locator, entry: RegExp): Promise<void> {
    const option = list.locator('option', { hasText: entry });
    await list.selectOption(await option.first().getAttribute('value'));
    this.#clicks += 2;
  }

  /** The number of steps, as a text. */
  get steps(): string {
    return `${counted(this.#clicks, 'click')}, ${counted(this.#words, 'word')}`;
  }
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Playwright's test with a user, whose steps are in the report of the run. */
export const test = base.extend<{ me: Person }>({
  me: async ({ page }, use, info) => {
    const me = new Person(page);
    await use(me);
    info.annotations.push({ type: 'steps', description: me.steps });
  },
});
