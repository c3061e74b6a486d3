import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/* Over plain http, from another machine, a browser has no clipboard object: `navigator.clipboard` is undefined. The tests'
   own address, a loopback, is trusted; so it is taken away before the page's scripts run. */

async function withoutClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, value: undefined });
  });
}

/** What a paste would bring, by the older command. */
async function watchCopies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('copy', () => {
      const { activeElement: field } = document;
      const text = field instanceof HTMLTextAreaElement ? field.value : String(getSelection());
      document.documentElement.dataset['lastCopy'] = text;
    });
  });
}

const copyFirst = (page: Page) =>
  page
    .getByRole('button', { name: /^Copy / })
    .first()
    .click();

const lastCopy = (page: Page) => page.locator('html').getAttribute('data-last-copy');

/** The places from which something is copied, and the words that say it was. */
const PLACES = [
  {
    path: '/?focus=acupoint:GB30',
    copy: async (page: Page) => {
      await page.getByText('Share', { exact: true }).click();
      await page.getByRole('button', { name: 'Copy the link' }).click();
    },
    said: 'The link is copied',
    text: /\/\?focus=acupoint:GB30$/,
  },
  {
    path: '/query?query=%7B+dataset+%7B+licence+%7D+%7D',
    copy: (page: Page) => page.getByRole('button', { name: 'Copy link' }).click(),
    said: 'The link is copied.',
    text: /\/query\?query=/,
  },
  {
    path: '/basket?works=qin-z-2015-review',
    copy: copyFirst,
    said: 'Copied.',
    text: /Qin/,
  },
  {
    path: '/claims/acupoint:GB30~treats~symptom:sciatica',
    copy: copyFirst,
    said: 'Copied.',
    text: /GB30/,
  },
  {
    path: '/citations/qin-z-2015-review',
    copy: copyFirst,
    said: 'Copied.',
    text: /Qin/,
  },
] as const;

for (const { path, copy, said, text } of PLACES) {
  test(`${path}: copying works without a clipboard object, and says so`, async ({ page }) => {
    await withoutClipboard(page);
    await watchCopies(page);
    await page.goto(path);
    await copy(page);
    await expect(page.getByText(said, { exact: true }).first()).toBeAttached();
    expect(await lastCopy(page)).toMatch(text);
  });

  test(`${path}: where no copying is allowed, the text is there, selected`, async ({ page }) => {
    await withoutClipboard(page);
    await page.addInitScript(() => {
      Document.prototype.execCommand = () => false;
    });
    await page.goto(path);
    await copy(page);
    const field = page.locator('.by-hand input');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(text);
    expect(
      await field.evaluate(
        (input: HTMLInputElement) => input.selectionEnd! - input.selectionStart! === input.value.length,
      ),
    ).toBe(true);
    await expect(page.getByText('Copy it from here')).toBeVisible();
  });
}
