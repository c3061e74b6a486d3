import { expect, test } from 'vitest';
import { inNamingOrder, placeNames as place, wordsAt } from './place-names.ts';
import type { SceneNode } from '../scene/scene.ts';

const measure = (words: string) => 7 * words.length;
const view = { transform: { scale: 1, x: 0, y: 0 }, size: { width: 800, height: 600 }, growth: 1, measure };

const placeNames = ({ nodes, ...rest }: Parameters<typeof place>[0]) =>
  place({ ...rest, nodes: inNamingOrder(nodes) });

function node(id: string, x: number, y: number, naming: SceneNode['naming'], radius = 4): SceneNode {
  const label = id.slice(id.indexOf(':') + 1);
  return {
    id,
    kind: 'symptom',
    label: `${label} in words`,
    han: '環跳',
    element: undefined,
    place: { x, y },
    radius,
    filled: true,
    naming,
  };
}

test('a point shows its code, closer its full name, and closest its Han name too', () => {
  const point = node('acupoint:GB30', 0, 0, { from: 3, full: 6, weight: 1 });
  expect([2, 3, 6, 10].map((zoom) => wordsAt(point, zoom))).toEqual([
    undefined,
    'GB30',
    'GB30 in words',
    'GB30 in words 環跳',
  ]);
});

test('of two names for one place the one with more weight is placed beside its node, the other elsewhere', () => {
  const nodes = [
    node('symptom:light', 304, 300, { from: 1, weight: 1 }),
    node('symptom:heavy', 300, 300, { from: 1, weight: 9 }),
  ];
  const names = placeNames({ ...view, nodes, zoom: 1 });
  expect(names.map(({ id }) => id)).toEqual(['symptom:heavy', 'symptom:light']);
  const [heavy, light] = names;
  expect(heavy!.x).toBe(308);
  expect(light!.x + measure(light!.words)).toBeLessThan(304);
});

test('names do not overlap, and names without room are left out', () => {
  const nodes = Array.from({ length: 60 }, (_, index) =>
    node(`symptom:s${index}`, 300 + (index % 10) * 6, 300 + Math.floor(index / 10) * 6, {
      from: 1,
      weight: index,
    }),
  );
  const boxes = placeNames({ ...view, nodes, zoom: 1 }).map(({ words, x, y }) => ({
    left: x,
    right: x + measure(words),
    top: y - 11.5,
    bottom: y + 3.5,
  }));
  expect(boxes.length).toBeGreaterThan(2);
  expect(boxes.length).toBeLessThan(60);
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
});

test('no name covers a disc that has its own name', () => {
  const nodes = [
    node('organ:liver', 320, 300, undefined, 10),
    node('symptom:near', 296, 300, { from: 1, weight: 1 }),
  ];
  const [name] = placeNames({ ...view, nodes, zoom: 1 });
  expect(name!.x + measure(name!.words)).toBeLessThan(296);
});

/** The screen shows the map and its things twice as large, moved a little. */
const near = { ...view, transform: { scale: 2, x: 10, y: 20 }, growth: 2, zoom: 1, measure };
const named = (id: string, x: number, y: number, more: Partial<SceneNode> = {}) => ({
  ...node(id, x, y, { from: 1, weight: 1 }),
  label: id.slice(id.indexOf(':') + 1),
  han: undefined,
  ...more,
});
const at = (...nodes: SceneNode[]) =>
  placeNames({ ...near, nodes }).map(({ words, x, y }) => `${words} ${x} ${y}`);
const leaning = (weight: number, lean?: -1 | 1) => ({ naming: { from: 1, weight, ...(lean && { lean }) } });

test('a name is placed beside its node at the same height, on the side it leans to', () => {
  expect(at(named('s:abcd', 145, 140))).toEqual(['abcd 312 304']);
  expect(at(named('s:abcd', 145, 140, leaning(1, -1)))).toEqual(['abcd 260 304']);
});

test('a name that would leave the area or cover the tools is placed elsewhere', () => {
  expect(at(named('s:abcd', 385, 140))).toEqual(['abcd 740 304']);
  expect(at(named('s:abcd', 10, 140, leaning(1, -1)))).toEqual(['abcd 42 304']);
  expect(at(named('s:abcd', 145, 22))).toEqual(['abcd 286 85.5']);
});

test('names are tried beside a node, on its other side, below and above, then left out', () => {
  const crowd = ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'].map((words, index) =>
    named(`s:${words}`, 145, 140, leaning(9 - index)),
  );
  expect(at(...crowd)).toEqual(['aaaa 312 304', 'bbbb 260 304', 'cccc 286 321.5', 'dddd 286 286.5']);
});

test('names may be close to each other', () => {
  expect(at(named('s:aaaa', 145, 140), named('s:bbbb', 145, 147.5))).toEqual([
    'aaaa 312 304',
    'bbbb 312 319',
  ]);
});

test('discs come first in the naming order; nodes without a name or disc are left out', () => {
  const nodes = [
    node('s:light', 0, 0, { from: 1, weight: 1 }),
    node('s:heavy', 0, 0, { from: 1, weight: 2 }),
    node('s:nothing', 0, 0, undefined),
    node('s:disc', 0, 0, undefined, 9.5),
    { ...node('s:behind', 0, 0, undefined, 9.5), behind: true },
    node('s:small', 0, 0, undefined, 9),
  ];
  expect(inNamingOrder(nodes).map(({ id }) => id)).toEqual(['s:disc', 's:heavy', 's:light']);
});

test('a node without a code threshold shows its whole name, with Han if it has one', () => {
  const whole = node('symptom:pain', 0, 0, { from: 1, weight: 1 });
  expect([wordsAt(whole, 1), wordsAt({ ...whole, han: undefined }, 20)]).toEqual([
    'pain in words 環跳',
    'pain in words',
  ]);
});
