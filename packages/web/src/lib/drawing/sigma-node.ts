import type { NodeDisplayData } from 'sigma/types';
import { colorOf, type Palette } from './palette.ts';
import type { SceneNode } from '../scene/scene.ts';
import { signOf } from '../scene/sign.ts';

/** What sigma draws a node by; `dim` is what changes when it is dimmed. */
export type DrawnNode = Partial<NodeDisplayData> & {
  readonly fill: string;
  readonly dim: { readonly color: string; readonly fill: string };
  readonly [attribute: string]: unknown;
};

/** A node as sigma draws it. Its y grows upwards, and it is enlarged by `growth` at the scene's own scale. */
export function drawnNode(node: SceneNode, palette: Palette, growth: number): DrawnNode {
  const color = colorOf(node, palette);
  return {
    type: signOf(node.kind),
    x: node.place.x,
    y: -node.place.y,
    size: node.radius / growth,
    color,
    fill: node.filled ? color : palette.paper,
    dim: { color: palette.rule, fill: node.filled ? palette.rule : palette.paper },
    edge: node.radius > 9 ? 0.16 : node.radius < 3 ? 0.46 : 0.34,
    halo: palette.paper,
    ink: palette.ink,
    label: node.naming === undefined ? null : node.han ? `${node.label} ${node.han}` : node.label,
    zIndex: node.radius > 9 ? 1 : 0,
  };
}
