import type { CameraState } from 'sigma/types';
import type { Point } from '../scene/point.ts';
import type { Scene } from '../scene/scene.ts';
import type { Size } from '../scene/area.ts';
import { homeTransform, nodeGrowth, toScreen, type Transform } from '../scene/transform.ts';

/** Half the side of the square that sigma frames; larger than the map so that nothing is ever rescaled. */
export const HALF = 1600;
/** Pixels from the edge of the area within which a place is hardly seen. */
const EDGE = 48;

/** The camera under which sigma shows a transform. Sigma fits the framed square into the smaller side at ratio 1. */
export function cameraFor({ scale, x, y }: Transform, { width, height }: Size): CameraState {
  const ratio = Math.min(width, height) / (2 * HALF * scale);
  const center = { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale };
  return { x: 0.5 + center.x / (2 * HALF), y: 0.5 - center.y / (2 * HALF), ratio, angle: 0 };
}

/** The camera with which a scene begins. */
export function homeCamera(scene: Scene, size: Size): CameraState {
  return cameraFor(homeTransform(scene, size), size);
}

/** Whether two cameras show the same. */
export function isSameCamera(one: CameraState, other: CameraState): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y, one.ratio - other.ratio) < 1e-6;
}

/** How much sigma will enlarge nodes at the scene's own scale; radii are meant for that scale. */
export function sceneGrowth(scene: Scene, size: Size): number {
  return nodeGrowth(1 / homeCamera(scene, size).ratio);
}

/** Whether places are within the visible area. */
export function isSeen(places: readonly Point[], transform: Transform, { width, height }: Size): boolean {
  return places.every((place) => {
    const { x, y } = toScreen(place, transform);
    return x > EDGE && x < width - EDGE && y > EDGE && y < height - EDGE;
  });
}

/** What the camera does when a scene follows another. */
export type CameraMove = 'stays' | 'jumps home' | 'travels home';

interface Followed {
  readonly before: Scene | undefined;
  readonly next: Scene;
  /** The area has another size than the one before was made for. */
  readonly resized: boolean;
  /** The camera is where the scene before began. */
  readonly isHome: boolean;
  readonly isSeen: (places: readonly Point[]) => boolean;
}

/**
 * While a scene grows the camera stays, unless something new would not be seen. What is looked at as it began is looked
 * at so when more or less is there, as by its address; a thing that was dragged moves nothing else. In another area
 * everything has other places: the view starts again there.
 */
export function cameraMove({ before, next, resized, isHome, isSeen }: Followed): CameraMove {
  const grows = before?.key !== undefined && before.key === next.key;
  if (before !== undefined && grows && !resized) {
    const added = newIn(before, next);
    const isChanged = added.length > 0 || before.nodes.length !== next.nodes.length;
    return (isHome && isChanged) || !isSeen(added) ? 'travels home' : 'stays';
  }
  const isAnimated = before !== undefined && before.backdrop !== 'none' && next.backdrop !== 'none';
  return isAnimated && !resized ? 'travels home' : 'jumps home';
}

function newIn(before: Scene, next: Scene): Point[] {
  const known = new Set(before.nodes.map(({ id }) => id));
  return next.nodes.filter(({ id }) => !known.has(id)).map(({ place }) => place);
}
