import type { BodyPoint } from '@jingluo/graph/body';

/** On which side of its station a code stands. */
export type CodeSide = 'right' | 'left' | 'above' | 'below';

/** A code beside its station. */
export interface PlacedCode {
  readonly code: string;
  /** The middle of the edge of the code that is at the station. */
  readonly at: BodyPoint;
  readonly side: CodeSide;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The size of codes and stations in pixels. */
const LETTER = 7;
const LINE = 13;
const GAP = 5;

/**
 * Codes beside stations so that none lies over another: to the right where there is room, else to the left, above or below,
 * else left out. `scale` is how many pixels a cun has; `seen` is what the view shows.
 */
export function placeCodes(
  stations: readonly { readonly code: string; readonly at: BodyPoint }[],
  scale: number,
  [left, top, width, height]: readonly [number, number, number, number],
): PlacedCode[] {
  const taken: Box[] = [];
  const margin = LINE / 2 / scale;
  return stations.flatMap(({ code, at: [x, y] }): PlacedCode[] => {
    if (x < left || x > left + width || y < top + margin || y > top + height - margin) return [];
    for (const side of ['right', 'left', 'above', 'below'] as const) {
      const placed = { code, at: edgeAt([x, y], side, GAP / scale), side };
      const box = boxOf(placed, scale);
      const isIn = box.left >= left && box.right <= left + width && box.top >= top;
      if (!isIn || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [placed];
    }
    return [];
  });
}

/** Where the edge of a code is that stands on a side of its station. */
export function edgeAt([x, y]: BodyPoint, side: CodeSide, gap: number): BodyPoint {
  if (side === 'above' || side === 'below') return [x, side === 'above' ? y - gap : y + gap];
  return [side === 'left' ? x - gap : x + gap, y];
}

function boxOf({ code, at: [x, y], side }: PlacedCode, scale: number): Box {
  const [wide, high] = [(code.length * LETTER) / scale, LINE / scale];
  const left = side === 'right' ? x : side === 'left' ? x - wide : x - wide / 2;
  const top = side === 'above' ? y - high : side === 'below' ? y : y - high / 2;
  return { left, top, right: left + wide, bottom: top + high };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
