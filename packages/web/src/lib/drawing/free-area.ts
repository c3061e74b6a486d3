import { shapeOf, type Size } from './transform.ts';

/** Pixels of an area that tools cover: those above the drawing, and below it those that zoom or show more. */
export function coveredIn(size: Size): { readonly top: number; readonly bottom: number; readonly side: number } {
  return { top: TOOLS, bottom: shapeOf(size) === 'portrait' ? 70 : 56, side: 8 };
}

/** The height of the tools above a drawing. */
export const TOOLS = 60;

/** What of an area is free for things and their words. */
export function freeArea(size: Size): Size {
  const { top, bottom, side } = coveredIn(size);
  return { width: size.width - 2 * side, height: Math.max(size.height - top - bottom, 120) };
}
