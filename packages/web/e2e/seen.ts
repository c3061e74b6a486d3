import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What tells of the way that was gone, as it should, and is not compared. */
const OF_THE_WAY = ['Undo', 'Redo'].map((name) => `button[aria-label="${name}"]`);

/**
 * What a person sees of a page, line by line: every piece of text and every part of a drawing that has a size, with its
 * place in the page, its colours and its opacity. Pages that look the same give the same lines, however they were reached.
 */
export async function seen(page: Page): Promise<string[]> {
  return page.evaluate((leftOut) => {
    const lines: string[] = [];
    const place = ({ left, top, width, height }: DOMRect) =>
      [left + scrollX, top + scrollY, width, height].map(Math.round).join(' ');
    const inked = (element: Element) => {
      const style = getComputedStyle(element);
      return element instanceof SVGElement && !(element instanceof SVGSVGElement)
        ? [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray, style.opacity].join(' ')
        : [style.color, style.fontSize, style.fontWeight, style.textDecorationLine].join(' ');
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest(['.visually-hidden', 'noscript', 'title', '[aria-live]', ...leftOut].join());
    for (const element of document.body.querySelectorAll('svg *, canvas, img, input, select, textarea')) {
      if (element.closest('svg') && !(element instanceof SVGElement))
        lines.push(`<${element.localName}> in a drawing is no part of SVG`);
      const box = element.getBoundingClientRect();
      if (box.width + box.height > 0 && !['g', 'a'].includes(element.localName) && isShown(element))
        lines.push(`${element.localName} at ${place(box)}: ${inked(element)}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const words = texts.currentNode.textContent!.replace(/\s+/g, ' ').trim();
      const parent = texts.currentNode.parentElement!;
      if (words === '' || !isShown(parent)) continue;
      range.selectNodeContents(texts.currentNode);
      lines.push(`“${words}” at ${place(range.getBoundingClientRect())}: ${inked(parent)}`);
    }
    return lines;
  }, OF_THE_WAY);
}

/**
 * What is seen once the page has come to rest: taken over by its scripts, its fonts there, nothing moving, and the same
 * in two frames. Nothing is pointed at, and nothing has the focus that a click gave.
 */
export async function seenAtRest(page: Page): Promise<string[]> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(
    () =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('[data-live]')].every(
        ({ dataset }) => dataset['live'] === 'true',
      ) &&
      document.fonts.status === 'loaded' &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  let last: string[] = [];
  await expect
    .poll(async () => {
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const before = last.join('\n');
      last = await seen(page);
      return before === last.join('\n');
    })
    .toBe(true);
  return last;
}

/** Lines of one that the other has not, told apart by a sign: none when both look the same. */
export function differences(walked: readonly string[], opened: readonly string[]): string[] {
  const [ofWalked, ofOpened] = [new Set(walked), new Set(opened)];
  return [
    ...walked.filter((line) => !ofOpened.has(line)).map((line) => `walked: ${line}`),
    ...opened.filter((line) => !ofWalked.has(line)).map((line) => `opened: ${line}`),
  ];
}
