import { expect, test as base, type Page, type Response } from '@playwright/test';

export { expect };

/**
 * Playwright's test, with a page whose security policy refuses nothing, and that is live when `goto` and `reload` return: its scripts are running, so that an action
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
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) refused.push(message.text());
    });
    await use(page);
    expect(refused, 'what the security policy of a page refused').toEqual([]);
  },
});

async function untilLive(page: Page, response: Response | null): Promise<Response | null> {
  // Without an answer it is the same page, and only the fragment of its address changed.
  const type = await response?.headerValue('content-type');
  if (type === undefined || type?.startsWith('text/html'))
    await page.waitForSelector('html[data-live]', { state: 'attached' });
  return response;
}
