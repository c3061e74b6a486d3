import type { Size } from './transform.ts';

/** Pixels of an area that tools cover: those above the drawing, and below it what says how much more there is. */
export const COVERED = { top: 64, bottom: 60, side: 8 };

/** What of an area is free for things and their words. */
export function freeArea({ width, height }: Size): Size {
  return { width: width - 2 * COVERED.side, height: Math.max(height - COVERED.top - COVERED.bottom, 120) };
}
