import type { Size } from './area.ts';
import type { Point } from './point.ts';
import type { Scene } from './scene.ts';

/** From units of a scene to pixels of the drawing: `screen = units × scale + shift`. */
export interface Transform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Pixels of a place. */
export function toScreen({ x, y }: Point, transform: Transform): Point {
  return { x: x * transform.scale + transform.x, y: y * transform.scale + transform.y };
}

/** Pixels per unit of a focus: large enough that the stations of a channel do not overlap. */
export const GROWN_SCALE = 1.6;

/** Below this scale a focus shows names without claims. */
const BRIEF = 1.02;

/** Whether a focus shows names without claims, because it is seen from far away. */
export function isBrief(scale: number): boolean {
  return scale < BRIEF;
}

/** Pixels per unit at which `units` fit into an area, with a small margin. */
export function fittingScale(units: Size, { width, height }: Size): number {
  return 0.97 * Math.min(width / units.width, height / units.height);
}

/** The transform of a scene in an area at zoom 1. */
export function homeTransform({ scale: wanted, center }: Scene, size: Size): Transform {
  const scale = typeof wanted === 'number' ? wanted : fittingScale(wanted, size);
  return { scale, x: size.width / 2 - center.x * scale, y: size.height / 2 - center.y * scale };
}

/** How much larger nodes are drawn at a zoom than at zoom 1: less than all else, so that they do not cover it. */
export function nodeGrowth(zoom: number): number {
  return zoom ** 0.55;
}
