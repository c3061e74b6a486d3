import type { Page } from '@playwright/test';

/** What a reader sees of a page. */
export interface Seen {
  readonly address: string;
  readonly title: string;
  readonly text: string;
  /** The number of words, shapes and links with a size in the drawings. */
  readonly words: number;
  readonly shapes: number;
  readonly links: number;
  /** Parts of the drawings that are not visible. */
  readonly faults: readonly string[];
}

/**
 * Checks every drawing on the page, except icons. An HTML element inside an SVG has no box, and neither has its
 * content; a shape without a length is not drawn, but for the points of a stroke with round ends.
 */
export async function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const SVG = 'http://www.w3.org/2000/svg';
    const found = {
      address: location.pathname + location.search,
      title: document.title,
      text: document.querySelector('main')?.innerText ?? '',
      words: 0,
      shapes: 0,
      links: 0,
      faults: [] as string[],
    };
    const fault = (element: Element, what: string) =>
      found.faults.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    const isIcon = (element: Element) => element.closest('svg')!.getBoundingClientRect().width < 100;
    const isRound = (element: Element) => {
      const { strokeLinecap, strokeWidth, stroke } = getComputedStyle(element);
      return strokeLinecap === 'round' && stroke !== 'none' && parseFloat(strokeWidth) > 0;
    };
    const all = [...document.querySelectorAll('main svg *')].filter(
      (element) => element.closest('foreignObject, defs, clipPath, mask, marker, symbol') === null,
    );
    for (const element of all) {
      if (element.namespaceURI !== SVG) fault(element, 'HTML in a drawing');
      else if (isIcon(element)) continue;
      else if (!element.checkVisibility()) continue;
      else if (element instanceof SVGTextElement) {
        if (element.textContent.trim() === '') continue;
        const { width, height } = element.getBBox();
        if (width > 0 && height > 0) found.words += 1;
        else fault(element, 'words without a size');
      } else if (element instanceof SVGGeometryElement) {
        const isPoints = /^(M[^a-z]+h0)+$/i.test(element.getAttribute('d') ?? '') && isRound(element);
        if (isPoints || element.getTotalLength() > 0) found.shapes += 1;
        else fault(element, 'a shape without a size');
      } else if (element instanceof SVGAElement) {
        const { width, height } = element.getBBox();
        if (width > 0 || height > 0) found.links += 1;
        else fault(element, 'a link without a size');
      }
    }
    return found;
  });
}
