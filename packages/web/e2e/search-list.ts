import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Waits until the search list shows results for the whole text. It also shows results for the first letters, and
 * replaces its rows with each answer: a row that is read or clicked too early may disappear.
 */
export async function expectAnswerTo(page: Page, text: string): Promise<void> {
  await expect(
    page
      .getByText(`All results for “${text}”`)
      .or(page.getByText(`Nothing here is called “${text}”.`))
      .or(page.getByText('Search is not answering.')),
  ).toBeVisible();
}
