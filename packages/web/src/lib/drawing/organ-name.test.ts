import { describe, expect, test } from 'vitest';
import { organPlace, RADIUS } from '../map/geometry.ts';
import { placeOrganName, shortOrganName } from './organ-name.ts';

const NAMES = {
  pericardium: 'Pericardium',
  'triple-energizer': 'Triple energizer',
  heart: 'Heart',
  'small-intestine': 'Small intestine',
  spleen: 'Spleen',
  stomach: 'Stomach',
  lung: 'Lung',
  'large-intestine': 'Large intestine',
  kidney: 'Kidney',
  bladder: 'Bladder',
  liver: 'Liver',
  gallbladder: 'Gallbladder',
};

function placed(local: keyof typeof NAMES, scale: number) {
  const { x, y } = organPlace(local)!;
  return placeOrganName(
    {
      id: `organ:${local}`,
      label: NAMES[local],
      at: { x: x * scale, y: y * scale },
      radius: 10.5 * Math.min(scale / 0.34, 1),
    },
    scale,
  );
}

/** The box of each line. A letter is nearly half as wide as its size, as in the widest of these names. */
function boxes(local: keyof typeof NAMES, scale: number) {
  const { anchor, x, lines, size } = placed(local, scale);
  return lines.map(({ text, y }) => {
    const long = text.length * size * 0.47;
    const left = anchor === 'middle' ? x - long / 2 : x - long;
    return { text, left, right: left + long, top: y - size * 0.7, bottom: y + size * 0.2 };
  });
}

const LOCALS = Object.keys(NAMES) as (keyof typeof NAMES)[];

describe.each([0.25, 0.27, 0.3, 0.34, 0.5, 1])('at %d pixels a unit', (scale) => {
  test.each(LOCALS)('%s does not cross the ring of GV and CV', (local) => {
    for (const { left, right, top, bottom } of boxes(local, scale))
      for (const x of [left, right])
        for (const y of [top, bottom]) expect(Math.hypot(x, y)).toBeLessThan(RADIUS.vessel * scale - 1);
  });

  test('no two names overlap, and no name overlaps a disc', () => {
    const all = LOCALS.map((local) => ({ local, boxes: boxes(local, scale) }));
    const discs = [...LOCALS, 'brain', 'vessels', 'bone', 'marrow', 'uterus'].map((local) => {
      const { x, y } = organPlace(local)!;
      const radius = (local in NAMES ? 10.5 : 4) * Math.min(scale / 0.34, 1);
      return { local, x: x * scale, y: y * scale, radius };
    });
    const crossing = all.flatMap((one, n) => [
      ...all
        .slice(n + 1)
        .filter((other) => one.boxes.some((a) => other.boxes.some((b) => cross(a, b))))
        .map((other) => `${one.local} ${other.local}`),
      ...discs
        .filter((disc) => one.boxes.some((box) => distance(box, disc) < disc.radius - 1))
        .map(({ local }) => `${one.local}, disc of ${local}`),
    ]);
    expect(crossing).toEqual([]);
  });
});

type Box = ReturnType<typeof boxes>[number];

function cross(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function distance({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

test('a long name has two lines on a desktop, and is shortened when the ring is narrow', () => {
  expect(placed('triple-energizer', 0.34).lines.map(({ text }) => text)).toEqual(['Triple', 'energizer']);
  expect(placed('triple-energizer', 0.25).lines.map(({ text }) => text)).toEqual(['Triple En.']);
});

test('only names of two words are shortened', () => {
  expect(['Small Intestine', 'Large intestine', 'Heart'].map(shortOrganName)).toEqual([
    'Small Int.',
    'Large Int.',
    'Heart',
  ]);
});
