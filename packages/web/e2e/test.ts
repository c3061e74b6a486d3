import { test as base, type Page, type Response } from '@playwright/test';

export { expect } from '@playwright/test';

/**
 * Playwright's test, with a page that is live when `goto` and `reload` return: its scripts are running, so that an action
 * of a test is not lost or done twice. Without scripts, and when the answer is not a
 * page, it does not wait.
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
  // Without an answer it is the same page, and only the fragment of its address changed.
  const type = await response?.headerValue('content-type');
  if (type === undefined || type?.startsWith('text/html'))
    await page.waitForSelector('html[data-live]', { state: 'attached' });
  return response;
}
