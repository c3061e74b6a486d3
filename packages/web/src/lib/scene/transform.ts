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

/** Pixels per unit of a focus: near enough that the stations of a channel stand apart. */
export const GROWN_SCALE = 1.6;

/** Below these pixels per unit a focus writes names alone. */
const BRIEF = 1.02;

/** So far away that only names are written beside the things of a focus. */
export function isBrief(scale: number): boolean {
  return scale < BRIEF;
}

/** Pixels per unit at which so many units fit an area, with a little room about them. */
export function fittingScale(units: Size, { width, height }: Size): number {
  return 0.97 * Math.min(width / units.width, height / units.height);
}

/** The transform at which a scene is meant to be seen in an area. */
export function homeTransform({ scale: wanted, center }: Scene, size: Size): Transform {
  const scale = typeof wanted === 'number' ? wanted : fittingScale(wanted, size);
  return { scale, x: size.width / 2 - center.x * scale, y: size.height / 2 - center.y * scale };
}
