import type { Point, Shape } from '../map/geometry.ts';

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

const MOST_A_SIDE = 10;
const MOST_STACKED = 9;
const ROW = 62;
const HALF_HEIGHT = 300;

/** Seats items around a middle: two arcs left and right where there is width, one column below on a phone. */
export function fan<T>(items: readonly T[], goesRight: (item: T) => boolean, shape: Shape): Fan<T> {
  if (shape === 'portrait') return stacked(items, goesRight);
  const [left, right] = [items.filter((item) => !goesRight(item)), items.filter(goesRight)];
  const seats = [...arc(left.slice(0, MOST_A_SIDE), -1), ...arc(right.slice(0, MOST_A_SIDE), 1)];
  return { seats, more: items.length - seats.length, shift: { x: 40, y: 0 } };
}

function arc<T>(items: readonly T[], side: -1 | 1): Seat<T>[] {
  const gap = Math.min(ROW, (2 * HALF_HEIGHT) / Math.max(items.length - 1, 1));
  return items.map((item, index) => {
    const y = gap * (index - (items.length - 1) / 2);
    const t = y / HALF_HEIGHT;
    return {
      item,
      offset: { x: side * ((side === 1 ? 290 : 230) - 80 * t * t), y },
      anchor: side === 1 ? 'start' : 'end',
    };
  });
}

function stacked<T>(items: readonly T[], goesRight: (item: T) => boolean): Fan<T> {
  const ordered = [...items.filter(goesRight), ...items.filter((item) => !goesRight(item))].slice(0, MOST_STACKED);
  const gap = 46;
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
