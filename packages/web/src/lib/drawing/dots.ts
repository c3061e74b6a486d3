import type { SceneNode } from '../scene/scene.ts';
import { type Sign, signOf } from '../scene/sign.ts';
import { short } from './curve-path.ts';
import { toScreen, type Transform } from '../scene/transform.ts';

/** Nodes that look the same, as one path in pixels. */
export interface Dots {
  readonly element: string | undefined;
  readonly filled: boolean;
  readonly quiet: boolean;
  /** How wide the round stroke of dots without an outline is; undefined for outlines. */
  readonly width: number | undefined;
  readonly d: string;
}

/** The width of an outline. */
const OUTLINE = 1.4;

/**
 * The nodes of a scene, grouped by how they look, in the order in which each look first occurs. Quiet dots have no outline
 * of another colour, and there are hundreds: each is a point of a stroke that is as wide as it.
 */
export function dotsByLook(nodes: readonly SceneNode[], transform: Transform): Dots[] {
  const drawn = nodes.filter(({ behind }) => !behind);
  const looks = Map.groupBy(drawn, (node) => {
    const { element, filled, quiet = false, kind, radius } = node;
    const isSpot = filled && quiet && signOf(kind) === 'ring';
    return JSON.stringify({
      element,
      filled,
      quiet,
      width: isSpot ? tenth(2 * radius + OUTLINE) : undefined,
    });
  });
  return [...looks].map(([look, alike]) => {
    const { width, ...others } = JSON.parse(look) as Omit<Dots, 'd'>;
    const write = width === undefined ? outline : spot;
    return { ...others, width, d: short(alike.map((node) => write(node, transform)).join('')) };
  });
}

function spot({ place }: SceneNode, transform: Transform): string {
  const { x, y } = toScreen(place, transform);
  return `M${tenth(x)} ${tenth(y)}h0`;
}

function outline({ kind, place, radius }: SceneNode, transform: Transform): string {
  const { x, y } = toScreen(place, transform);
  return OUTLINES[signOf(kind)](tenth(x), tenth(y), tenth(radius));
}

const OUTLINES: Record<Sign, (x: number, y: number, radius: number) => string> = {
  // One arc, all but the last hundredth of a pixel, which closing adds: two halves are twice as long.
  ring: (x, y, r) => `M${x} ${tenth(y - r)}a${r} ${r} 0 11-.01 0z`,
  diamond: (x, y, r) => {
    const half = tenth(r * 1.06);
    return `M${x} ${tenth(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
  },
  square: (x, y, r) => {
    const side = tenth(r * 1.55);
    return `M${tenth(x - side / 2)} ${tenth(y - side / 2)}h${side}v${side}h${-side}z`;
  },
};

/** Tenths of a pixel are enough for what does not move. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
