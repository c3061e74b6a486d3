import type { Point } from '../scene/point.ts';
import { freeArea, shapeOf, type Size } from '../scene/area.ts';

/** A place beside a thing. */
export interface FanPlace {
  /** Pixels from the thing in the middle. */
  readonly offset: Point;
  readonly anchor: 'start' | 'end';
}

/** The heights of the words at each place in pixels, from the top: for what a thing is, and what is said of it. */
export interface FanRows {
  readonly is: readonly number[];
  readonly said: readonly number[];
}

const MOST_A_SIDE = 10;
/** The height of two lines of words: a name and a claim. */
export const USUAL_ROW = 35;
/** Pixels between the middles of two rows where there is room, and between their words where there is little. */
const ROW = 62;
const UPRIGHT_ROW = 52;
const GAP = 8;
const HALF_HEIGHT = 300;

/** The radius of a fan. */
function reachOf(size: Size): number {
  return shapeOf(size) === 'landscape'
    ? Math.min(290, size.width * 0.27)
    : Math.min(Math.max(size.width * 0.27, 84), 150);
}

/** The greatest width of the words in a fan, in pixels. */
export function mostWide(size: Size): number {
  const free = freeArea(size).width - 2 * 18;
  return shapeOf(size) === 'landscape'
    ? Math.min(Math.max((free - 1.8 * reachOf(size)) / 2, 130), 270)
    : Math.min(Math.max(free - reachOf(size) - 12, 130), 270);
}

/** How many things have room on each side of a fan. */
export function fanRoom(counts: { readonly is: number; readonly said: number }, size: Size) {
  const rows = Math.floor((freeArea(size).height - USUAL_ROW) / (USUAL_ROW + GAP)) + 1;
  if (shapeOf(size) === 'landscape') {
    const most = Math.min(MOST_A_SIDE, rows);
    return { is: Math.min(counts.is, most), said: Math.min(counts.said, most) };
  }
  // The thing has a row of its own.
  const most = Math.min(rows - 1, MOST_A_SIDE);
  const is = Math.min(counts.is, Math.max(most - counts.said, Math.floor(most * 0.4)));
  return { is, said: Math.min(counts.said, most - is) };
}

/** Whether rows fit above and below each other. */
export function fits({ is, said }: FanRows, size: Size, rowOfName: number): boolean {
  const { height } = freeArea(size);
  if (shapeOf(size) === 'landscape') return Math.max(heightOf(is), heightOf(said)) <= height;
  return heightOf([...is, rowOfName, ...said]) <= height;
}

function heightOf(rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + row, 0) + GAP * Math.max(rows.length - 1, 0);
}

/**
 * Places around a thing: where there is width on two arcs, what the thing is on the left and what is said of it on the
 * right; on a phone on one arc to its right, what it is above its own row and what is said below. An arc is bent towards
 * the thing at its ends, so that no line from the thing runs through what another leads to.
 */
export function fan(rows: FanRows, size: Size, rowOfName: number): Record<'is' | 'said', FanPlace[]> {
  const reach = reachOf(size);
  const { height } = freeArea(size);
  if (shapeOf(size) === 'landscape') {
    const half = Math.min(HALF_HEIGHT, (height - USUAL_ROW) / 2);
    const side = (heights: readonly number[], far: number) =>
      spread(heights, 2 * half, ROW).map((y): FanPlace => ({
        offset: { x: bent(far, y / half, 0.28), y },
        anchor: far > 0 ? 'start' : 'end',
      }));
    return { is: side(rows.is, -0.8 * reach), said: side(rows.said, reach) };
  }
  const all = [...rows.is, rowOfName, ...rows.said];
  const ys = spread(all, height - (all[0]! + all.at(-1)!) / 2, UPRIGHT_ROW);
  const own = ys[rows.is.length]!;
  const farthest = Math.max(own - ys[0]!, ys.at(-1)! - own, 1);
  const places = ys.map((at): FanPlace => {
    const y = at - own;
    return { offset: { x: bent(reach, y / farthest, 0.6), y }, anchor: 'start' };
  });
  return { is: places.slice(0, rows.is.length), said: places.slice(rows.is.length + 1) };
}

function bent(reach: number, share: number, bend: number): number {
  return reach * (1 - bend * share * share);
}

/** The middles of rows around 0: at most `most` from first to last, and if possible `row` from one to the next. */
function spread(heights: readonly number[], most: number, row: number): number[] {
  const least = heights.slice(1).map((height, index) => (height + heights[index]!) / 2 + GAP);
  const sum = least.reduce((total, one) => total + one, 0);
  const wanted = Math.min(
    most,
    least.reduce((total, one) => total + Math.max(one, row), 0),
  );
  const more = least.length === 0 ? 0 : Math.max(wanted - sum, 0) / least.length;
  // Adding zero turns -0 into 0.
  let y = -Math.max(wanted, sum) / 2 + 0;
  return heights.map((_, index) => (index === 0 ? y : (y += least[index - 1]! + more)));
}
