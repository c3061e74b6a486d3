import type { Run } from './line.ts';

/** What stands on a page; `height` is that of the page. */
export interface PageOfRuns {
  readonly height: number;
  readonly runs: readonly Run[];
}

/** The part of a page, above and below, where running titles and page numbers stand. */
const MARGIN = 0.12;
/** The outermost part, where nothing of the text itself stands. */
const EDGE = 0.045;

const PAGE_NUMBER =
  /^(?:page|seite|p\.|第)?\s*[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—]?\s*(?:页|頁|(?:of|\/)\s*\d{1,4})?$/i;

/** The runs of the pages without running titles, footers and page numbers. */
export function withoutFurniture(pages: readonly PageOfRuns[]): Run[][] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(outside(page, MARGIN).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  // A running title may be on the left or on the right pages only.
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  const isRunning = (run: Run): boolean =>
    PAGE_NUMBER.test(run.text.trim()) || (counts.get(keyOf(run)) ?? 0) >= often;
  return pages.map((page) => {
    const dropped = new Set([...outside(page, EDGE), ...outside(page, MARGIN).filter(isRunning)]);
    return page.runs.filter((run) => !dropped.has(run));
  });
}

function outside({ height, runs }: PageOfRuns, margin: number): Run[] {
  return runs.filter(({ baseline }) => baseline < height * margin || baseline > height * (1 - margin));
}

/** Runs that differ in a number alone are the same, if they are at the same height. */
function keyOf({ text, baseline }: Run): string {
  return `${Math.round(baseline / 4)} ${text.replaceAll(/\d+/g, '#').trim()}`;
}
