import { type Shape, shapeOf, type Size } from '../scene/area.ts';
import { mapExtent, petalHeart, PETALS } from './geometry.ts';
import type { MapModel, MapNode } from './map-model.ts';
import type { Naming, Scene } from '../scene/scene.ts';
import { fittingScale } from '../scene/transform.ts';

/** The scale for which radii are given: that of the map on a desktop. */
const DESKTOP_SCALE = 0.34;

const YIN_ORGANS = new Set(
  ['heart', 'pericardium', 'liver', 'spleen', 'lung', 'kidney'].map((id) => `organ:${id}`),
);

/** The extraordinary fu that are not among the twelve organs: small, and named only when zoomed in. */
const EXTRA_ORGANS = new Set(['brain', 'vessels', 'bone', 'marrow', 'uterus'].map((id) => `organ:${id}`));

/** What a filtered map shows: things of these kinds that are an end of a claim that passes. */
export interface MapFilter {
  readonly kinds: ReadonlySet<string>;
  /** Ids of the ends of claims that pass; undefined when no claim is filtered out. */
  readonly touched: ReadonlySet<string> | undefined;
}

/** The whole map: every entity that has a place. Claims are not drawn, only the structure of the backdrop. */
export function mapScene(map: MapModel, size: Size, filter?: MapFilter): Scene {
  const shape = shapeOf(size);
  const shrink = Math.min(Math.max(fittingScale(mapExtent(shape), size) / DESKTOP_SCALE, 0.65), 1);
  return {
    key: 'map',
    center: { x: 0, y: 0 },
    scale: mapExtent(shape),
    backdrop: filter && !filter.kinds.has('channel') ? 'pale' : 'full',
    lines: [],
    captions: [],
    more: 0,
    nodes: map.nodes
      .filter((node) => (filter?.kinds.has(node.kind) ?? true) && isTouched(node))
      .map((node) => ({
        id: node.id,
        kind: node.kind,
        label: node.label,
        han: node.han,
        element: node.element,
        place: node.place[shape],
        radius: radiusOf(node) * shrink,
        filled: node.kind === 'element' || node.kind === 'symptom' || YIN_ORGANS.has(node.id),
        naming: namingOf(node, shape),
        quiet: node.kind === 'symptom',
        behind: node.kind === 'channel',
      })),
  };

  /** Elements and organs are always shown: without them the map has no structure. */
  function isTouched({ id, kind }: MapNode): boolean {
    return kind === 'element' || kind === 'organ' || (filter?.touched?.has(id) ?? true);
  }
}

/** What has many claims is named first when zooming in; of the points those with a role, and every fifth. */
function namingOf({ id, kind, degree: weight, special, place }: MapNode, shape: Shape): Naming | undefined {
  const lean = place[shape].x < 0 ? -1 : 1;
  switch (kind) {
    case 'symptom':
      return { from: weight >= 20 ? 1.8 : weight >= 8 ? 3 : 6, weight, lean };
    case 'pattern':
      return { from: 6, weight, lean };
    case 'acupoint': {
      const number = Number(/\d+$/.exec(id)?.[0]);
      const first = special === true || number % 5 === 0;
      // The name is outside the petal: inside is the name of the channel.
      const heart = heartOf(id, shape) ?? 0;
      return {
        from: first ? 3 : 6,
        full: 6,
        weight: weight + (first ? 100 : 0),
        lean: heart < place[shape].x ? 1 : -1,
      };
    }
    case 'organ':
      return EXTRA_ORGANS.has(id) ? { from: 1.8, weight: 200, lean } : undefined;
    default:
      return undefined;
  }
}

/** The x of the middle of a point's petal. */
function heartOf(id: string, shape: Shape): number | undefined {
  const petal = PETALS.find(
    ({ yin, yang }) => id.startsWith(`acupoint:${yin}`) || id.startsWith(`acupoint:${yang}`),
  );
  return petal && petalHeart(petal, shape).x;
}

/** Pixels at zoom 1; the more a symptom is joined to, the larger it is. */
function radiusOf({ id, kind, degree, special }: MapNode): number {
  switch (kind) {
    case 'element':
      return 17;
    case 'organ':
      return EXTRA_ORGANS.has(id) ? 4 : 10.5;
    case 'channel':
      return 6;
    case 'pattern':
      return 4.4;
    case 'symptom':
      return Math.min(1.15 + 0.46 * Math.sqrt(degree), 3.9);
    default:
      return special ? 2.9 : 2.2;
  }
}
