import { expect, test } from 'vitest';
import { dotsByLook } from './dots.ts';
import type { SceneNode } from '../scene/scene.ts';

const node = (id: string, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  kind: 'acupoint',
  label: id,
  han: undefined,
  element: 'wood',
  place: { x: 10, y: 20 },
  radius: 2.25,
  filled: false,
  ...more,
});

test('nodes that look the same are one path, with one outline for each node', () => {
  const nodes = [
    node('acupoint:GB30'),
    node('acupoint:GB31', { place: { x: 12, y: 20 } }),
    node('symptom:sciatica', { kind: 'symptom', element: undefined, filled: true, quiet: true }),
    node('channel:GB', { kind: 'channel', behind: true }),
  ];
  const looks = dotsByLook(nodes, { scale: 2, x: 100, y: 0 });
  expect(looks.map(({ element, filled, quiet }) => [element, filled, quiet])).toEqual([
    ['wood', false, false],
    [undefined, true, true],
  ]);
  expect(looks[1]).toMatchObject({ width: 5.9, d: 'M120 40h0' });
  expect(looks[0]!.d.match(/M/g)).toHaveLength(2);
  expect(looks[0]!.d).toMatch(/^M120 37\.7a2\.3 2\.3 0 11-\.01 0zM/);
});

test('patterns are diamonds, regions squares', () => {
  const [shape] = dotsByLook([node('pattern:wind', { kind: 'pattern' })], { scale: 1, x: 0, y: 0 });
  expect(shape!.d).toBe('M10 17.6l2.4 2.4l-2.4 2.4l-2.4-2.4z');
  const [square] = dotsByLook([node('region:leg', { kind: 'region' })], { scale: 1, x: 0, y: 0 });
  expect(square!.d).toBe('M8.2 18.2h3.6v3.6h-3.6z');
});
