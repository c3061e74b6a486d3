import type { MapModel, MapNode } from '../map/map-model.ts';
import type { Scene } from './scene.ts';
import { fittingScale, shapeOf, type Size } from './transform.ts';

/** The scale for which radii are given: the map in the area of a desktop. */
const DESKTOP_SCALE = 0.34;

const YIN_ORGANS = new Set(
  ['heart', 'pericardium', 'liver', 'spleen', 'lung', 'kidney'].map((id) => `organ:${id}`),
);

/** How the map is filtered: which kinds there are, and which things a claim that passes ends at. */
export interface MapFilter {
  readonly kinds: ReadonlySet<string>;
  /** Undefined while no claim is left out. */
  readonly touched: ReadonlySet<string> | undefined;
}

/** The whole map: every entity that has a place, no claim but the structure of the backdrop. */
export function mapScene(map: MapModel, size: Size, filter?: MapFilter): Scene {
  const shape = shapeOf(size);
  const shrink = Math.min(Math.max(fittingScale(size) / DESKTOP_SCALE, 0.65), 1);
  return {
    key: 'map',
    center: { x: 0, y: 0 },
    scale: undefined,
    backdrop: filter && !filter.kinds.has('channel') ? 'pale' : 'full',
    lines: [],
    captions: [],
    more: 0,
    nodes: map.nodes
      .filter(({ kind }) => kind !== 'channel' && (filter?.kinds.has(kind) ?? true))
      .map((node) => ({
        id: node.id,
        kind: node.kind,
        label: node.label,
        han: node.han,
        element: node.element,
        place: node.place[shape],
        radius: radiusOf(node) * shrink,
        filled: node.kind === 'element' || node.kind === 'symptom' || YIN_ORGANS.has(node.id),
        named: node.kind !== 'element' && node.kind !== 'organ' && isTouched(node),
        faint: !isTouched(node),
      })),
  };

  /** Elements and organs hold the map together; they do not fade. */
  function isTouched({ id, kind }: MapNode): boolean {
    return kind === 'element' || kind === 'organ' || (filter?.touched?.has(id) ?? true);
  }
}

/** Pixels at zoom 1; symptoms grow with what they are tied to. */
function radiusOf({ kind, degree }: MapNode): number {
  switch (kind) {
    case 'element':
      return 17;
    case 'organ':
      return 10.5;
    case 'pattern':
      return 4.4;
    case 'symptom':
      return Math.min(1.15 + 0.46 * Math.sqrt(degree), 3.9);
    default:
      return degree >= 8 ? 2.2 : 1.6;
  }
}
