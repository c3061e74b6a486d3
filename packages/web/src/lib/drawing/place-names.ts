import { type Box, overlaps } from '../scene/box.ts';
import type { Point } from '../scene/point.ts';
import { TOOLS_HEIGHT, type Size } from '../scene/area.ts';
import { localId } from '../map/map-model.ts';
import type { SceneNode } from '../scene/scene.ts';
import { toScreen, type Transform } from '../scene/transform.ts';

/** A name on the canvas: its left edge and its baseline. */
export interface PlacedName {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

interface NameLayout {
  readonly nodes: readonly SceneNode[];
  readonly transform: Transform;
  readonly size: Size;
  /** Zoom against the scene's own scale. */
  readonly zoom: number;
  /** How much larger nodes are drawn than at zoom 1. */
  readonly growth: number;
  /** The width of some words in pixels. */
  readonly measure: (words: string) => number;
}

/** Height of a name, and the space between it and its node. */
const HEIGHT = 15;
const GAP = 4;
/** The baseline within that height. */
const BASELINE = 11.5;
/** From this zoom on the Han name is added. */
const HAN_FROM = 10;

/** The name of a thing at a zoom; undefined when it is named only at higher zooms. */
export function wordsAt({ id, label, han, naming }: SceneNode, zoom: number): string | undefined {
  if (naming === undefined || zoom < naming.from) return undefined;
  if (zoom < (naming.full ?? 0)) return localId(id);
  return han !== undefined && (naming.full === undefined || zoom >= HAN_FROM) ? `${label} ${han}` : label;
}

/** The nodes that matter for names: first the discs, which are kept clear, then what is named, by weight. */
export function inNamingOrder(nodes: readonly SceneNode[]): SceneNode[] {
  const weight = ({ naming }: SceneNode) => naming?.weight ?? Infinity;
  return nodes
    .filter((node) => node.naming !== undefined || isDisc(node))
    .sort((one, other) => Number(isDisc(other)) - Number(isDisc(one)) || weight(other) - weight(one));
}

function isDisc({ radius, behind }: SceneNode): boolean {
  return radius > 9 && !behind;
}

/**
 * The names that are written, so that none overlaps another or a disc. Nodes are given in naming order. A name is beside
 * its node on the side it leans to, else on the other side, below or above. A name without room is not written until the
 * reader zooms in.
 */
export function placeNames({ nodes, transform, size, zoom, growth, measure }: NameLayout): PlacedName[] {
  const taken: Box[] = [];
  const names: PlacedName[] = [];
  for (const node of nodes) {
    const words = wordsAt(node, zoom);
    if (words === undefined && !isDisc(node)) continue;
    const at = toScreen(node.place, transform);
    if (at.x < -200 || at.x > size.width + 200 || at.y < -40 || at.y > size.height + 40) continue;
    const radius = node.radius * growth;
    if (isDisc(node)) taken.push(around(at, radius + 18));
    if (words === undefined) continue;
    const free = boxesBeside(at, radius, measure(words), node.naming?.lean ?? 1).find(
      (box) =>
        box.left > 0 &&
        box.right < size.width &&
        box.top > TOOLS_HEIGHT &&
        !taken.some((other) => overlaps(box, other)),
    );
    if (free === undefined) continue;
    taken.push(free);
    names.push({ id: node.id, words, x: free.left, y: free.top + BASELINE });
  }
  return names;
}

function boxesBeside({ x, y }: Point, radius: number, width: number, lean: -1 | 1): Box[] {
  const at = (left: number, top: number) => ({ left, right: left + width, top, bottom: top + HEIGHT });
  const right = at(x + radius + GAP, y - HEIGHT / 2);
  const left = at(x - radius - GAP - width, y - HEIGHT / 2);
  return [
    ...(lean > 0 ? [right, left] : [left, right]),
    at(x - width / 2, y + radius + 2),
    at(x - width / 2, y - radius - 2 - HEIGHT),
  ];
}

function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}
