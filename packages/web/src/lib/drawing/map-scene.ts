import type { Shape } from '../map/geometry.ts';
import type { MapModel, MapNode } from '../map/map-model.ts';
import type { Scene } from './scene.ts';

const YIN_ORGANS = new Set(['heart', 'pericardium', 'liver', 'spleen', 'lung', 'kidney'].map((id) => `organ:${id}`));

/** The whole map: every entity that has a place, no claim but the structure of the backdrop. */
export function mapScene(map: MapModel, shape: Shape): Scene {
  const compact = shape === 'portrait';
  return {
    center: { x: 0, y: 0 },
    scale: undefined,
    backdrop: 'full',
    lines: [],
    captions: [],
    nodes: map.nodes
      .filter(({ kind }) => kind !== 'channel')
      .map((node) => ({
        id: node.id,
        kind: node.kind,
        label: node.label,
        han: node.han,
        element: node.element,
        place: node.place[shape],
        radius: radiusOf(node) * (compact ? 0.7 : 1),
        filled: node.kind === 'element' || node.kind === 'symptom' || YIN_ORGANS.has(node.id),
        named: node.kind !== 'element' && node.kind !== 'organ',
      })),
  };
}

/** Pixels at zoom 1; symptoms grow with what they are tied to. */
function radiusOf({ kind, degree }: MapNode): number {
  switch (kind) {
    case 'element':
      return 17;
    case 'organ':
      return 10.5;
    case 'pattern':
      return 4;
    case 'symptom':
      return Math.min(1.15 + 0.46 * Math.sqrt(degree), 3.9);
    default:
      return degree >= 8 ? 2.2 : 1.6;
  }
}
