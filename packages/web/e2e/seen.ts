import type { Page } from '@playwright/test';

/** Elements that depend on the reader's way to a page, and are not compared. */
const NOT_COMPARED = ['Undo', 'Redo'].map((name) => `button[aria-label="${name}"]`);

/**
 * What a reader sees of a page, line by line: every text and every part of a drawing that has a size, with its
 * place on the page, its colours and its opacity. Pages that look the same give the same lines.
 */
export async function seen(page: Page): Promise<string[]> {
  return page.evaluate(collect, NOT_COMPARED);
}

/**
 * What is seen once the page no longer changes: its scripts run, nothing says that it is still being made, its fonts are
 * loaded, nothing moves, and two frames are the same. Nothing is under the pointer, and nothing has focus from a click.
 */
export async function seenAtRest(page: Page): Promise<string[]> {
  await page.mouse.move(0, 0);
  await page.evaluate(`globalThis.collectSeen = ${collect.toString()}`);
  const lines = await page.evaluate(async (leftOut) => {
    const { collectSeen } = globalThis as unknown as { collectSeen: typeof collect };
    const isAtRest = () =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('[data-live]')].every(
        ({ dataset }) => dataset['live'] === 'true',
      ) &&
      [...document.querySelectorAll('[aria-busy="true"]')].every((busy) => !busy.checkVisibility()) &&
      document.fonts.status === 'loaded' &&
      document.getAnimations().every(({ playState }) => playState !== 'running');
    let last = '';
    const until = performance.now() + 20_000;
    while (performance.now() < until) {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if (!isAtRest()) continue;
      (document.activeElement as HTMLElement | null)?.blur();
      // Scrolls to the top: the scroll position depends on the way to the page.
      scrollTo(0, 0);
      const now = collectSeen(leftOut);
      if (now.join('\n') === last) return now;
      last = now.join('\n');
    }
    return undefined;
  }, NOT_COMPARED);
  if (lines === undefined) throw new Error(`seenAtRest: ${page.url()} has not come to rest in 20 s`);
  return lines;
}

/** Runs in the page, without access to this module. */
function collect(leftOut: readonly string[]): string[] {
  const lines: string[] = [];
  const place = ({ left, top, width, height }: DOMRect) =>
    [left, top, width, height].map(Math.round).join(' ');
  const inked = (element: Element) => {
    const style = getComputedStyle(element);
    return element instanceof SVGElement && !(element instanceof SVGSVGElement)
      ? [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray, style.opacity].join(' ')
      : [style.color, style.fontSize, style.fontWeight, style.textDecorationLine].join(' ');
  };
  const unseen = ['.visually-hidden', 'noscript', 'title', '[aria-live]', ...leftOut].join();
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest(unseen);
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
}

/** The first lines of each that the other does not have; empty when both look the same. */
export function differences(walked: readonly string[], opened: readonly string[]): string[] {
  const [ofWalked, ofOpened] = [new Set(walked), new Set(opened)];
  const [onlyWalked, onlyOpened] = [
    walked.filter((line) => !ofOpened.has(line)),
    opened.filter((line) => !ofWalked.has(line)),
  ];
  return [
    ...onlyWalked.slice(0, MOST).map((line) => `walked: ${line}`),
    ...onlyOpened.slice(0, MOST).map((line) => `opened: ${line}`),
  ];
}

const MOST = 8;
