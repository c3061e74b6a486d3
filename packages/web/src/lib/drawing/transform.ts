import { type Point, RADIUS, type Shape } from '../map/geometry.ts';
import type { Scene } from './scene.ts';

/** From map units to pixels of the drawing: `screen = units × scale + shift`. */
export interface Transform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a place. */
export function toScreen({ x, y }: Point, transform: Transform): Point {
  return { x: x * transform.scale + transform.x, y: y * transform.scale + transform.y };
}

/** The layout that fills an area best. */
export function shapeOf({ width, height }: Size): Shape {
  return width >= height ? 'landscape' : 'portrait';
}

/** Pixels per unit at which the whole map fits an area. */
export function fittingScale({ width, height }: Size): number {
  const wide = shapeOf({ width, height }) === 'landscape';
  // On a phone the frame may run off the sides; the petals may not.
  const across = wide ? 2 * RADIUS.frame * 1.24 : 2 * 1035;
  return 0.97 * Math.min(width / across, height / (2 * RADIUS.frame * (wide ? 1 : 1.3)));
}

/** So small that only discs and petals can be named. */
export function isCompact({ scale }: Transform): boolean {
  return scale < 0.28;
}

/** Pixels per unit of a focus: near enough that the stations of a channel stand apart. */
export const GROWN_SCALE = 1.6;

/** Below these pixels per unit a focus writes names alone. */
const BRIEF = 1.02;

/** So far away that only names are written beside the things of a focus. */
export function isBrief(scale: number): boolean {
  return scale < BRIEF;
}

/** The transform at which a scene is meant to be seen in an area. */
export function homeTransform(scene: Scene, size: Size): Transform {
  const scale = scene.scale ?? fittingScale(size);
  return {
    scale,
    x: size.width / 2 - scene.center.x * scale,
    y: size.height / 2 - scene.center.y * scale,
  };
}
