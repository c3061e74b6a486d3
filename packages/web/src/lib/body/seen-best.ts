import {
  type BodyPoint,
  type BodyView,
  depthOnFigure,
  eachMark,
  type Marks,
  rounded,
} from '@jingluo/graph/body';
import type { SeenView } from './stops.ts';

/** What is nearer to the edge of the figure than this part of the best is seen too much from the side. */
const SHARE = 0.15;
const MOST_VIEWS = 2;
/** How many views of the whole have room beside each other. */
const MOST_WHOLE = 3;

/** The views in which a place is seen best, at most two: where it lies farthest from the edge of the figure. */
export function seenBest(marks: Marks): BodyView[] {
  const depths = eachMark(marks)
    .map(({ view, at }) => ({ view, depth: depthOnFigure(at, view) }))
    .sort((a, b) => b.depth - a.depth);
  const best = depths[0]?.depth ?? 0;
  return depths
    .filter(({ depth }) => depth >= best * SHARE)
    .slice(0, MOST_VIEWS)
    .map(({ view }) => view);
}

/** Height over width. */
const SHAPE = 1.2;

/** A part of a view with places in its middle, moved so that it does not go beyond what the whole shows. */
export function crop(places: readonly BodyPoint[], whole: SeenView['seen'], width: number): SeenView['seen'] {
  const middle = (axis: 0 | 1) => {
    const values = places.map((place) => place[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const [left, top, wide, high] = whole;
  const height = width * SHAPE;
  return [within(middle(0), width, left, wide), within(middle(1), height, top, high), width, height];
}

/** Where a length begins that has a value in its middle and lies in a longer one; in the middle of a shorter one. */
function within(middle: number, length: number, from: number, room: number): number {
  if (length > room) return rounded(from + (room - length) / 2);
  return rounded(Math.max(from, Math.min(from + room - length, middle - length / 2)));
}

/** A view, and what it shows, each with its size there. */
interface Showing {
  readonly view: BodyView;
  readonly shows: ReadonlyMap<string, number>;
}

/**
 * As few views as show everything, at most three: at each step the one that adds most, and of these one of the whole body, and the one
 * in which it is largest.
 */
export function viewsShowing(views: readonly Showing[]): BodyView[] {
  const chosen = new Set<BodyView>();
  const shown = new Set<string>();
  while (chosen.size < MOST_WHOLE) {
    const [best] = views
      .map(({ view, shows }) => {
        const added = [...shows].filter(([id]) => !shown.has(id));
        return { view, added, size: added.reduce((sum, [, size]) => sum + size, 0) };
      })
      .sort(
        (a, b) =>
          b.added.length - a.added.length ||
          Number(isPart(a.view)) - Number(isPart(b.view)) ||
          b.size - a.size,
      );
    if (best === undefined || best.added.length === 0) break;
    chosen.add(best.view);
    best.added.forEach(([id]) => shown.add(id));
  }
  return views.flatMap(({ view }) => (chosen.has(view) ? [view] : []));
}

/** Whether a view shows a part of the body alone. */
function isPart(view: BodyView): boolean {
  return view === 'inner' || view === 'sole';
}
