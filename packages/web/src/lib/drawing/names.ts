import type { Point } from '../scene/point.ts';
import { TOOLS, type Size } from '../scene/area.ts';
import { localId } from '../map/map-model.ts';
import type { SceneNode } from '../scene/scene.ts';
import { toScreen, type Transform } from '../scene/transform.ts';

/** A name as it is written: where its words begin, and on which line of pixels they stand. */
export interface PlacedName {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Naming {
  readonly nodes: readonly SceneNode[];
  readonly transform: Transform;
  readonly size: Size;
  /** How much nearer one is than the scene's own scale. */
  readonly zoom: number;
  /** How much larger nodes are than at that scale. */
  readonly growth: number;
  /** How many pixels some words take. */
  readonly measure: (words: string) => number;
}

/** Height of a name, and the space between it and its node. */
const HEIGHT = 15;
const GAP = 4;
/** Where the words stand on that height. */
const BASELINE = 11.5;
/** From here on Han stands beside the Latin. */
const HAN_FROM = 10;

/** The words of a thing at a zoom; undefined while it waits for one to come nearer. */
export function wordsAt({ id, label, han, naming }: SceneNode, zoom: number): string | undefined {
  if (naming === undefined || zoom < naming.from) return undefined;
  if (zoom < (naming.full ?? 0)) return localId(id);
  return han !== undefined && (naming.full === undefined || zoom >= HAN_FROM) ? `${label} ${han}` : label;
}

/** The nodes that have to do with names: discs, which are kept clear, then what is named, the weightiest first. */
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
 * The names that are written, none over another nor over a disc that has its own: nodes come in their naming order, and
 * each name stands beside its node on the side it leans to, else on the other, below or above; what finds no room waits
 * for one to come nearer.
 */
export function placeNames({ nodes, transform, size, zoom, growth, measure }: Naming): PlacedName[] {
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
        box.top > TOOLS &&
        !taken.some((other) => overlap(box, other)),
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

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
