/** Pixels of what a drawing is drawn in. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Wider than tall, or taller than wide. */
export type Shape = 'landscape' | 'portrait';

/** The areas for which the server draws: of a desk, and of a small phone. */
export const DESK: Size = { width: 1068, height: 798 };
export const PHONE: Size = { width: 360, height: 480 };

/** The layout that fills an area best. */
export function shapeOf({ width, height }: Size): Shape {
  return width >= height ? 'landscape' : 'portrait';
}

/** The height of the tools above a drawing. */
export const TOOLS_HEIGHT = 60;

/** Pixels of an area that other parts of the page cover: the tools above, the footer or the sheet below. */
export function coveredIn(size: Size): {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
} {
  return { top: TOOLS_HEIGHT, bottom: shapeOf(size) === 'portrait' ? 62 : 56, side: 8 };
}

/** The part of an area that is free for things and their words. */
export function freeArea(size: Size): Size {
  const { top, bottom, side } = coveredIn(size);
  return { width: size.width - 2 * side, height: Math.max(size.height - top - bottom, 120) };
}
