import type { BodyPoint } from '@jingluo/graph/body';

/** A code beside its station. */
export interface PlacedCode {
  readonly code: string;
  /** The middle of its left or right edge, whichever is at the station. */
  readonly at: BodyPoint;
  readonly side: 'left' | 'right';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The size of codes and stations in pixels. */
const LETTER = 7;
const LINE = 14;
const GAP = 5;

/**
 * Codes beside stations so that none lies over another: to the right where there is room, else to the left, else left out.
 * `scale` is how many pixels a cun has; `seen` is what the view shows.
 */
export function placeCodes(
  stations: readonly { readonly code: string; readonly at: BodyPoint }[],
  scale: number,
  [left, top, width, height]: readonly [number, number, number, number],
): PlacedCode[] {
  const taken: Box[] = [];
  return stations.flatMap(({ code, at: [x, y] }): PlacedCode[] => {
    if (x < left || x > left + width || y < top || y > top + height) return [];
    for (const side of ['right', 'left'] as const) {
      const sign = side === 'right' ? 1 : -1;
      const at: BodyPoint = [x + (sign * GAP) / scale, y];
      const end = at[0] + (sign * code.length * LETTER) / scale;
      const box = {
        left: Math.min(at[0], end),
        right: Math.max(at[0], end),
        top: y - LINE / 2 / scale,
        bottom: y + LINE / 2 / scale,
      };
      const isIn = box.left >= left && box.right <= left + width;
      if (!isIn || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ code, at, side }];
    }
    return [];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
