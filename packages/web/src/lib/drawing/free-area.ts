import { shapeOf, type Size } from './transform.ts';

/** Pixels of an area that are covered: by the tools above the drawing, and below it by the line of the page and its sheet. */
export function coveredIn(size: Size): {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
} {
  return { top: TOOLS, bottom: shapeOf(size) === 'portrait' ? 62 : 56, side: 8 };
}

/** The height of the tools above a drawing. */
export const TOOLS = 60;

/** What of an area is free for things and their words. */
export function freeArea(size: Size): Size {
  const { top, bottom, side } = coveredIn(size);
  return { width: size.width - 2 * side, height: Math.max(size.height - top - bottom, 120) };
}
