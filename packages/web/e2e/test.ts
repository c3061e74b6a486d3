import { test as base, type Page, type Response } from '@playwright/test';

export { expect } from '@playwright/test';

/**
 * Playwright's test, with a page that is live when `goto` and `reload` return: its scripts listen, so that what a test
 * does is not done to what the server sent, to be lost or done twice. Where no script runs, and where the answer is no
 * page, nothing is waited for.
 */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) {
      const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
      page.goto = async (...given) => untilLive(page, await goto(...given));
      page.reload = async (...given) => untilLive(page, await reload(...given));
    }
    await use(page);
  },
});

async function untilLive(page: Page, response: Response | null): Promise<Response | null> {
  // Without an answer the page is the one that was there, of which only a fragment was asked.
  const type = await response?.headerValue('content-type');
  if (type === undefined || type?.startsWith('text/html'))
    await page.waitForSelector('html[data-live]', { state: 'attached' });
  return response;
}
