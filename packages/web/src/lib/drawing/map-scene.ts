import type { MapModel, MapNode } from '../map/map-model.ts';
import type { Scene } from './scene.ts';
import { fittingScale, shapeOf, type Size } from './transform.ts';

/** The scale for which radii are given: the map in the area of a desktop. */
const DESKTOP_SCALE = 0.34;

const YIN_ORGANS = new Set(
  ['heart', 'pericardium', 'liver', 'spleen', 'lung', 'kidney'].map((id) => `organ:${id}`),
);

/** The whole map: every entity that has a place, no claim but the structure of the backdrop. */
export function mapScene(map: MapModel, size: Size): Scene {
  const shape = shapeOf(size);
  const shrink = Math.min(Math.max(fittingScale(size) / DESKTOP_SCALE, 0.65), 1);
  return {
    center: { x: 0, y: 0 },
    scale: undefined,
    backdrop: 'full',
    lines: [],
    captions: [],
    more: 0,
    nodes: map.nodes
      .filter(({ kind }) => kind !== 'channel')
      .map((node) => ({
        id: node.id,
        kind: node.kind,
        label: node.label,
        han: node.han,
        element: node.element,
        place: node.place[shape],
        radius: radiusOf(node) * shrink,
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
      return 3.6;
    case 'symptom':
      return Math.min(1.15 + 0.46 * Math.sqrt(degree), 3.9);
    default:
      return degree >= 8 ? 2.2 : 1.6;
  }
}
