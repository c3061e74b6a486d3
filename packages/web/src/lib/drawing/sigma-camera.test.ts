import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from 'sigma/utils';
import { expect, test } from 'vitest';
import type { Point } from '../scene/point.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import {
  cameraFor,
  cameraMove,
  HALF,
  homeCamera,
  isSameCamera,
  isSeen,
  sceneGrowth,
} from './sigma-camera.ts';
import type { Size } from '../scene/area.ts';
import { nodeGrowth, toScreen, type Transform } from '../scene/transform.ts';

const DESK = { width: 1068, height: 798 };
const PHONE = { width: 390, height: 584 };

const node = (id: string, x = 0, y = 0): SceneNode => ({
  id,
  kind: 'symptom',
  label: id,
  han: undefined,
  element: undefined,
  place: { x, y },
  radius: 7,
  filled: true,
});
const scene = (nodes: readonly SceneNode[], more: Partial<Scene> = {}): Scene => ({
  key: 'focus',
  center: { x: 0, y: 0 },
  scale: 1.6,
  nodes,
  lines: [],
  captions: [],
  more: 0,
  backdrop: 'pale',
  ...more,
});

/** Where sigma itself puts a place of the map. */
function sigmaPlace({ x, y }: Point, camera: ReturnType<typeof cameraFor>, size: Size): Point {
  const framed = createNormalizationFunction({ x: [-HALF, HALF], y: [-HALF, HALF] })({ x, y: -y });
  const matrix = matrixFromCamera(camera, size, { width: 2 * HALF, height: 2 * HALF }, 0);
  const at = multiplyVec2(matrix, framed);
  return { x: ((1 + at.x) * size.width) / 2, y: ((1 - at.y) * size.height) / 2 };
}

test.each([
  ['the whole map on a desk', { scale: 0.3, x: 534, y: 399 }, DESK],
  ['a part of it, close up', { scale: 2.4, x: -700.5, y: 1210 }, DESK],
  ['a focus on a phone', { scale: 1.1, x: 1200, y: -80 }, PHONE],
] satisfies [string, Transform, Size][])(
  'sigma and the lines and words use the same places: %s',
  (_, transform, size) => {
    const camera = cameraFor(transform, size);
    for (const place of [
      { x: 0, y: 0 },
      { x: -997.2, y: -434.2 },
      { x: 1180, y: 620 },
    ]) {
      const [seen, wanted] = [sigmaPlace(place, camera, size), toScreen(place, transform)];
      // Sigma calculates with 32 bits.
      expect(Math.hypot(seen.x - wanted.x, seen.y - wanted.y)).toBeLessThan(0.01);
    }
  },
);

test('a scene starts with its centre in the middle, at its own scale', () => {
  const camera = homeCamera(scene([], { center: { x: 320, y: -160 }, scale: 2 }), DESK);
  expect(camera).toEqual({ x: 0.6, y: 0.55, ratio: 798 / 6400, angle: 0 });
});

test('a node has its own radius at the scale of its scene, and grows and shrinks less than the map', () => {
  const own = scene([], { scale: 2 });
  // Sigma divides by the result of its setting for the ratio of the camera.
  const drawn = (scale: number) =>
    nodeGrowth(1 / homeCamera(scene([], { scale }), DESK).ratio) / sceneGrowth(own, DESK);
  expect(drawn(2)).toBeCloseTo(1, 12);
  expect([drawn(4), drawn(1)]).toEqual([expect.closeTo(1.464, 3), expect.closeTo(0.683, 3)]);
});

test('cameras are the same when they show the same', () => {
  const camera = homeCamera(scene([]), DESK);
  expect(isSameCamera(camera, { ...camera, x: camera.x + 1e-9 })).toBe(true);
  for (const part of ['x', 'y', 'ratio'] as const)
    expect(isSameCamera(camera, { ...camera, [part]: camera[part] + 1e-4 })).toBe(false);
});

test('a place is visible when it is in the area and not close to its edge', () => {
  const transform = { scale: 1, x: 0, y: 0 };
  const seen = (x: number, y: number) => isSeen([{ x, y }], transform, { width: 400, height: 300 });
  expect([seen(49, 49), seen(351, 251)]).toEqual([true, true]);
  expect([seen(48, 150), seen(352, 150), seen(200, 48), seen(200, 252)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(
    isSeen([{ x: 200, y: 150 }, { x: 900, y: 150 }], transform, { width: 400, height: 300 }), // prettier-ignore
  ).toBe(false);
});

const FOCUS = scene([node('a'), node('b', 100)]);
const GROWN = scene([...FOCUS.nodes, node('c', 900)]);
const follow = (
  before: Scene | undefined,
  next: Scene,
  more: Partial<Parameters<typeof cameraMove>[0]> = {},
) => cameraMove({ before, next, resized: false, isHome: false, isSeen: () => true, ...more });

test('the first scene is shown without a movement', () => {
  expect(follow(undefined, FOCUS)).toBe('jumps home');
});

test('the camera moves to another focus, and jumps when there is no map between', () => {
  const other = scene([node('z')], { key: 'other' });
  expect(follow(FOCUS, other)).toBe('travels home');
  expect(follow(FOCUS, { ...other, backdrop: 'none' })).toBe('jumps home');
  expect(follow({ ...FOCUS, backdrop: 'none' }, other)).toBe('jumps home');
});

test('scenes without a key do not grow from each other', () => {
  const { key: _, ...unnamed } = FOCUS;
  expect(follow(unnamed, unnamed)).toBe('travels home');
});

test('in an area of another size a scene starts again without a movement', () => {
  expect(follow(FOCUS, FOCUS, { resized: true, isHome: true })).toBe('jumps home');
});

test('after the reader moved, the camera stays if everything new is visible', () => {
  const requested: (readonly Point[])[] = [];
  const isSeen = (answer: boolean) => (places: readonly Point[]) => {
    requested.push(places);
    return answer;
  };
  expect(follow(FOCUS, GROWN, { isSeen: isSeen(false) })).toBe('travels home');
  expect(follow(FOCUS, GROWN, { isSeen: isSeen(true) })).toBe('stays');
  expect(requested).toEqual([[{ x: 900, y: 0 }], [{ x: 900, y: 0 }]]);
  expect(follow(GROWN, FOCUS)).toBe('stays');
});

test('at the first view the camera goes to the new first view when things are added or removed', () => {
  expect(follow(FOCUS, GROWN, { isHome: true })).toBe('travels home');
  expect(follow(GROWN, FOCUS, { isHome: true })).toBe('travels home');
});

test('a thing that was dragged moves nothing else', () => {
  expect(follow(FOCUS, scene([node('a'), node('b', 400)]), { isHome: true })).toBe('stays');
});
