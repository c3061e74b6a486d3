import type { Page } from '@playwright/test';

/** What a page draws: how many words, shapes and links of its drawings have a size, and what of them cannot be seen. */
export interface Drawn {
  readonly words: number;
  readonly shapes: number;
  readonly links: number;
  readonly faults: readonly string[];
}

/**
 * Looks at every drawing on the page that is not an icon. An element born as HTML inside an SVG has no box, nor has
 * what is in it, and a browser that gives a shape no length draws nothing.
 */
export async function drawn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const SVG = 'http://www.w3.org/2000/svg';
    const found = { words: 0, shapes: 0, links: 0, faults: [] as string[] };
    const fault = (element: Element, what: string) =>
      found.faults.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    const all = [...document.querySelectorAll('main svg:not([aria-hidden="true"] svg) *')].filter(
      (element) => element.closest('foreignObject, defs, clipPath, mask, marker, symbol') === null,
    );
    for (const element of all) {
      if (element.namespaceURI !== SVG) fault(element, 'HTML in a drawing');
      else if (!element.checkVisibility()) continue;
      else if (element instanceof SVGTextElement) {
        if (element.textContent.trim() === '') continue;
        const { width, height } = element.getBBox();
        if (width > 0 && height > 0) found.words += 1;
        else fault(element, 'words without a size');
      } else if (element instanceof SVGGeometryElement) {
        if (element.getTotalLength() > 0) found.shapes += 1;
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
