import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Waits until the list of the search answers to all that was typed. It answers to the first letters, too, and makes its
 * rows anew with each answer: what is read or clicked before may be gone with the next.
 */
export async function expectAnswerTo(page: Page, text: string): Promise<void> {
  await expect(
    page
      .getByText(`All results for “${text}”`)
      .or(page.getByText(`Nothing here is called “${text}”.`))
      .or(page.getByText('Search is not answering.')),
  ).toBeVisible();
}
