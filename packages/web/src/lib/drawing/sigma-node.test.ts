import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import type { Palette } from './palette.ts';
import type { SceneNode } from '../scene/scene.ts';
import { drawnNode } from './sigma-node.ts';

const PALETTE: Palette = {
  paper: 'paper',
  ink: 'ink',
  quiet: 'quiet',
  soft: 'soft',
  rule: 'rule',
  focus: 'focus',
  line: (element) => `${element ?? 'no'} line`,
};
const LIVER: SceneNode = {
  id: 'organ:liver',
  kind: 'organ',
  label: 'Liver',
  han: '肝',
  element: 'wood',
  place: { x: -300, y: 120 },
  radius: 10.5,
  filled: true,
  naming: { from: 1.8, weight: 200 },
};

test('a node has its shape, its place with y upwards, its colours, and its hover label', () => {
  const graph = new MultiDirectedGraph();
  graph.addNode(LIVER.id, drawnNode(LIVER, PALETTE, 2));
  expect(graph.getNodeAttributes('organ:liver')).toEqual({
    type: 'ring',
    x: -300,
    y: -120,
    size: 5.25,
    color: 'wood line',
    fill: 'wood line',
    dim: { color: 'rule', fill: 'rule' },
    edge: 0.16,
    halo: 'paper',
    ink: 'ink',
    label: 'Liver 肝',
    zIndex: 1,
  });
});

test('a node that is not filled has the colour of the paper inside, also when dimmed', () => {
  const { fill, dim } = drawnNode({ ...LIVER, filled: false }, PALETTE, 1);
  expect([fill, dim]).toEqual(['paper', { color: 'rule', fill: 'paper' }]);
});

test('smaller nodes have a wider edge and are drawn below discs', () => {
  const at = (radius: number) => {
    const { edge, zIndex } = drawnNode({ ...LIVER, radius }, PALETTE, 1);
    return [edge, zIndex];
  };
  expect([10, 9, 3, 2.9].map(at)).toEqual([
    [0.16, 1],
    [0.34, 0],
    [0.34, 0],
    [0.46, 0],
  ]);
});

test('only a node without its own words has a hover label, with its Han name if it has one', () => {
  const label = (more: Partial<SceneNode>) => drawnNode({ ...LIVER, ...more }, PALETTE, 1)['label'];
  expect([label({ naming: undefined }), label({ han: undefined })]).toEqual([null, 'Liver']);
});

test('each kind has its shape, and quiet nodes have a lighter colour', () => {
  const { type, color } = drawnNode({ ...LIVER, kind: 'pattern', quiet: true }, PALETTE, 1);
  expect([type, color]).toEqual(['diamond', 'soft']);
  expect(drawnNode({ ...LIVER, kind: 'region' }, PALETTE, 1)['type']).toBe('square');
});
