import type { Point } from '../scene/point.ts';
import { coveredIn, type Size } from '../scene/area.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { fetch, reader, snapshot } from '../server/real-graph.fixture.ts';
import { drawnScene } from '../../routes/export/[file]/drawn-view.ts';
import { captionSize } from '../scene/caption-size.ts';
import { linePath } from './line-path.ts';
import { cornerOf } from './fit-captions.ts';
import type { Scene } from '../scene/scene.ts';
import { homeTransform, toScreen } from '../scene/transform.ts';

const drawn = (search: string, size: Size) =>
  drawnScene({ fetch, reader, parameters: new URLSearchParams(search), size });

/** Areas of a small and a larger phone, a tablet, a desktop and a low desktop. */
const AREAS: Size[] = [
  { width: 360, height: 480 },
  { width: 390, height: 584 },
  { width: 768, height: 717 },
  { width: 1068, height: 798 },
  { width: 900, height: 560 },
];

const known = new Set(snapshot.entities.rows.map(({ id }) => id));
const FOCUSES = [
  'acupoint:GB30', 'acupoint:LR3', 'acupoint:ST36', 'acupoint:LI4', 'acupoint:GV20',
  'channel:GB', 'channel:BL', 'channel:YangLV', 'organ:liver', 'organ:heart', 'element:wood',
  'symptom:sciatica-lateral', 'symptom:sciatica', 'symptom:headache', 'symptom:insomnia', 'symptom:knee-pain',
  'pattern:liver-qi-stagnation', 'pattern:qi-and-blood-stagnation-of-the-gallbladder-channel',
  'region:knee', 'region:little-toe', 'region:side-of-the-leg',
].filter((id) => known.has(id)); // prettier-ignore

const PATHS = [
  ['organ:liver', 'symptom:knee-pain'],
  ['organ:liver', 'region:knee'],
  ['symptom:insomnia', 'organ:heart'],
  ['element:wood', 'symptom:low-back-pain'],
  ['acupoint:GB30', 'symptom:headache'],
  ['channel:GB', 'channel:BL'],
  ['region:little-toe', 'symptom:sciatica'],
  ['pattern:liver-qi-stagnation', 'symptom:dizziness'],
] as const;

interface Box {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of the words at the first view. */
function boxesOf(scene: Scene, size: Size): Box[] {
  const transform = homeTransform(scene, size);
  return scene.captions.map((caption) => {
    const room = captionSize(caption, transform.scale);
    const [at, corner] = [toScreen(caption.place, transform), cornerOf(caption, room)];
    const [left, top] = [at.x + corner.x, at.y + corner.y];
    return { id: caption.id, left, top, right: left + room.width, bottom: top + room.height };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Places along a path of straight lines and curves, near enough to each other that no word fits between. */
function along(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, numbers] of d.matchAll(/([MLCQ])([^MLCQ]*)/g)) {
    const values = numbers!.trim().split(/[ ,]+/).map(Number);
    const given = Array.from({ length: values.length / 2 }, (_, index) => ({
      x: values[2 * index]!,
      y: values[2 * index + 1]!,
    }));
    if (command !== 'M') points.push(...sampled([at, ...given]));
    at = given.at(-1)!;
  }
  return points;
}

/** De Casteljau's construction at 100 shares of a curve with any number of handles. */
function sampled(handles: readonly Point[]): Point[] {
  return Array.from({ length: 101 }, (_, step) => {
    let points = handles;
    while (points.length > 1)
      points = points.slice(1).map((end, index) => {
        const start = points[index]!;
        const share = step / 100;
        return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
      });
    return points[0]!;
  });
}

function linesOf(scene: Scene, size: Size) {
  const transform = homeTransform(scene, size);
  return scene.lines.map((line) => ({
    ...line,
    points: along(
      linePath({
        ...line,
        from: toScreen(line.from, transform),
        to: toScreen(line.to, transform),
        through: line.through && {
          ...line.through,
          via: line.through.via.map((place) => toScreen(place, transform)),
        },
      }).d,
    ),
  }));
}

// The map is placed only once, because that is slow while other tests run.
beforeAll(() => drawn('focus=organ:liver', AREAS[0]!));

test('there are enough things to look at', () => {
  expect(FOCUSES.length).toBeGreaterThanOrEqual(17);
});

describe.each(AREAS)('in an area of $width × $height', (size) => {
  test.each(FOCUSES)('the words around %s are in the free area and do not overlap', async (focus) => {
    const scene = await drawn(`focus=${focus}`, size);
    const { top } = coveredIn(size);
    const boxes = boxesOf(scene, size);
    expect(boxes.length).toBeGreaterThan(1);
    expect(
      boxes.filter(
        (box) => box.left < 0 || box.right > size.width || box.top < top || box.bottom > size.height - 50,
      ),
    ).toEqual([]);
    expect(
      boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : []))),
    ).toEqual([]);
  });

  test.each(FOCUSES)('the lines from %s cross no words except its own', async (focus) => {
    const scene = await drawn(`focus=${focus}`, size);
    const boxes = boxesOf(scene, size).filter(({ id }) => id !== focus);
    const lines = linesOf(scene, size).filter(({ ends }) => ends?.includes(focus));
    expect(crossings(lines, boxes)).toEqual([]);
  });

  test.each(PATHS)('no line between %s and %s crosses a name', async (from, to) => {
    const scene = await drawn(`focus=${from}&to=${to}`, size);
    expect(scene.lines.length).toBeGreaterThan(0);
    expect(crossings(linesOf(scene, size), boxesOf(scene, size))).toEqual([]);
  });
});

function crossings(lines: ReturnType<typeof linesOf>, boxes: readonly Box[]): string[] {
  return lines.flatMap(({ claim, points }) =>
    boxes
      .filter(({ left, right, top, bottom }) =>
        points.some(({ x, y }) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1),
      )
      .map(({ id }) => `${claim} through ${id}`),
  );
}
