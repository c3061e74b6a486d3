import { expect, test } from './test.ts';

const MOST = 0.05;
const PAGES = [
  '/',
  '/?view=list',
  '/?view=list&focus=acupoint:GB30',
  '/search?q=knee',
  '/search?q=%E5%AF%92',
  '/?focus=acupoint:GB30',
  '/?focus=symptom:sciatica-lateral&claim=symptom:sciatica-lateral~felt-in~region:little-toe',
  '/?focus=element:wood&to=symptom:low-back-pain',
  '/trace',
  '/trace?symptom=symptom:sciatica-lateral',
  '/trace?symptom=symptom:jaundice',
  '/claims/symptom:sciatica-lateral~felt-in~region:little-toe',
  '/claims/symptom:sciatica-medial~involves~channel:KI~channel-by-region',
  '/citations',
  '/citations/agelessherbs-sciatica',
  '/citations/qin-z-2015-review',
  '/citations/zhenjiu-dacheng',
  '/entities/acupoint:GB30',
  '/entities/channel:GB',
  '/basket',
  '/basket?works=qin-z-2015-review,zhenjiu-dacheng,nobody-1999',
  '/audit',
  '/audit/contested',
  '/audit/unresolved',
  '/audit/sources?point=GB30',
  '/body?region=lateral-leg',
  '/read',
  '/studies?symptom=sciatica',
  '/compare?a=organ:kidney&b=organ:liver',
  '/query',
  '/query?question=points-for-a-symptom&show=table',
  '/query/docs',
  '/about',
  '/yours',
  '/no/such/page',
];

/** A part of a page that moved without input. */
interface Shift {
  readonly value: number;
  readonly what: string;
}

/** An entry of LayoutShift.sources, which TypeScript's DOM library does not have. */
interface Source {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

declare global {
  var shifts: Shift[];
}

for (const path of PAGES) {
  test(`nothing jumps on ${path} while its fonts and scripts load`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.shifts = [];
      // No system font has exactly the width of ours: a word that just fits may move to another line of its
      // paragraph. One line more or less in a paragraph still counts: it moves the elements below.
      const isInParagraph = (node: Node | null): boolean => {
        const block = node instanceof Text ? node.parentElement?.closest('p, li, dd') : undefined;
        if (!block) return false;
        return block.getBoundingClientRect().height / parseFloat(getComputedStyle(block).lineHeight) > 1.5;
      };
      // So it is with a list whose rows are sentences: one line more in a row moves the rows below it by that line.
      const mayMove = (node: Node | null): number => (node instanceof HTMLLIElement ? 24 : 4);
      const hasMoved = ({ node, previousRect: before, currentRect: after }: Source): boolean =>
        Math.abs(before.x - after.x) > 4 || Math.abs(before.y - after.y) > mayMove(node);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly Source[];
        })[])
          if (
            !entry.hadRecentInput &&
            entry.sources.some((source) => hasMoved(source) && !isInParagraph(source.node))
          )
            globalThis.shifts.push({
              value: entry.value,
              what: entry.sources
                .map(({ node }) =>
                  node instanceof Element ? `${node.tagName}.${node.className}` : node?.textContent,
                )
                .join(', ')
                .slice(0, 200),
            });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Every font is loaded after the scripts, again at each width.
    let release = () => {};
    let held = Promise.resolve();
    await page.route(/\.woff2$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined); // the page was left
    });
    for (const width of [360, 768, 1440]) {
      held = new Promise<void>((resolve) => (release = resolve));
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: 'commit' });
      const fonts = page.waitForResponse(/\.woff2$/);
      release();
      await fonts;
      await page.waitForLoadState('load');
      const shifts = await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        return globalThis.shifts;
      });
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      const worst = shifts.filter(({ value }) => value > 0.005);
      expect(sum, `${width} px: ${JSON.stringify(worst, null, 1)}`).toBeLessThanOrEqual(MOST);
    }
  });
}
