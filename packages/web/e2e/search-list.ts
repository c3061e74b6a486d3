import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Waits until the search list shows results for the whole text. It also shows results for the first letters, and
 * replaces its rows with each answer: a row that is read or clicked too early may disappear.
 */
export async function expectAnswerTo(page: Page, text: string): Promise<void> {
  const list = page.locator('.finder-results');
  await expect(
    list
      .getByText(
        new RegExp(
          `(All [\\d,]+ results|The only result) for “${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}”`,
        ),
      )
      .or(list.getByText(`Nothing here is called “${text}”.`))
      .or(list.getByText('Search is not answering.')),
  ).toBeVisible();
}
