import type { Point } from '../map/geometry.ts';
import { shapeOf, type Size } from './transform.ts';

interface Seat<T> {
  readonly item: T;
  /** Pixels from the thing in the middle. */
  readonly offset: Point;
  readonly anchor: 'start' | 'end';
}

export interface Fan<T> {
  readonly seats: readonly Seat<T>[];
  /** Items that found no seat. */
  readonly more: number;
  /** Pixels by which the middle of the view lies off the thing in the middle. */
  readonly shift: Point;
}

/** How items of a fan stand to each other; those that come first in the list are the first to get a seat. */
export interface FanOrder<T> {
  /** Right when true, else left. */
  readonly goesRight: (item: T) => boolean;
  /** The order in which the seated ones are seen, from above. */
  readonly compare: (a: T, b: T) => number;
}

const MOST_A_SIDE = 10;
const MOST_STACKED = 9;
const ROW = 62;
const HALF_HEIGHT = 300;
/** Pixels kept free above and below, for the tools and the note on what is left out. */
const MARGIN = 80;

/** Seats items around a middle: two arcs left and right where there is width, one column below on a phone. */
export function fan<T>(items: readonly T[], order: FanOrder<T>, size: Size): Fan<T> {
  const { goesRight, compare } = order;
  if (shapeOf(size) === 'portrait') return stacked(items, order, size);
  const chosen = (side: boolean) =>
    items
      .filter((item) => goesRight(item) === side)
      .slice(0, MOST_A_SIDE)
      .sort(compare);
  const [left, right] = [chosen(false), chosen(true)];
  const reach = Math.min(290, size.width * 0.27);
  const half = Math.min(HALF_HEIGHT, size.height / 2 - MARGIN);
  const seats = [...arc(left, -0.8 * reach, half), ...arc(right, reach, half)];
  return { seats, more: items.length - seats.length, shift: { x: 0.14 * reach, y: 0 } };
}

/** Seats on an arc that reaches so far to the right, or to the left when negative. */
function arc<T>(items: readonly T[], reach: number, half: number): Seat<T>[] {
  const gap = Math.min(ROW, (2 * half) / Math.max(items.length - 1, 1));
  return items.map((item, index) => {
    const y = gap * (index - (items.length - 1) / 2);
    const t = y / half;
    return {
      item,
      offset: { x: reach * (1 - 0.28 * t * t), y },
      anchor: reach > 0 ? 'start' : 'end',
    };
  });
}

function stacked<T>(items: readonly T[], { goesRight, compare }: FanOrder<T>, size: Size): Fan<T> {
  const ordered = [...items.filter(goesRight), ...items.filter((item) => !goesRight(item))]
    .slice(0, MOST_STACKED)
    .sort((a, b) => Number(goesRight(b)) - Number(goesRight(a)) || compare(a, b));
  const gap = Math.min(46, (size.height - 2 * MARGIN) / MOST_STACKED);
  return {
    seats: ordered.map((item, index) => ({
      item,
      offset: { x: 70, y: gap * (index - (ordered.length - 1) / 2) },
      anchor: 'start',
    })),
    more: items.length - ordered.length,
    shift: { x: 105, y: 0 },
  };
}
