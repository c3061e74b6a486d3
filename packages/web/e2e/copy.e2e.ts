import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/* Over plain http, from another machine, a browser has no clipboard object: `navigator.clipboard` is undefined. The tests'
   own address, a loopback, is trusted; so the object is removed before the page's scripts run. */

async function withoutClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, value: undefined });
  });
}

/** Records what a paste would insert after the older copy command. */
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

/** The places where something can be copied, and the message that confirms it. */
const PLACES = [
  {
    path: '/?focus=acupoint:GB30',
    copy: async (page: Page) => {
      await page.getByText('Share', { exact: true }).click();
      await page.getByRole('button', { name: 'Copy the link' }).click();
    },
    message: 'The link is copied',
    text: /\/\?focus=acupoint:GB30$/,
  },
  {
    path: '/query?query=%7B+dataset+%7B+licence+%7D+%7D',
    copy: (page: Page) => page.getByRole('button', { name: 'Copy link' }).click(),
    message: 'The link is copied.',
    text: /\/query\?query=/,
  },
  {
    path: '/basket?works=qin-z-2015-review',
    copy: copyFirst,
    message: 'Copied.',
    text: /Qin/,
  },
  {
    path: '/claims/acupoint:GB30~treats~symptom:sciatica',
    copy: copyFirst,
    message: 'Copied.',
    text: /GB30/,
  },
  {
    path: '/citations/qin-z-2015-review',
    copy: copyFirst,
    message: 'Copied.',
    text: /Qin/,
  },
] as const;

for (const { path, copy, message, text } of PLACES) {
  test(`${path}: copying works without a clipboard object, and a message says so`, async ({ page }) => {
    await withoutClipboard(page);
    await watchCopies(page);
    await page.goto(path);
    await copy(page);
    await expect(page.getByText(message, { exact: true }).first()).toBeAttached();
    expect(await lastCopy(page)).toMatch(text);
  });

  test(`${path}: when copying is not allowed, the text is shown and selected`, async ({ page }) => {
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
